import type { AccountTable, Measure } from "../../domain/line.js";
import type { SeedFile, SeedTable } from "./seed-file.js";
import { isKeyOf } from "../../domain/tables/known-keys.js";
import { TABLES } from "../../domain/tables/tables.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";
import { BASIC_EXPENDITURE_SIDES } from "../../domain/tables/basic-expenditure.js";

/** The line and column that a statement or a share names. */
interface StatedLine {
  readonly table: AccountTable;
  readonly key: string;
  readonly measure?: Measure;
  readonly unprinted?: true;
}

function printsKey(table: SeedTable, key: string): boolean {
  const printed = table.rows.some((row) => row.key === key);
  // 06 prints no total: it is the sum of the two totals that it does print.
  if (printed || table.table !== "BASIC_EXPENDITURE" || key !== TOTAL_KEY) return printed;
  return BASIC_EXPENDITURE_SIDES.every((side) => printsKey(table, side));
}

function missingFromTable(table: SeedTable, key: string, measure: Measure): string | null {
  if (!printsKey(table, key)) return `"${key}" is no row of ${table.table} in this file; correct the key or add the row`;
  if (table.columns.some((column) => column.measure === measure)) return null;
  const measures = [...new Set(table.columns.map((column) => column.measure))].join(", ");
  return `${table.table} has no column ${measure} in this file; it has ${measures}`;
}

/**
 * Why a statement cannot be about `table` `key` `measure`, or null where it can: the table prints the line, the line
 * is one of OTHER_DISCLOSURES, which statements themselves create, or the file says that it is unprinted.
 */
export function whyUnknownLine(
  file: Pick<SeedFile, "tables">,
  { table, key, measure = "TOTAL", unprinted }: StatedLine,
): string | null {
  if (table !== "OTHER_DISCLOSURES" && unprinted !== true) {
    const printed = file.tables.find((candidate) => candidate.table === table);
    return printed === undefined
      ? `${table} is no table of this file; correct it or add the table`
      : missingFromTable(printed, key, measure);
  }
  if (!isKeyOf(table, key)) return `"${key}" is no key of ${table}; use a known one or project.<name>`;
  return TABLES[table].measures.includes(measure) ? null : `${table} has no measure ${measure}; leave it out`;
}

/** True where some statement of the file gives an amount of this line of OTHER_DISCLOSURES. */
export function isDisclosed(file: SeedFile, key: string): boolean {
  return file.statements.some(
    ({ table, keys, amount }) => table === "OTHER_DISCLOSURES" && keys.includes(key) && amount !== undefined,
  );
}
