import { contradictedDirection } from "../../domain/contradicted-reason.js";
import { lineKey, observedOf, type StatementFacts } from "../../domain/facts.js";
import { isBudgetBasis } from "../../domain/line.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { sortableRate } from "../../domain/sortable-rate.js";
import { statesMove } from "../../domain/statement.js";
import { statedChangesOfLines } from "../checks/changes.js";
import type { PriorContext } from "../checks/prior-sides.js";

/** The change that a statement speaks of, as the columns that statistics of reasons use. */
export interface StatementColumns {
  /**
   * In fen, as the figures give it for that very line, column and basis; of a line that the crosswalk makes one of a
   * group, as the sentences themselves state it. Null where it is not known or no change is stated.
   */
  readonly changeFen: string | null;
  /** Its rate as a sortable text; null where there is none. */
  readonly changeRate: string | null;
  /** True where it states a change that could have a reason: no 持平, no completion rate alone. */
  readonly statesMove: boolean;
  /** True where the statement gives a reason that cannot explain the change that it states. */
  readonly isContradicted: boolean;
}

/** Of a statement that states no change. */
export const NO_CHANGE: StatementColumns = {
  changeFen: null,
  changeRate: null,
  statesMove: false,
  isContradicted: false,
};

/** By the definition of the rule reason.direction. */
function isContradicted(statement: StatementFacts, { account, year }: PriorContext): boolean {
  const { table, key, measure, basis, mention, reason, currentAmount } = statement;
  if (basis === null || reason === null) return false;
  const line = account.lines.get(lineKey(table, key));
  const budget = isBudgetBasis(basis) ? observedOf(line, measure, basis) : null;
  const current = currentAmount ?? observedOf(line, measure, "FINAL");
  const { text, categories } = reason;
  return contradictedDirection({ text, categories, basis, mention, current, budget, year }) !== null;
}

/** Computes those columns for every statement of an account, in the order of its statements. */
export function statementColumns(context: PriorContext): StatementColumns[] {
  const changes = new Map<StatementFacts, LineChange>();
  for (const { change, statements } of statedChangesOfLines(context)) {
    for (const statement of statements) changes.set(statement, change);
  }
  return context.account.statements.map((statement) => {
    const change = changes.get(statement);
    if (change === undefined) return NO_CHANGE;
    return {
      changeFen: change.computed.amountFen?.toString() ?? null,
      changeRate: sortableRate(change.computed),
      statesMove: statesMove(statement.mention),
      isContradicted: isContradicted(statement, context),
    };
  });
}
