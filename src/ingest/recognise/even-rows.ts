import type { LaidRow } from "./laid-row.js";
import { isBlankRow, isNumberingRow } from "./table-head.js";

/**
 * True where every row of a table reaches as far as the others, so that no cell of head or body was lost and a column is
 * the same in each of them. Rows of empty boxes and of column numbers do not count.
 */
export function areEven(rows: readonly LaidRow[]): boolean {
  const widths = new Set(rows.flatMap((row) => (isBlankRow(row) || isNumberingRow(row) ? [] : row.cells.length)));
  return widths.size <= 1;
}
