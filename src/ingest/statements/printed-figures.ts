import type { PublishedTable } from "../../domain/account.js";
import { DomainError } from "../../domain/errors.js";
import { readAmount, sumOf, type Amount } from "../../domain/figure.js";
import { AccountTable, Measure, Stage } from "../../domain/line.js";
import { intersects } from "../../domain/interval.js";
import type { PrintedUnit } from "../../domain/money.js";
import type { NamedLine } from "./named-line.js";
import { BASIC_EXPENDITURE_SIDES } from "../../domain/tables/basic-expenditure.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";

export type FigureMatch = "EXACT" | "ROUNDING" | "NONE";

/** The final figures that the tables print, by line; they decide what a name alone leaves open. */
export interface PrintedFigures {
  /** True where a table has the line, whatever stands in its cell. */
  has(table: AccountTable, key: string): boolean;
  /** Whether the table prints this very amount for the line (each of its keys), or one that rounding can explain. */
  match(line: NamedLine, amount: Amount): FigureMatch;
}

function keyOf(table: AccountTable, key: string, measure: Measure): string {
  return `${table} ${key} ${measure}`;
}

/** The amount, or null where the text is no exact amount in this unit. */
export function amountOrNull(text: string, unit: PrintedUnit): Amount | null {
  try {
    return readAmount(text, unit);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function collect(table: PublishedTable, amounts: Map<string, Amount>): void {
  for (const row of table.rows) {
    table.columns.forEach((column, index) => {
      const printed = row.cells[index]?.printed;
      if (column.stage !== Stage.FINAL || printed === undefined || printed === null) return;
      const amount = amountOrNull(printed, table.unit);
      if (amount !== null) amounts.set(keyOf(table.table, row.key, column.measure), amount);
    });
  }
}

/** The total of 06, which no account prints. */
function addBasicTotal(amounts: Map<string, Amount>): void {
  const parts = BASIC_EXPENDITURE_SIDES.map((key) =>
    amounts.get(keyOf(AccountTable.BASIC_EXPENDITURE, key, Measure.TOTAL)),
  );
  const known = parts.filter((part) => part !== undefined);
  if (known.length === BASIC_EXPENDITURE_SIDES.length)
    amounts.set(keyOf(AccountTable.BASIC_EXPENDITURE, TOTAL_KEY, Measure.TOTAL), sumOf(known));
}

/** The printed figures of all tables of an account. */
export function printedFigures(tables: readonly PublishedTable[]): PrintedFigures {
  const lines = new Set(tables.flatMap(({ table, rows }) => rows.map(({ key }) => `${table} ${key}`)));
  const amounts = new Map<string, Amount>();
  for (const table of tables) collect(table, amounts);
  addBasicTotal(amounts);
  if (amounts.has(keyOf(AccountTable.BASIC_EXPENDITURE, TOTAL_KEY, Measure.TOTAL))) {
    lines.add(`${AccountTable.BASIC_EXPENDITURE} total`);
  }
  return {
    has: (table, key) => lines.has(`${table} ${key}`),
    match: (line, amount) => {
      const printed = line.keys.map((key) => amounts.get(keyOf(line.table, key, line.measure)));
      if (printed.every((figure) => figure?.fen === amount.fen)) return "EXACT";
      return printed.every((figure) => figure !== undefined && intersects(figure.interval, amount.interval))
        ? "ROUNDING"
        : "NONE";
    },
  };
}
