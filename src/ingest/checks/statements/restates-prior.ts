import { restatedPrior } from "../../../domain/restatement.js";
import type { StatedLineChange } from "../changes.js";

/**
 * True where the narrative's figure of the prior year is beyond rounding another than that year published: the rule
 * restatement finds it, and what fits the narrative's own figure is no contradiction. Where rounding explains the two
 * figures, their difference excuses nothing.
 */
export function restatesPrior({ basis, published, change }: StatedLineChange): boolean {
  return basis === "PRIOR_YEAR" && restatedPrior(published, change.resolved)?.isRounding === false;
}
