import type { Place } from "../../domain/account.js";
import type { BlockPlace, Grid, GridCell } from "../located.js";
import { blockPlace, placeOf } from "./place.js";
import type { PrintedText } from "./printed-text.js";

/** A cell where it stands. `covered`: it repeats the text of a cell that spans it, and counts as empty for amounts. */
export interface LaidCell extends Place {
  readonly text: string;
  readonly column: number;
  readonly covered: boolean;
}

/** A row with a cell for each of its columns: cells[0] is column 1. */
export interface LaidRow extends Place {
  readonly cells: readonly LaidCell[];
  /** True where the row may have lost its empty cells, so that its columns are not certain. */
  readonly ragged: boolean;
}

interface Draft {
  /** cells[0] is column 1. */
  readonly cells: (LaidCell | undefined)[];
  readonly place: BlockPlace;
}

function draftOf(grid: Grid, row: readonly GridCell[]): Draft {
  return { cells: [], place: { ...blockPlace(grid), ...blockPlace(row[0] ?? {}) } };
}

/** Puts a cell into every row and column that it spans; what is printed there wins over what only reaches there. */
function spread(drafts: readonly Draft[], at: number, cell: GridCell): void {
  const text = cell.text.trim();
  const rows = drafts.slice(at, at + (cell.rowSpan ?? 1));
  for (const [down, { cells, place }] of rows.entries()) {
    for (let column = cell.column; column < cell.column + (cell.columnSpan ?? 1); column += 1) {
      const covered = down > 0 || column > cell.column;
      const held = cells[column - 1];
      if (held !== undefined && (covered || held.text !== "")) continue;
      cells[column - 1] = { ...place, ...blockPlace(cell), column, text, covered };
    }
  }
}

/** The rows of a grid with spanning cells spread over what they span, and every gap an empty cell. */
export function laidRowsOf(grid: Grid): LaidRow[] {
  const drafts = grid.rows.map((row) => draftOf(grid, row));
  grid.rows.forEach((row, at) => {
    for (const cell of row) spread(drafts, at, cell);
  });
  return drafts.map(({ cells, place }) => {
    const laid = Array.from(cells, (cell, at) => cell ?? { ...place, column: at + 1, text: "", covered: false });
    return { ...place, cells: laid, ragged: grid.ragged };
  });
}

/** The texts that a row holds, each spanning cell once, with their places. */
export function printedIn(row: LaidRow): PrintedText[] {
  return row.cells.flatMap((cell) => (cell.covered || cell.text === "" ? [] : [{ text: cell.text, ...placeOf(cell) }]));
}

/** The texts that a row holds, each spanning cell once. */
export function textsOf(row: LaidRow): string[] {
  return printedIn(row).map(({ text }) => text);
}
