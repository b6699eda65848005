import { guessedRootSteps, type Growth } from "./guessed-root.js";
import { printScaled } from "./printed.js";
import { checkDecimals } from "./rate.js";

/** True where the growth is at least `steps` less half a step, away from zero: then it rounds to `steps` or beyond. */
function reaches({ first, last, years, stepsInOne }: Growth, steps: bigint): boolean {
  const exponent = BigInt(years);
  const halfSteps = 2n * steps - 1n;
  const actual = last * (2n * stepsInOne) ** exponent;
  if (last >= first) return actual >= first * (2n * stepsInOne + halfSteps) ** exponent;
  const factor = 2n * stepsInOne - halfSteps;
  return factor > 0n && actual <= first * factor ** exponent;
}

/** The most steps that the growth reaches: found from a guess, whichever side of it they are and however far. */
function stepsOf(growth: Growth): bigint {
  let low = guessedRootSteps(growth);
  let high = low + 1n;
  for (let reach = 1n; low > 0n && !reaches(growth, low); reach *= 2n) {
    high = low;
    low = low > reach ? low - reach : 0n;
  }
  for (let reach = 1n; reaches(growth, high); reach *= 2n) {
    low = high;
    high += reach;
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (reaches(growth, middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Compound annual growth in percent with exactly `decimals` decimals, rounded half away from zero once: a root is
 * seldom exact in decimals, so every step is settled by comparing whole powers; a double only says where to begin.
 * Null where either end is missing, zero or negative, or `years` is below 1. Throws DecimalsRangeError, and
 * RangeError where `years` is no whole number.
 */
export function cagr(first: bigint | null, last: bigint | null, years: number, decimals: number): string | null {
  checkDecimals(decimals);
  if (first === null || last === null || first <= 0n || last <= 0n || years < 1) return null;
  const growth: Growth = { first, last, years, stepsInOne: 100n * 10n ** BigInt(decimals) };
  const steps = stepsOf(growth);
  return printScaled(last < first ? -steps : steps, decimals);
}
