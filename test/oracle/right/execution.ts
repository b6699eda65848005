import { Rational } from "../exact/rational.js";
import type { Side } from "./side.js";

/** Percent of a budget; null where it is 0 or unknown, undefined where domain.md leaves it open. */
export function completion(final: Side, budget: Side): Rational | null | undefined {
  if (final.amount === null || budget.amount === null || budget.amount.sign() === 0) return null;
  // Both sides of the same members: a member that is blank on one side leaves no rate.
  const isWhole = final.lines.every(
    (line, index) => (line.cell?.kind === "amount") === (budget.lines[index]?.cell?.kind === "amount"),
  );
  if (!isWhole) return null;
  return budget.amount.sign() < 0 ? undefined : Rational.HUNDRED.times(final.amount).over(budget.amount);
}
