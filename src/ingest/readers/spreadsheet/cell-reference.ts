import { MAX_COLUMNS } from "../limits.js";

/** Where a cell stands in its sheet; rows and columns count from 1. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

/** Rows of a sheet; a spreadsheet program has no more. */
const MAX_ROWS = 1_048_576;

/** Reads "C12"; null where it is no cell that a sheet has. */
export function cellReference(text: string): CellReference | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const column = Array.from(match[1]).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number.parseInt(match[2], 10);
  return column > MAX_COLUMNS || row < 1 || row > MAX_ROWS ? null : { row, column };
}

/** The corners of "A1:F3"; null where it is no range. */
export function cellRange(text: string): { readonly from: CellReference; readonly to: CellReference } | null {
  const [first = "", last = first] = text.split(":");
  const from = cellReference(first);
  const to = cellReference(last);
  return from === null || to === null || to.row < from.row || to.column < from.column ? null : { from, to };
}

/** "C12" for row 12, column 3. */
export function cellName({ row, column }: CellReference): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row);
}
