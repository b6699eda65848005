import { ChangeBasis, Stage } from "../../domain/line.js";
import type { BaseReference } from "./base-reference.js";
import type { Draft } from "./draft.js";

/** The base of a change in this account's terms, or why it cannot be one. */
export type ResolvedBasis =
  | { readonly kind: "BASIS"; readonly basis: ChangeBasis; readonly year: number | null }
  | { readonly kind: "NONE"; readonly why: string };

/** A budget that the draft already speaks of by its stage; the last named where there are several. */
function stageOfDraft(draft: Draft | null): ChangeBasis | null {
  const budgets = draft?.changes.filter(({ basis }) => basis !== ChangeBasis.PRIOR_YEAR) ?? [];
  return budgets[budgets.length - 1]?.basis ?? null;
}

function budgetBasis(reference: BaseReference, draft: Draft | null, plainStage: Stage): ChangeBasis {
  if (reference.kind === "INITIAL") return ChangeBasis.INITIAL_BUDGET;
  if (reference.kind === "ADJUSTED") return ChangeBasis.ADJUSTED_BUDGET;
  const plain = plainStage === Stage.INITIAL_BUDGET ? ChangeBasis.INITIAL_BUDGET : ChangeBasis.ADJUSTED_BUDGET;
  return stageOfDraft(draft) ?? plain;
}

/**
 * What `reference` is in the account of `year`: 上年 or the year before is the prior year, 预算 of the year itself a
 * budget. Another year (2019年（疫情前）), last year's budget and 预算执行数 are no base that a change can have.
 * A plain 预算 is the one that the statement already named, else `plainStage`.
 */
export function resolveBasis(
  reference: BaseReference,
  year: number,
  draft: Draft | null,
  plainStage: Stage,
): ResolvedBasis {
  if (reference.kind === "UNSUPPORTED") {
    return { kind: "NONE", why: "it compares with a budget of another year or with how one was executed" };
  }
  if (reference.kind === "PRIOR") {
    if (reference.year === null || reference.year === year - 1) {
      return { kind: "BASIS", basis: ChangeBasis.PRIOR_YEAR, year: reference.year };
    }
    return { kind: "NONE", why: `it compares with ${reference.year}, which is not the year before ${year}` };
  }
  if (reference.year !== null && reference.year !== year) {
    return { kind: "NONE", why: `it compares with the budget of ${reference.year}` };
  }
  return { kind: "BASIS", basis: budgetBasis(reference, draft, plainStage), year: null };
}
