import { judgeSum } from "../../../domain/sum.js";
import { known, type Cell, type PrintedTables } from "./printed-tables.js";
import { SUMMED_COLUMNS } from "./summed-columns.js";

/**
 * True for a blank cell in a row whose other columns make up its total as printed: there is nothing left that the blank
 * could hold. False where the row's total is blank or 0, and for a column that divides no total.
 */
export function isBlankInFullRow(tables: PrintedTables, { line, figure }: Cell): boolean {
  const { observed, measure } = figure;
  const columns = SUMMED_COLUMNS.find(({ table }) => table === line.table)?.parts ?? [];
  if (observed.kind !== "absent" || observed.absence !== "BLANK" || !columns.includes(measure)) return false;
  const total = known(tables.cellOf(line, "TOTAL"));
  const others = columns.flatMap((column) => known(tables.cellOf(line, column)) ?? []);
  if (total === null || total.amount.fen === 0n || others.length === 0) return false;
  const amounts = others.map(({ amount }) => amount);
  return judgeSum(total.amount, amounts, 0) === "EXACT" && amounts.every(({ fen }) => fen >= 0n);
}
