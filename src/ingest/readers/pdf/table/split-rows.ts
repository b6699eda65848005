import { bodyRows, type Piece } from "./body-rows.js";
import { cellLines } from "./cell-text.js";
import { isAmount, isCode } from "./figure-text.js";
import { onOneLine, type Word } from "../page/words.js";
import type { FilledCell } from "./page-table.js";

interface CellLine extends Piece {
  readonly words: readonly Word[];
}

function holdsSeveralRows({ rowSpan, words }: FilledCell): boolean {
  return rowSpan === 1 && cellLines(words).filter(isAmount).length > 1;
}

function linesOfCell({ column, words }: FilledCell): readonly CellLine[] {
  return onOneLine(words).map((line) => {
    const [text = ""] = cellLines(line);
    return {
      column,
      baseline: line[0]?.baseline ?? 0,
      size: line[0]?.size ?? 1,
      bearsRow: isAmount(text) || isCode(text),
      isCode: isCode(text),
      words: line,
    };
  });
}

function splitRow(cells: readonly FilledCell[], row: number): readonly (readonly FilledCell[])[] {
  const own = cells.filter((cell) => cell.row === row);
  return bodyRows(own.flatMap(linesOfCell)).map((lines) =>
    own.map((cell) => ({
      ...cell,
      words: lines.filter(({ column }) => column === cell.column).flatMap(({ words }) => words),
    })),
  );
}

/**
 * The cells of a bordered table whose rows are not all bordered: a row with several amounts under each other in one cell
 * is as many rows. `rows` counts them.
 */
export function splitRows(rows: number, cells: readonly FilledCell[]): { rows: number; cells: readonly FilledCell[] } {
  const parts = Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row);
    const isWhole = own.every(({ rowSpan }) => rowSpan === 1);
    return isWhole && own.some(holdsSeveralRows) ? splitRow(cells, row) : [own];
  });
  const starts = parts.map((_, row) => parts.slice(0, row).reduce((sum, { length }) => sum + length, 0));
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  const startOf = (row: number): number => starts[row] ?? total;
  return {
    rows: total,
    cells: parts.flatMap((split, row) =>
      split.flatMap((own, index) =>
        own.map((cell) => ({
          ...cell,
          row: startOf(row) + index,
          rowSpan: cell.rowSpan === 1 ? 1 : startOf(row + cell.rowSpan) - startOf(row),
        })),
      ),
    ),
  };
}
