import { sortableRate } from "../../domain/sortable-rate.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { canExplain } from "../../domain/explanation.js";
import type { StatementFacts } from "../../domain/facts.js";
import { statedChanges } from "../checks/changes.js";
import type { PriorContext } from "../checks/prior-sides.js";

/** The change that a statement speaks of, as the columns that statistics of reasons use. */
export interface StatementColumns {
  /** As the figures give it, in fen; null where it is not known or no change is stated. */
  readonly changeFen: string | null;
  /** The rate of that change as sortable text; null where there is none. */
  readonly changeRate: string | null;
  /** True where the statement gives a reason that cannot explain a change of that direction. */
  readonly isContradicted: boolean;
}

/** Of a statement that states no change. */
export const NO_CHANGE: StatementColumns = { changeFen: null, changeRate: null, isContradicted: false };

/** The direction is that of the figures; where they give none, the one stated with the reason. */
function isContradicted({ basis, reason, mention }: StatementFacts, { current, computed }: LineChange): boolean {
  const direction = computed.direction ?? mention.direction;
  if (basis === null || reason === null || direction === null) return false;
  return !canExplain(reason, basis, direction, current.kind === "amount" && current.fen === 0n);
}

/** Computes those columns for every statement of an account, in the order of its statements. */
export function statementColumns(context: PriorContext): StatementColumns[] {
  const changes = new Map<StatementFacts, LineChange>();
  for (const { change, statements } of statedChanges(context)) {
    for (const statement of statements) changes.set(statement, change);
  }
  return context.account.statements.map((statement) => {
    const change = changes.get(statement);
    if (change === undefined) return NO_CHANGE;
    return {
      changeFen: change.computed.amountFen?.toString() ?? null,
      changeRate: sortableRate(change.computed),
      isContradicted: isContradicted(statement, change),
    };
  });
}
