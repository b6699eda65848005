import { printPercent } from "../../domain/change.js";
import type { Observed } from "../../domain/figure.js";
import type { Stage } from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { checkDecimals } from "../../domain/rate.js";

/** 预算执行: the three stages of one figure and how far each budget was completed; null where not published. */
export interface ExecutionView {
  readonly unit: AmountUnit;
  readonly initialBudget: string | null;
  readonly adjustedBudget: string | null;
  readonly final: string | null;
  readonly adjustment: string | null;
  readonly initialCompletionRate: string | null;
  readonly adjustedCompletionRate: string | null;
}

/** How the budget of a line, or of a group of lines, was carried out; all null where nothing is published. Throws DecimalsRangeError. */
export function executionView(figure: (stage: Stage) => Observed, unit: AmountUnit, decimals: number): ExecutionView {
  checkDecimals(decimals);
  const initial = figure("INITIAL_BUDGET");
  const adjusted = figure("ADJUSTED_BUDGET");
  const final = figure("FINAL");
  const print = (one: Observed): string | null => (one.kind === "amount" ? printAmount(one.fen, unit) : null);
  const isAdjusted = initial.kind === "amount" && adjusted.kind === "amount";
  return {
    unit,
    initialBudget: print(initial),
    adjustedBudget: print(adjusted),
    final: print(final),
    adjustment: isAdjusted ? printAmount(adjusted.fen - initial.fen, unit) : null,
    initialCompletionRate: printPercent(final, initial, decimals),
    adjustedCompletionRate: printPercent(final, adjusted, decimals),
  };
}
