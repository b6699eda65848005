import { contradictedDirection } from "../../domain/contradicted-reason.js";
import { lineKey, observedOf, type StatementFacts } from "../../domain/facts.js";
import { isBudgetBasis } from "../../domain/line.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { sortableRate } from "../../domain/sortable-rate.js";
import { statesMove } from "../../domain/statement.js";
import { NO_CHANGE, type StatementColumns } from "../../store/write/statement-columns.js";
import { statedChangesOfLines } from "../checks/changes.js";
import type { PriorContext } from "../checks/prior-sides.js";

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
