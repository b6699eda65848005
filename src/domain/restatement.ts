import { judgeAmounts } from "./agreement.js";
import type { ResolvedBase } from "./base.js";
import type { Observed } from "./figure.js";

/** A figure as it was published, and as a later document has it. */
export interface RestatedFigure {
  readonly earlier: Observed;
  readonly later: Observed;
  /** later - earlier; null where either has no amount. */
  readonly differenceFen: bigint | null;
  /** True where one true value may stand behind both prints. */
  readonly isRounding: boolean;
}

/**
 * How a later document restates a figure; null where it does not: the two are equal as the later one rounds, or both
 * have no amount.
 */
export function restatedFigure(earlier: Observed, later: Observed): RestatedFigure | null {
  if (earlier.kind === "absent" || later.kind === "absent") {
    return earlier.kind === later.kind ? null : { earlier, later, differenceFen: null, isRounding: false };
  }
  const agreement = judgeAmounts(later, earlier);
  if (agreement === "EXACT") return null;
  const differenceFen = later.fen - earlier.fen;
  return { earlier, later, differenceFen, isRounding: agreement === "WITHIN_ROUNDING" };
}

/**
 * How an account restates a figure of the year before, by what it states or implies of it; null where it does not, or
 * where that year publishes no amount.
 */
export function restatedPrior(published: Observed, { narrated }: ResolvedBase): RestatedFigure | null {
  return published.kind === "absent" || narrated === null ? null : restatedFigure(published, narrated.base);
}
