import type { ComputedChange } from "./change.js";
import type { Observed } from "./figure.js";
import { printScaled } from "./printed.js";
import { roundHalfUp } from "./rate.js";

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

/** 100 * part / whole as such text; null where either is absent or the whole is not positive, as printPercent has it. */
export function sortablePercent(part: Observed, whole: Observed): string | null {
  if (part.kind === "absent" || whole.kind === "absent" || whole.fen <= 0n) return null;
  return encode(floorDivide(100n * part.fen * SCALE, whole.fen));
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

/** The rate behind a sortable text as scaled / 10^33, cut there: at most 1 below the exact value. */
export function decodeSortable(text: string): bigint {
  return BigInt(text) - OFFSET * SCALE;
}

/**
 * The base in fen of which a change is that rate: where codes were split or merged it is no difference of the line's own
 * figures. Exact, since the digits tell the bases of any two figures within the bound apart; 1 for a change of 0, which
 * is 0 percent of any base.
 */
export function rateBaseBehind(amountFen: bigint, text: string): bigint {
  return amountFen === 0n ? 1n : roundHalfUp(100n * amountFen * SCALE, decodeSortable(text));
}

/**
 * (quarters / 4) / 10^33 percent with exactly `decimals` decimals (at most 8), rounded half up. Each of the rates behind
 * it was cut by less than 1, so four quarters are given back to a positive value: what was a tie is one again.
 */
export function printCutRate(quarters: bigint, decimals: number): string {
  const whole = quarters > 0n ? quarters + 4n : quarters;
  return printScaled(roundHalfUp(whole, 4n * 10n ** BigInt(FRACTION_DIGITS - decimals)), decimals);
}
