import type { WorldStatement } from "../../support/world.js";
import type { Cell, Row, Table } from "./printed-table.js";
import { readAmount } from "./printed.js";

const MAIN = "TOTAL/FINAL";

/** The lines that no table prints: what the narrative states an amount for; undefined where it discloses nothing. */
export function disclosed(statements: readonly WorldStatement[]): Table | undefined {
  const rows = new Map<string, Row>();
  for (const { of, amount, changes = [] } of statements) {
    const [table = "", key = ""] = of.split("/");
    if (table !== "OTHER_DISCLOSURES" || amount === undefined || rows.has(key)) continue;
    // A budget that is written down is the budget of the line, as its final amount is.
    const budgets = changes.flatMap(({ basis = "PRIOR_YEAR", base }): [string, Cell][] =>
      basis === "PRIOR_YEAR" || base === undefined
        ? []
        : [[`TOTAL/${basis}`, { kind: "amount", printed: readAmount(base), isNarrated: true }]],
    );
    const final: [string, Cell] = [MAIN, { kind: "amount", printed: readAmount(amount) }];
    rows.set(key, { key, name: key, cells: new Map([...budgets, final]) });
  }
  return rows.size === 0 ? undefined : { isWithheld: false, scope: undefined, rows };
}

/**
 * The table 06 with its total, which it does not print: the sum of its two totals, where both have an amount.
 * @param budgets what the narrative writes down as its budgets, by measure and stage
 */
export function withBasicTotal(table: Table, budgets: readonly (readonly [string, string])[]): Table {
  const sides = ["personnel-total", "public-total"].map((key) => table.rows.get(key)?.cells.get(MAIN));
  const amounts = sides.flatMap((cell) => (cell?.kind === "amount" ? [cell.printed] : []));
  const [first, second] = amounts;
  if (first === undefined || second === undefined) return table;
  const cell: Cell = {
    kind: "amount",
    printed: {
      value: first.value.plus(second.value),
      half: first.half.plus(second.half),
      decimals: Math.max(first.decimals, second.decimals),
    },
  };
  const narrated = budgets.map(([column, amount]): [string, Cell] => [
    column,
    { kind: "amount", printed: readAmount(amount), isNarrated: true },
  ]);
  const row = { key: "total", name: "基本支出合计", cells: new Map([...narrated, [MAIN, cell]]) };
  return { ...table, rows: new Map([...table.rows, ["total", row]]) };
}
