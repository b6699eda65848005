import type { LaidCell, LaidContent, LaidTable } from "../laid-table.js";

/** What the properties of a cell say of its extent. */
export interface CellSpans {
  columnSpan: number;
  /** "restart" starts a cell that goes on below, "continue" is a part of the one above. */
  vertical: "restart" | "continue" | null;
  /** The same to the right, as old documents have it. */
  horizontal: "restart" | "continue" | null;
  /** True where a change that is tracked takes the cell away: those behind it move up. */
  isDeleted: boolean;
}

type GrowingCell = { -readonly [Key in keyof LaidCell]: LaidCell[Key] };

/** A table whose rows are being read: puts each cell in its column and lets merged cells grow. */
export class OpenTable {
  private readonly rows: GrowingCell[][] = [];
  private row: GrowingCell[] = [];
  private column = 1;
  /** Cells that may go on below, by the column in which they start. */
  private readonly growing = new Map<number, GrowingCell>();

  startRow(): void {
    this.row = [];
    this.column = 1;
  }

  /** Columns that the row leaves out at its start. */
  skipColumns(count: number): void {
    this.column += count;
  }

  /** Ends the row; a row that is deleted or hidden is left out. */
  endRow(isShown: boolean): void {
    if (isShown) this.rows.push(this.row);
  }

  addCell(content: readonly LaidContent[], spans: CellSpans, line: number | undefined): void {
    if (spans.isDeleted) return;
    const column = this.column;
    this.column += spans.columnSpan;
    const above = spans.vertical === "continue" ? this.growing.get(column) : undefined;
    const left = spans.horizontal === "continue" ? this.row.at(-1) : undefined;
    if (above !== undefined) above.rowSpan += 1;
    else if (left !== undefined) left.columnSpan += spans.columnSpan;
    else this.startCell(column, content, spans, line);
  }

  private startCell(column: number, content: readonly LaidContent[], spans: CellSpans, line: number | undefined): void {
    const cell: GrowingCell = { column, columnSpan: spans.columnSpan, rowSpan: 1, content };
    if (line !== undefined) cell.line = line;
    this.row.push(cell);
    if (spans.vertical === "restart") this.growing.set(column, cell);
    else this.growing.delete(column);
  }

  /** The table as read so far. */
  finish(): LaidTable {
    return { kind: "table", rows: this.rows };
  }
}
