import { ChangeBasis, type Stage } from "../domain/line.js";
import { BadInput } from "./errors.js";

/**
 * Refuses the basis that only ranges have: one year has no first year, and no document states a change since one.
 * Throws BadInput naming the argument and what serves it; null asks for every basis.
 */
export function checkBasis(argument: string, basis: ChangeBasis | null): void {
  if (basis !== ChangeBasis.FIRST_YEAR) return;
  throw new BadInput(
    argument,
    basis,
    "is a basis of ranges alone; give PRIOR_YEAR, INITIAL_BUDGET or ADJUSTED_BUDGET, or ask comparison for overall and cumulative",
  );
}

/** Refuses the final account where a budget is asked for. Throws BadInput naming the argument and the budgets. */
export function checkBudget(argument: string, stage: Stage): void {
  if (stage !== "FINAL") return;
  throw new BadInput(argument, stage, "is no budget that is completed; give INITIAL_BUDGET or ADJUSTED_BUDGET");
}
