/**
 * Exact fractions for checking the domain, written apart from it: nothing is imported from src, and rounding goes
 * digit by digit as by hand instead of by one formula.
 */
export interface Rational {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

/** n / d; throws RangeError where d is 0. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError("a fraction needs a denominator other than 0");
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** The fraction that a plain decimal text ("-12.340") stands for. */
export function fromText(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a plain decimal: ${text}`);
  let n = 0n;
  let d = 1n;
  for (const digit of match[2] ?? "") n = n * 10n + BigInt(digit);
  for (const digit of match[3] ?? "") {
    n = n * 10n + BigInt(digit);
    d *= 10n;
  }
  return rational(match[1] === "-" ? -n : n, d);
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

export function over(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

export function magnitude(a: Rational): Rational {
  return a.n < 0n ? rational(-a.n, a.d) : a;
}

export function isAtMost(a: Rational, b: Rational): boolean {
  return minus(a, b).n <= 0n;
}

/** 100 * (current - base) / base. */
export function ratePercent(current: bigint, base: bigint): Rational {
  return over(rational(100n * (current - base)), rational(base));
}

/** 100 * part / whole. */
export function percent(part: bigint, whole: bigint): Rational {
  return over(rational(100n * part), rational(whole));
}

/** The digits of |value| by long division: whole part, `decimals` digits, and what is left over of the last place. */
function longDivision(value: Rational, decimals: number): { digits: string; left: bigint; by: bigint } {
  const n = value.n < 0n ? -value.n : value.n;
  let digits = (n / value.d).toString();
  let left = n % value.d;
  for (let place = 0; place < decimals; place += 1) {
    left *= 10n;
    digits += (left / value.d).toString();
    left %= value.d;
  }
  return { digits, left, by: value.d };
}

/** Adds one to the last digit, carrying by hand. */
function carried(digits: string): string {
  const last = digits.slice(-1);
  if (last === "") return "1";
  if (last === "9") return `${carried(digits.slice(0, -1))}0`;
  return `${digits.slice(0, -1)}${(BigInt(last) + 1n).toString()}`;
}

function placed(negative: boolean, digits: string, decimals: number): string {
  const at = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Printed with exactly `decimals` decimals, a tie going away from zero; no minus sign on a zero. */
export function roundedText(value: Rational, decimals: number): string {
  const { digits, left, by } = longDivision(value, decimals);
  return placed(value.n < 0n, left + left >= by ? carried(digits) : digits, decimals);
}

/** Printed with exactly `decimals` decimals, the rest cut off. */
export function cutText(value: Rational, decimals: number): string {
  return placed(value.n < 0n, longDivision(value, decimals).digits, decimals);
}

/** Half a unit of the last of `decimals` places. */
export function halfPlace(decimals: number): Rational {
  return rational(1n, 2n * 10n ** BigInt(decimals));
}
