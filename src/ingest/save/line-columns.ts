import {
  lineKey,
  observedOf,
  priorFigure,
  type AccountFacts,
  type LineFacts,
  type LineKey,
  type PriorYear,
} from "../../domain/facts.js";
import type { Observed } from "../../domain/figure.js";
import { lineChange } from "../../domain/line-change.js";
import { shareBaseKey } from "../../domain/line.js";
import { sortablePercent, sortableRate } from "../../domain/sortable-rate.js";
import type { Mention } from "../../domain/statement.js";

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

/** Computes those columns for every line of an account, in the order of its lines. */
export function lineColumns(account: AccountFacts, prior: PriorYear): Map<LineKey, LineColumns> {
  const mentions = mentionsOfTotals(account);
  const columns = new Map<LineKey, LineColumns>();
  for (const [key, line] of account.lines) {
    columns.set(key, columnsOf(line, account, prior, mentions.get(key) ?? []));
  }
  return columns;
}

function shareBase(line: LineFacts, account: AccountFacts): Observed {
  const key = shareBaseKey(line.table, line.key);
  return observedOf(key === null ? undefined : account.lines.get(lineKey(line.table, key)), "TOTAL", "FINAL");
}

function columnsOf(
  line: LineFacts,
  account: AccountFacts,
  prior: PriorYear,
  mentions: readonly Mention[],
): LineColumns {
  const current = observedOf(line, "TOTAL", "FINAL");
  const { computed } = lineChange(current, priorFigure(prior, line.table, line.key, "TOTAL"), mentions);
  return {
    amountFen: current.kind === "amount" ? current.fen.toString() : null,
    changeFen: computed.amountFen?.toString() ?? null,
    changeRate: sortableRate(computed),
    comparability: computed.comparability,
    completionRate: sortablePercent(current, observedOf(line, "TOTAL", "INITIAL_BUDGET")),
    adjustedCompletionRate: sortablePercent(current, observedOf(line, "TOTAL", "ADJUSTED_BUDGET")),
    shareRate: sortablePercent(current, shareBase(line, account)),
  };
}
