import type { ComputedChange } from "./change.js";

/**
 * Digits after the point. Two different rates of figures within the bound differ by more than 1e-31 percent,
 * and a rate differs from any bound of at most 12 decimals by more than 1e-28, so cut here order and bounds are exact.
 */
const FRACTION_DIGITS = 33;
/** Added to make every rate positive: no rate of figures within the bound reaches 1e19 percent. */
const OFFSET = 10n ** 20n;
const WHOLE_DIGITS = 21;
const SCALE = 10n ** BigInt(FRACTION_DIGITS);

/** Most decimals that a bound of a rate may have, so that comparing it is exact. */
export const RATE_BOUND_DECIMALS = 12;

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

function encode(scaled: bigint): string {
  return (scaled + OFFSET * SCALE).toString().padStart(WHOLE_DIGITS + FRACTION_DIGITS, "0");
}

/** A rate as text whose bytewise order is the exact order of rates; null where there is no rate. */
export function sortableRate(change: ComputedChange): string | null {
  if (change.amountFen === null || change.rateBaseFen === null) return null;
  return encode(floorDivide(100n * change.amountFen * SCALE, change.rateBaseFen));
}

/**
 * scaled / 10^decimals as text for comparing with sortableRate: rate >= bound and rate <= bound hold exactly where
 * the texts compare so. A bound beyond any possible rate is clamped. `decimals` is at most RATE_BOUND_DECIMALS.
 */
export function sortableBound(scaled: bigint, decimals: number): string {
  const exact = scaled * 10n ** BigInt(FRACTION_DIGITS - decimals);
  const limit = (OFFSET - 1n) * SCALE;
  const clamped = exact > limit ? limit : exact < -limit ? -limit : exact;
  return encode(clamped);
}
