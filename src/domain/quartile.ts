import { roundHalfUp } from "./rate.js";

/** Lower quartile, median, upper quartile. */
export type Quartile = 1 | 2 | 3;

/**
 * A quartile of `count` values in ascending order lies at the place 1 + (count - 1) * quartile / 4, places counted
 * from 1: linear interpolation between order statistics. This is how many quarters of the way it lies from the value
 * at the whole part of that place to the next.
 */
export function quartersPast(count: number, quartile: Quartile): number {
  return ((count - 1) * quartile) % 4;
}

/** Four times the value that lies `quarters` quarters of the way from `low` to `high`, exact. */
export function betweenTimesFour(low: bigint, high: bigint, quarters: number): bigint {
  return 4n * low + (high - low) * BigInt(quarters);
}

/** That value as a whole number, rounded half up (away from zero). */
export function between(low: bigint, high: bigint, quarters: number): bigint {
  return roundHalfUp(betweenTimesFour(low, high, quarters), 4n);
}
