import type { Agreement } from "../agreement.js";
import { agreementOf } from "../agreement/mentions-together.js";
import { resolveBase, type PriorBasis, type ResolvedBase } from "../base.js";
import { changeBetween, type ComputedChange } from "../change.js";
import type { Observed } from "../figure.js";
import type { Mention } from "../statement.js";

/** Everything that is known of one change of one figure. */
export interface LineChange {
  readonly current: Observed;
  readonly resolved: ResolvedBase;
  readonly computed: ComputedChange;
  readonly agreement: Agreement;
}

/**
 * The change of a figure: its base resolved, computed from the figures, and held against what the narrative states.
 * @param published the prior account's figure, or this account's printed budget column
 * @param mentions what the narrative states of this very change, in the order of the document
 * @param priorBasis whether the published figure goes before what they give of the base, or after
 */
export function lineChange(
  current: Observed,
  published: Observed,
  mentions: readonly Mention[],
  priorBasis: PriorBasis = "AS_PUBLISHED",
): LineChange {
  const resolved = resolveBase(current, published, mentions, priorBasis);
  return {
    current,
    resolved,
    computed: changeBetween(current, resolved.base),
    agreement: agreementOf(current, resolved, mentions),
  };
}
