import { Rational } from "../exact/rational.js";

/** The value at place 1 + (n - 1) x quarter / 4 of the values in order, by linear interpolation; null of none. */
export function quartile(values: readonly Rational[], quarter: number): Rational | null {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const steps = (sorted.length - 1) * quarter;
  const whole = Math.floor(steps / 4);
  const [low, high] = [sorted[whole], sorted[whole + 1]];
  if (low === undefined) return null;
  return high === undefined ? low : low.plus(high.minus(low).times(Rational.of(BigInt(steps % 4), 4n)));
}
