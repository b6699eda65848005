import {
  lineKey,
  observedOf,
  priorFigure,
  type AccountFacts,
  type LineFacts,
  type LineKey,
  type PriorYear,
} from "../../domain/facts.js";
import { lineChange } from "../../domain/line-change.js";
import { sortableRate } from "../../domain/sortable-rate.js";
import type { Mention } from "../../domain/statement.js";

/** The amount of a line and its change against the prior year, as the columns that filters and orders use. */
export interface LineColumns {
  readonly amountFen: string | null;
  readonly changeFen: string | null;
  readonly changeRate: string | null;
  readonly comparability: string;
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
  for (const [key, line] of account.lines) columns.set(key, columnsOf(line, prior, mentions.get(key) ?? []));
  return columns;
}

function columnsOf(line: LineFacts, prior: PriorYear, mentions: readonly Mention[]): LineColumns {
  const current = observedOf(line, "TOTAL", "FINAL");
  const { computed } = lineChange(current, priorFigure(prior, line.table, line.key, "TOTAL"), mentions);
  return {
    amountFen: current.kind === "amount" ? current.fen.toString() : null,
    changeFen: computed.amountFen?.toString() ?? null,
    changeRate: sortableRate(computed),
    comparability: computed.comparability,
  };
}
