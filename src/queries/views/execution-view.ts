import { printPercent } from "../../domain/change.js";
import { haveSameLines, type SideFigures } from "../../domain/change/side-figures.js";
import type { Observed } from "../../domain/figure.js";
import type { Stage } from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { checkDecimals } from "../../domain/rate.js";
import type { MissingView } from "./missing-view.js";

/** 预算执行: the three stages of one figure and how far each budget was completed; null where not published. */
export interface ExecutionView {
  readonly unit: AmountUnit;
  readonly initialBudget: string | null;
  readonly adjustedBudget: string | null;
  readonly final: string | null;
  readonly adjustment: string | null;
  readonly initialCompletionRate: string | null;
  readonly adjustedCompletionRate: string | null;
  /** The members that leave a stage unknown, by stage as the years run: opening budget, adjusted budget, final account. */
  readonly missingMembers: () => readonly MissingView[];
}

/** What one stage says, of which lines, and which members leave it unknown. */
interface StageFigures extends Pick<SideFigures, "observed" | "lines"> {
  readonly missing: () => readonly MissingView[];
}

/**
 * How the budget of a line, or of a group, was carried out; all null where nothing is published. What is figured from
 * two stages needs both of the same lines (domain rule "Groups"). Throws DecimalsRangeError.
 */
export function executionView(
  figure: (stage: Stage) => StageFigures,
  unit: AmountUnit,
  decimals: number,
): ExecutionView {
  checkDecimals(decimals);
  const initial = figure("INITIAL_BUDGET");
  const adjusted = figure("ADJUSTED_BUDGET");
  const final = figure("FINAL");
  const print = ({ observed }: { readonly observed: Observed }): string | null =>
    observed.kind === "amount" ? printAmount(observed.fen, unit) : null;
  const completion = (budget: StageFigures): string | null =>
    haveSameLines(final, budget) ? printPercent(final.observed, budget.observed, decimals) : null;
  const adjustment = (from: Observed, to: Observed): string | null =>
    from.kind === "amount" && to.kind === "amount" ? printAmount(to.fen - from.fen, unit) : null;
  return {
    unit,
    initialBudget: print(initial),
    adjustedBudget: print(adjusted),
    final: print(final),
    adjustment: haveSameLines(initial, adjusted) ? adjustment(initial.observed, adjusted.observed) : null,
    initialCompletionRate: completion(initial),
    adjustedCompletionRate: completion(adjusted),
    missingMembers: () => [initial, adjusted, final].flatMap(({ missing }) => missing()),
  };
}
