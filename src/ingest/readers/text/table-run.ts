import type { GridCell } from "../../located.js";
import type { Row, Separator } from "./rows.js";

/** Rows on lines that follow each other, parted alike: one table, or the rest of one. */
export interface TableRun {
  readonly separator: Separator;
  readonly rows: (readonly GridCell[])[];
  /** True where the lines have a rule below the header: a Markdown table starts here. */
  hasRule: boolean;
}

/** A run with no rows yet. */
export function startRun(separator: Separator): TableRun {
  return { separator, rows: [], hasRule: false };
}

/** Puts the row at the end of the run; its cells keep the column in which they stand. */
export function addRow(run: TableRun, row: Row, line: number): void {
  const number = run.rows.length + 1;
  run.rows.push(row.cells.map((text, index) => ({ text, row: number, column: index + 1, line })));
}

function widest(run: TableRun): number {
  return run.rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/**
 * True where the second run goes on with the table of the first, from which only a blank line or page break parts it:
 * parted by the same separator, no wider, and with no header rule of its own.
 */
export function continuesRun(first: TableRun, second: TableRun): boolean {
  return first.separator === second.separator && !second.hasRule && widest(second) <= widest(first);
}
