import { Rational } from "../exact/rational.js";
import { rightChange, type RightChange } from "./change.js";
import type { Known } from "./known.js";
import { completion } from "./execution.js";
import type { Account } from "./facts.js";
import type { Cell, Row } from "./printed-table.js";
import { sideOf, type Side } from "./side.js";

export interface LineOf {
  readonly account: Account;
  readonly table: string;
  readonly row: Row;
}

/** Which figure of a line is ranked or aggregated. */
export type LineValue =
  "AMOUNT" | "CHANGE_AMOUNT" | "CHANGE_RATE" | "COMPLETION_RATE" | "ADJUSTED_COMPLETION_RATE" | "SHARE";

/** The final main amount of a line as its cell. */
export function finalOf({ row }: LineOf): Cell | undefined {
  return row.cells.get("TOTAL/FINAL");
}

/** The change of a column of a line against the year before with the default arguments. */
export function defaultChange(
  { facts, graph }: Known,
  { account, table, row }: LineOf,
  measure = "TOTAL",
): RightChange {
  return rightChange(
    { facts, graph },
    {
      group: { departments: new Set([account.department]), meanings: new Set([graph.meaning(row.key, account.year)]) },
      column: { table, measure, stage: "FINAL" },
      base: account.year - 1,
      current: account.year,
      continuity: "SOURCED",
      priorBasis: "AS_PUBLISHED",
      follows: false,
    },
  );
}

/** Percent of the total of its table; undefined where domain.md leaves it open. */
export function shareOf(amount: Rational | null, whole: Rational | null): Rational | null | undefined {
  if (amount === null || whole === null || whole.sign() === 0) return null;
  return whole.sign() < 0 ? undefined : Rational.HUNDRED.times(amount).over(whole);
}

/** The exact figure of a line; null where it has none, undefined where domain.md leaves it open. */
export function valueOf(known: Known, line: LineOf, value: LineValue): Rational | null | undefined {
  const { account, table, row } = line;
  const cell = finalOf(line);
  const amount = cell?.kind === "amount" ? cell.printed.value : null;
  if (value === "AMOUNT") return amount;
  if (value === "SHARE") {
    const total = account.tables.get(table)?.rows.get("total")?.cells.get("TOTAL/FINAL");
    return shareOf(amount, total?.kind === "amount" ? total.printed.value : null);
  }
  if (value === "COMPLETION_RATE" || value === "ADJUSTED_COMPLETION_RATE") {
    const group = {
      departments: new Set([account.department]),
      meanings: new Set([known.graph.meaning(row.key, account.year)]),
    };
    const side = (stage: string): Side =>
      sideOf(known.facts, known.graph, { group, column: { table, measure: "TOTAL", stage }, year: account.year });
    return completion(side("FINAL"), side(value === "COMPLETION_RATE" ? "INITIAL_BUDGET" : "ADJUSTED_BUDGET"));
  }
  const change = defaultChange(known, line);
  if (change.isOpen || change.current.lines.length > 1) return undefined;
  return value === "CHANGE_AMOUNT" ? change.amount : change.rate;
}
