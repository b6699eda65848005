import type { GridCell } from "../../../located.js";
import { cellText } from "./cell-text.js";
import type { PageTable } from "./page-table.js";

/** The rows of a table as a grid has them: counted from 1, covered cells left out, empty ones kept. */
export function gridRows(table: PageTable): readonly (readonly GridCell[])[] {
  const rows: GridCell[][] = Array.from({ length: table.rows }, () => []);
  for (const { row, column, rowSpan, columnSpan, words } of table.cells) {
    rows[row]?.push({
      text: cellText(words),
      row: row + 1,
      column: column + 1,
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(columnSpan > 1 ? { columnSpan } : {}),
      page: table.page,
    });
  }
  return rows.map((row) => row.sort((one, other) => one.column - other.column));
}
