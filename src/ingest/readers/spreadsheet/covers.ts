import { DocumentTooComplexError } from "../errors.js";
import { MAX_CELLS } from "../limits.js";
import type { MergedCells, SheetCells } from "./sheet-cells.js";

/** How far a merged cell reaches; hidden rows do not count. */
export interface Spans {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Which cells of a sheet are merged, and which others they cover. */
export class Covers {
  private readonly starts = new Map<string, Spans>();
  private readonly byRow = new Map<number, MergedCells[]>();

  /** Throws DocumentTooComplexError where the merged cells reach across more rows than any account has. */
  constructor(document: string, cells: SheetCells) {
    const lastRow = [...cells.rows.keys()].reduce((last, row) => Math.max(last, row), 0);
    let covered = 0;
    for (const merged of cells.merged) {
      let rowSpan = 0;
      for (let row = merged.from.row; row <= Math.min(merged.to.row, lastRow); row += 1) {
        if (cells.isHiddenRow(row)) continue;
        rowSpan += 1;
        covered += 1;
        if (covered > MAX_CELLS) throw new DocumentTooComplexError(document, "rows of merged cells", MAX_CELLS);
        const inRow = this.byRow.get(row);
        if (inRow === undefined) this.byRow.set(row, [merged]);
        else inRow.push(merged);
      }
      const columnSpan = merged.to.column - merged.from.column + 1;
      this.starts.set(key(merged.from.row, merged.from.column), { columnSpan, rowSpan });
    }
  }

  /** How far the cell reaches, or undefined where it is not merged with others. */
  startingAt(row: number, column: number): Spans | undefined {
    return this.starts.get(key(row, column));
  }

  /** True where another cell is shown in the place of this one. */
  isCovered(row: number, column: number): boolean {
    return (this.byRow.get(row) ?? []).some(
      ({ from, to }) => column >= from.column && column <= to.column && (row !== from.row || column !== from.column),
    );
  }
}

function key(row: number, column: number): string {
  return `${String(row)}/${String(column)}`;
}
