import { Continuity, familyOf } from "../../domain/crosswalk.js";
import {
  lineKey,
  observedOf,
  type AccountFacts,
  type LineFacts,
  type LineKey,
  type StatementFacts,
} from "../../domain/facts.js";
import type { Observed } from "../../domain/figure.js";
import { shareBaseKey } from "../../domain/tables/place.js";
import { sortablePercent, sortableRate } from "../../domain/sortable-rate.js";
import type { JoinedChange } from "../../store/write/joined-changes.js";
import type { LineColumns } from "../../store/write/line-columns.js";
import { changeWithPrior, type PriorContext } from "../checks/prior-sides.js";

type StatementsByLine = ReadonlyMap<LineKey, readonly StatementFacts[]>;

function statementsByLine({ statements }: AccountFacts): StatementsByLine {
  const found = new Map<LineKey, StatementFacts[]>();
  for (const statement of statements) {
    if (statement.basis !== "PRIOR_YEAR" || statement.measure !== "TOTAL") continue;
    const key = lineKey(statement.table, statement.key);
    const list = found.get(key);
    if (list === undefined) found.set(key, [statement]);
    else list.push(statement);
  }
  return found;
}

/** Computes those columns for every line of an account, in the order of its lines; changes follow sourced edges. */
export function lineColumns(context: PriorContext): Map<LineKey, LineColumns> {
  const statements = statementsByLine(context.account);
  const columns = new Map<LineKey, LineColumns>();
  for (const [key, line] of context.account.lines) columns.set(key, columnsOf(line, context, statements));
  return columns;
}

function shareBase(line: LineFacts, account: AccountFacts): Observed {
  const key = shareBaseKey(line.table, line.key);
  return observedOf(key === null ? undefined : account.lines.get(lineKey(line.table, key)), "TOTAL", "FINAL");
}

function columnsOf(line: LineFacts, context: PriorContext, statements: StatementsByLine): LineColumns {
  const own = observedOf(line, "TOTAL", "FINAL");
  const changes = changesOf(line, context, statements);
  const [sourced] = changes;
  return {
    amountFen: own.kind === "amount" ? own.fen.toString() : null,
    changeFen: sourced.group === null ? sourced.changeFen : null,
    changeRate: sourced.group === null ? sourced.changeRate : null,
    comparability: sourced.comparability,
    completionRate: sortablePercent(own, observedOf(line, "TOTAL", "INITIAL_BUDGET")),
    adjustedCompletionRate: sortablePercent(own, observedOf(line, "TOTAL", "ADJUSTED_BUDGET")),
    shareRate: sortablePercent(own, shareBase(line, context.account)),
    joined: changes.filter((one) => one.group !== null || !isSame(one, sourced)),
  };
}

function isSame(one: JoinedChange, other: JoinedChange): boolean {
  return (
    one.changeFen === other.changeFen &&
    one.changeRate === other.changeRate &&
    one.comparability === other.comparability &&
    one.group === other.group
  );
}

/** The change over sourced edges first, then over none and over all where edges name the line at all. */
function changesOf(
  line: LineFacts,
  context: PriorContext,
  statements: StatementsByLine,
): [JoinedChange, ...JoinedChange[]] {
  const family = familyOf(line.table);
  const isTouched = family !== null && context.crosswalk.touches(family, line.key);
  const over = (continuity: Continuity): JoinedChange => changeOver(continuity, line, context, statements);
  const sourced = over(Continuity.SOURCED);
  return isTouched ? [sourced, over(Continuity.STRICT), over(Continuity.PROVISIONAL)] : [sourced];
}

function changeOver(
  continuity: Continuity,
  line: LineFacts,
  context: PriorContext,
  statements: StatementsByLine,
): JoinedChange {
  const statementsOf = (key: string): readonly StatementFacts[] => statements.get(lineKey(line.table, key)) ?? [];
  const { change, group } = changeWithPrior(context, line, "TOTAL", statementsOf, continuity);
  const { computed } = change;
  return {
    continuity,
    group: group?.map((key) => lineKey(line.table, key)) ?? null,
    changeFen: computed.amountFen?.toString() ?? null,
    changeRate: sortableRate(computed),
    comparability: computed.comparability,
  };
}
