import { lineKey, observedOf, type AccountFacts, type LineFacts, type LineKey } from "../../domain/facts.js";
import type { Observed } from "../../domain/figure.js";
import { joinedChange } from "../../domain/line-join.js";
import { shareBaseKey } from "../../domain/line.js";
import { sortablePercent, sortableRate } from "../../domain/sortable-rate.js";
import type { Mention } from "../../domain/statement.js";
import { joinWithPrior, type PriorContext } from "../checks/prior-sides.js";

/** The amount of a line, its change against the prior year and its rates, as the columns that filters and orders use. */
export interface LineColumns {
  readonly amountFen: string | null;
  readonly changeFen: string | null;
  readonly changeRate: string | null;
  readonly comparability: string;
  /** Percent of the initial and of the adjusted budget, and of the total of the table, as sortable texts. */
  readonly completionRate: string | null;
  readonly adjustedCompletionRate: string | null;
  readonly shareRate: string | null;
}

function mentionsOfTotals(account: AccountFacts): Map<LineKey, Mention[]> {
  const mentions = new Map<LineKey, Mention[]>();
  for (const statement of account.statements) {
    if (statement.basis !== "PRIOR_YEAR" || statement.measure !== "TOTAL") continue;
    const key = lineKey(statement.table, statement.key);
    const list = mentions.get(key);
    if (list === undefined) mentions.set(key, [statement.mention]);
    else list.push(statement.mention);
  }
  return mentions;
}

/** Computes those columns for every line of an account, in the order of its lines; changes follow sourced edges. */
export function lineColumns(context: PriorContext): Map<LineKey, LineColumns> {
  const mentions = mentionsOfTotals(context.account);
  const columns = new Map<LineKey, LineColumns>();
  for (const [key, line] of context.account.lines) columns.set(key, columnsOf(line, context, mentions.get(key) ?? []));
  return columns;
}

function shareBase(line: LineFacts, account: AccountFacts): Observed {
  const key = shareBaseKey(line.table, line.key);
  return observedOf(key === null ? undefined : account.lines.get(lineKey(line.table, key)), "TOTAL", "FINAL");
}

function columnsOf(line: LineFacts, context: PriorContext, mentions: readonly Mention[]): LineColumns {
  const own = observedOf(line, "TOTAL", "FINAL");
  const { computed } = joinedChange(joinWithPrior(context, line, "TOTAL"), mentions);
  return {
    amountFen: own.kind === "amount" ? own.fen.toString() : null,
    changeFen: computed.amountFen?.toString() ?? null,
    changeRate: sortableRate(computed),
    comparability: computed.comparability,
    completionRate: sortablePercent(own, observedOf(line, "TOTAL", "INITIAL_BUDGET")),
    adjustedCompletionRate: sortablePercent(own, observedOf(line, "TOTAL", "ADJUSTED_BUDGET")),
    shareRate: sortablePercent(own, shareBase(line, context.account)),
  };
}
