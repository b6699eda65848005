import { cellText } from "./cell-text.js";
import { isCode, isFigure } from "./figure-text.js";
import type { FilledCell, PageTable } from "./page-table.js";

const TOTAL = /[合总小]\s*计/;
/** Further down than any line of a page, in points. */
const BELOW_PAGE = 100_000;

function textsOf(cells: readonly FilledCell[]): ReadonlyMap<number, string> {
  return new Map(cells.map(({ column, words }) => [column, cellText(words)]));
}

function goesOn(last: readonly FilledCell[], first: readonly FilledCell[]): boolean {
  const [above, below] = [textsOf(last), [...textsOf(first)].filter(([, text]) => text !== "")];
  const codeColumn = [...above].find(([, text]) => isCode(text))?.[0];
  if (codeColumn === undefined || below.length === 0 || below.some(([column]) => column === codeColumn)) return false;
  if (below.some(([, text]) => TOTAL.test(text) || isCode(text))) return false;
  // Two figures never make one, and a figure goes on with nothing.
  return below.every(([column, text]) =>
    isFigure(text) ? above.get(column) === "" : !isFigure(above.get(column) ?? ""),
  );
}

function rowOf(table: PageTable, row: number): readonly FilledCell[] {
  return table.cells.filter((cell) => cell.row === row);
}

function withoutFirstRow(table: PageTable): PageTable {
  const cells = table.cells.filter(({ row }) => row > 0).map((cell) => ({ ...cell, row: cell.row - 1 }));
  return { ...table, rows: table.rows - 1, cells };
}

function withMore(table: PageTable, more: readonly FilledCell[]): PageTable {
  const cells = table.cells.map((cell) => {
    const rest = more.find(({ column }) => cell.row === table.rows - 1 && column === cell.column);
    const words = (rest?.words ?? []).map((word) => ({ ...word, baseline: word.baseline + BELOW_PAGE }));
    return { ...cell, words: [...cell.words, ...words] };
  });
  return { ...table, cells };
}

/**
 * The parts of one table, with each row that a page break went through whole on the page where it starts: a first row
 * without a code, below a row with one, that has no figure where that row has one.
 */
export function joinBrokenRows(tables: readonly PageTable[]): readonly PageTable[] {
  const joined: PageTable[] = [];
  for (const table of tables) {
    const above = joined.at(-1);
    const first = rowOf(table, 0);
    const isWhole = first.every(({ rowSpan }) => rowSpan === 1);
    if (above && table.rows > 1 && isWhole && goesOn(rowOf(above, above.rows - 1), first)) {
      joined[joined.length - 1] = withMore(above, first);
      joined.push(withoutFirstRow(table));
    } else {
      joined.push(table);
    }
  }
  return joined;
}
