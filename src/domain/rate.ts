import { DecimalsRangeError, NotGivenError } from "./errors.js";
import type { Fraction } from "./interval.js";
import { printScaled } from "./printed.js";

/** Throws DecimalsRangeError unless `decimals` is a whole number from 0 to 8, and NotGivenError where there is none. */
export function checkDecimals(decimals: number): void {
  if (typeof decimals !== "number") throw new NotGivenError("decimals", decimals);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 8) throw new DecimalsRangeError(decimals);
}

/** numerator / denominator rounded to a whole number, half away from zero. The denominator must not be 0. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** 100 * part / whole, rounded half up, as a whole number of 10^-decimals percent. */
export function percentScaled(part: bigint, whole: bigint, decimals: number): bigint {
  return roundHalfUp(100n * part * 10n ** BigInt(decimals), whole);
}

/** A fraction with exactly `decimals` decimals, rounded half up. Throws DecimalsRangeError. */
export function printFraction({ numerator, denominator }: Fraction, decimals: number): string {
  checkDecimals(decimals);
  return printScaled(roundHalfUp(numerator * 10n ** BigInt(decimals), denominator), decimals);
}
