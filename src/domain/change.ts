import type { Observed } from "./figure.js";
import type { Fraction } from "./interval.js";
import { percentScaled } from "./rate.js";
import { printScaled } from "./printed.js";

/** How much the two sides of a change can be compared; where amount or rate is missing, this says why. */
export const Comparability = {
  COMPARABLE: "COMPARABLE",
  BASE_ZERO: "BASE_ZERO",
  BOTH_ZERO: "BOTH_ZERO",
  BASE_NEGATIVE: "BASE_NEGATIVE",
  BASE_MISSING: "BASE_MISSING",
  CURRENT_MISSING: "CURRENT_MISSING",
  NOT_DISCLOSED: "NOT_DISCLOSED",
  RECLASSIFIED: "RECLASSIFIED",
} as const;
export type Comparability = (typeof Comparability)[keyof typeof Comparability];

export const Direction = { INCREASE: "INCREASE", DECREASE: "DECREASE", UNCHANGED: "UNCHANGED" } as const;
export type Direction = (typeof Direction)[keyof typeof Direction];

/** A change in fen, exact; null amount or no rate only with a comparability that gives the reason. */
export interface ComputedChange {
  readonly amountFen: bigint | null;
  /** The exact rate is 100 * amountFen / rateBaseFen; null where there is none. */
  readonly rateBaseFen: bigint | null;
  readonly direction: Direction | null;
  readonly comparability: Comparability;
  /** Of a change that is chained year by year, current over base; it has a rate, and no amount. */
  readonly ratio?: Fraction;
}

export function directionOf(amount: bigint): Direction {
  return amount > 0n ? Direction.INCREASE : amount < 0n ? Direction.DECREASE : Direction.UNCHANGED;
}

/** A change of which nothing is known, and why. */
export function unknownChange(comparability: Comparability): ComputedChange {
  return { amountFen: null, rateBaseFen: null, direction: null, comparability };
}

function zeroBase(current: bigint): Comparability {
  return current === 0n ? Comparability.BOTH_ZERO : Comparability.BASE_ZERO;
}

/**
 * change = current - base, never 0 for want of knowledge: of several reasons the first of CURRENT_MISSING,
 * NOT_DISCLOSED, BASE_MISSING, BOTH_ZERO, BASE_ZERO, BASE_NEGATIVE is given.
 */
export function changeBetween(current: Observed, base: Observed): ComputedChange {
  if (current.kind === "absent") {
    return unknownChange(current.absence === "WITHHELD" ? Comparability.NOT_DISCLOSED : Comparability.CURRENT_MISSING);
  }
  if (base.kind === "absent") {
    return unknownChange(base.absence === "WITHHELD" ? Comparability.NOT_DISCLOSED : Comparability.BASE_MISSING);
  }
  const amountFen = current.fen - base.fen;
  const direction = directionOf(amountFen);
  if (base.fen > 0n) {
    return { amountFen, rateBaseFen: base.fen, direction, comparability: Comparability.COMPARABLE };
  }
  const comparability = base.fen === 0n ? zeroBase(current.fen) : Comparability.BASE_NEGATIVE;
  return { amountFen, rateBaseFen: null, direction, comparability };
}

/** The rate in percent with exactly `decimals` decimals, rounded half up; null where there is none. */
export function printRate(change: ComputedChange, decimals: number): string | null {
  if (change.ratio !== undefined) {
    const { numerator, denominator } = change.ratio;
    return printScaled(percentScaled(numerator - denominator, denominator, decimals), decimals);
  }
  if (change.amountFen === null || change.rateBaseFen === null) return null;
  return printScaled(percentScaled(change.amountFen, change.rateBaseFen, decimals), decimals);
}

/** 100 * part / whole with exactly `decimals` decimals; null where either is absent or the whole is not positive. */
export function printPercent(part: Observed, whole: Observed, decimals: number): string | null {
  if (part.kind === "absent" || whole.kind === "absent" || whole.fen <= 0n) return null;
  return printScaled(percentScaled(part.fen, whole.fen, decimals), decimals);
}

/** The index with exactly `decimals` decimals, base = 100: 100 plus the rate; null where there is no rate. */
export function printIndex(change: ComputedChange, decimals: number): string | null {
  if (change.ratio !== undefined) {
    return printScaled(percentScaled(change.ratio.numerator, change.ratio.denominator, decimals), decimals);
  }
  if (change.amountFen === null || change.rateBaseFen === null) return null;
  return printScaled(percentScaled(change.rateBaseFen + change.amountFen, change.rateBaseFen, decimals), decimals);
}
