import { Rational } from "./rational.js";

function power(base: Rational, exponent: number): Rational {
  return Rational.of(base.top ** BigInt(exponent), base.bottom ** BigInt(exponent));
}

/**
 * 100 x (ratio^(1/years) - 1), rounded half up to the decimals asked for, as a rational; the ratio is positive.
 * Exact: the root is bounded by whole powers, never approximated.
 */
export function annualRate(ratio: Rational, years: number, decimals: number): Rational {
  if (years < 1 || ratio.sign() <= 0) throw new Error("an annual rate needs a positive ratio over at least one year");
  const scale = 10n ** BigInt(decimals);
  // The largest n for which ((100 x scale + n) / (100 x scale))^years <= ratio, by halving.
  const whole = 100n * scale;
  const reaches = (twice: bigint): boolean =>
    power(Rational.of(2n * whole + twice, 2n * whole), years).compare(ratio) <= 0;
  let low = -2n * whole;
  let high = 2n;
  while (reaches(high)) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (reaches(middle)) low = middle;
    else high = middle;
  }
  // `low` counts half units, floored; an exact tie of a negative rate goes away from zero.
  const exact = power(Rational.of(2n * whole + low, 2n * whole), years).compare(ratio) === 0;
  const odd = (low & 1n) === 1n;
  const units = !odd ? low / 2n : exact && low < 0n ? (low - 1n) / 2n : (low + 1n) / 2n;
  return Rational.of(units, scale);
}
