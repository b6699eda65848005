import type { Block, GridCell } from "../../located.js";
import { blocksOfRows } from "../around-grid.js";
import { DocumentTooComplexError } from "../errors.js";
import { MAX_CELLS } from "../limits.js";
import { Covers } from "./covers.js";
import type { SheetCells } from "./sheet-cells.js";

/** Rows of a sheet, from first to last, that may make a table together. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Blank rows inside a table that do not end it, where the row below has several cells. */
const MAX_BLANK_ROWS = 2;

function runsOf(cells: SheetCells): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...cells.rows.keys()].sort((left, right) => left - right)) {
    const run = runs.at(-1);
    const blankRows = run === undefined ? 0 : visibleBetween(cells, run.last, row);
    const goesOn = blankRows === 0 || (blankRows <= MAX_BLANK_ROWS && (cells.rows.get(row)?.size ?? 0) > 1);
    if (run !== undefined && goesOn) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function visibleBetween(cells: SheetCells, above: number, below: number): number {
  let visible = 0;
  for (let row = above + 1; row < below && visible <= MAX_BLANK_ROWS; row += 1)
    if (!cells.isHiddenRow(row)) visible += 1;
  return visible;
}

function columnsOf(cells: SheetCells, { first, last }: Run, covers: Covers): { first: number; last: number } {
  let [left, right] = [Infinity, 0];
  for (let row = first; row <= last; row += 1) {
    const columns = [...(cells.rows.get(row)?.keys() ?? [])];
    for (const column of columns) {
      left = Math.min(left, column);
      // A title alone in its row may be merged across more columns than its table has.
      const span = columns.length > 1 ? (covers.startingAt(row, column)?.columnSpan ?? 1) : 1;
      right = Math.max(right, column + span - 1);
    }
  }
  return { first: left, last: right };
}

/** Lays the cells of one sheet out as blocks: `page` is the number of the sheet, `line` the row in it. */
export class SheetLayout {
  private gridCells = 0;

  constructor(private readonly document: string) {}

  /** The blocks of a sheet. Where no title stands above its first grid, the name on its tab is the title. */
  blocks(cells: SheetCells, name: string, page: number): readonly Block[] {
    const covers = new Covers(this.document, cells);
    const blocks = runsOf(cells).flatMap((run) => blocksOfRows(this.rows(cells, run, covers, page), { ragged: false }));
    const title: Block = { kind: "paragraph", text: name, page };
    return blocks[0]?.kind === "grid" ? [title, ...blocks] : blocks;
  }

  private rows(cells: SheetCells, run: Run, covers: Covers, page: number): readonly (readonly GridCell[])[] {
    const columns = columnsOf(cells, run, covers);
    const rows: GridCell[][] = [];
    for (let line = run.first; line <= run.last; line += 1) {
      if (cells.isHiddenRow(line)) continue;
      const row: GridCell[] = [];
      for (let column = columns.first; column <= columns.last; column += 1) {
        if (cells.isHiddenColumn(column) || covers.isCovered(line, column)) continue;
        const text = cells.rows.get(line)?.get(column) ?? "";
        const spans = covers.startingAt(line, column);
        row.push({
          text,
          row: rows.length + 1,
          column,
          ...(spans === undefined ? {} : spansWithin(spans, columns.last - column + 1, run.last - line + 1)),
          page,
          line,
        });
      }
      this.gridCells += row.length;
      if (this.gridCells > MAX_CELLS) throw new DocumentTooComplexError(this.document, "cells", MAX_CELLS);
      rows.push(row);
    }
    return rows;
  }
}

function spansWithin(spans: { columnSpan: number; rowSpan: number }, columns: number, rows: number): Partial<GridCell> {
  const columnSpan = Math.min(spans.columnSpan, columns);
  const rowSpan = Math.min(spans.rowSpan, rows);
  return { ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}
