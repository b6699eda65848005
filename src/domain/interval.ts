/** Closed interval of true values behind a printed amount, in half-fen so that its ends are whole. */
export interface AmountInterval {
  readonly low: bigint;
  readonly high: bigint;
}

/** A fraction with a positive denominator. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Interval of fractions; an end may be open where a printed rate was cut instead of rounded. */
export interface FractionInterval {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export function fraction(numerator: bigint, denominator: bigint): Fraction {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** Sign of a - b, exact; denominators are positive. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function intersects(a: AmountInterval, b: AmountInterval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** True values of x - y. */
export function difference(x: AmountInterval, y: AmountInterval): AmountInterval {
  return { low: x.low - y.high, high: x.high - y.low };
}

/** True where two fraction intervals share a value; open ends do not count. */
export function fractionsIntersect(a: FractionInterval, b: FractionInterval): boolean {
  const left = compareFractions(a.low, b.high);
  const right = compareFractions(b.low, a.high);
  const leftHolds = a.lowOpen || b.highOpen ? left < 0 : left <= 0;
  const rightHolds = b.lowOpen || a.highOpen ? right < 0 : right <= 0;
  return leftHolds && rightHolds;
}

/**
 * True values behind a printed percentage of `decimals` decimals: rounded half a unit either way,
 * or truncated toward zero (some publishers cut 99.868 to 99.86; that end is open).
 */
export function printedRateInterval(scaled: bigint, decimals: number): FractionInterval {
  const denominator = 2n * 10n ** BigInt(decimals);
  const value = 2n * scaled;
  const rounded = { low: value - 1n, high: value + 1n };
  const truncated = { low: scaled > 0n ? value : value - 2n, high: scaled < 0n ? value : value + 2n };
  const low = rounded.low < truncated.low ? rounded.low : truncated.low;
  const high = rounded.high > truncated.high ? rounded.high : truncated.high;
  return {
    low: fraction(low, denominator),
    high: fraction(high, denominator),
    lowOpen: low !== rounded.low,
    highOpen: high !== rounded.high,
  };
}

/**
 * Range of f(x, y) = 100 * numerator(x, y) / denominator(x, y) over a box. Both are linear, so for one variable
 * fixed f is monotone in the other and the extremes stand at the corners. Null where the denominator can be 0:
 * then every value is possible and nothing can contradict.
 */
export function percentRange(
  x: AmountInterval,
  y: AmountInterval,
  parts: (x: bigint, y: bigint) => { numerator: bigint; denominator: bigint },
): FractionInterval | null {
  const corners = [parts(x.low, y.low), parts(x.low, y.high), parts(x.high, y.low), parts(x.high, y.high)];
  const positive = corners.every((corner) => corner.denominator > 0n);
  const negative = corners.every((corner) => corner.denominator < 0n);
  if (!positive && !negative) return null;
  const values = corners.map((corner) => fraction(100n * corner.numerator, corner.denominator));
  const low = values.reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
  const high = values.reduce((a, b) => (compareFractions(b, a) > 0 ? b : a));
  return { low, high, lowOpen: false, highOpen: false };
}
