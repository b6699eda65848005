import { overlaps, type Column } from "./growing-column.js";
import type { FilledCell, PageTable } from "./page-table.js";

/** Borders of the same column on two pages differ by less than this, in points. */
const SAME_BORDER = 6;

function areNear(x: number | undefined, other: number | undefined): boolean {
  return x !== undefined && other !== undefined && Math.abs(x - other) <= SAME_BORDER;
}

function haveSameBorders(fewer: readonly number[], more: readonly number[]): boolean {
  if (!areNear(fewer[0], more[0]) || !areNear(fewer.at(-1), more.at(-1))) return false;
  return fewer.every((x) => more.some((other) => areNear(x, other)));
}

/** For each column the one of `among` that it lies over; null where one lies over none, several or another's. */
function matchColumns(columns: readonly Column[], among: readonly Column[]): readonly number[] | null {
  const places: number[] = [];
  for (const column of columns) {
    const met = among.flatMap((other, index) => (overlaps(column, other) ? [index] : []));
    const [place, ...others] = met;
    if (place === undefined || others.length > 0 || places.includes(place)) return null;
    places.push(place);
  }
  return places;
}

/** True where one table's columns are the other's, also where some are blank or unbordered on one of the pages. */
export function haveSameColumns(one: PageTable, other: PageTable): boolean {
  const [fewer, more] = one.xs.length <= other.xs.length ? [one, other] : [other, one];
  if (fewer.columns && more.columns) return matchColumns(fewer.columns, more.columns) !== null;
  return !fewer.columns && !more.columns && haveSameBorders(fewer.xs, more.xs);
}

function joinBorders(tables: readonly PageTable[]): readonly number[] {
  const joined: number[] = [];
  for (const x of tables.flatMap(({ xs }) => xs).sort((one, other) => one - other)) {
    const last = joined.at(-1);
    if (last === undefined || x - last > SAME_BORDER) joined.push(x);
  }
  return joined;
}

function nearestBorder(xs: readonly number[], x: number): number {
  return xs.reduce((best, at, index) => (Math.abs(at - x) < Math.abs((xs[best] ?? 0) - x) ? index : best), 0);
}

function withBorders(table: PageTable, xs: readonly number[]): PageTable {
  const placeOf = (border: number): number => nearestBorder(xs, table.xs[border] ?? 0);
  const cells = table.cells.map((cell) => {
    const column = placeOf(cell.column);
    return { ...cell, column, columnSpan: placeOf(cell.column + cell.columnSpan) - column };
  });
  return { ...table, xs, cells };
}

function blankCells(rows: number, columns: readonly number[]): readonly FilledCell[] {
  return Array.from({ length: rows }, (_, row) =>
    columns.map((column) => ({ row, column, rowSpan: 1, columnSpan: 1, words: [] })),
  ).flat();
}

function withColumns(table: PageTable, widest: PageTable): PageTable {
  const columns = widest.columns ?? [];
  const places = matchColumns(table.columns ?? [], columns);
  if (table === widest || places === null) return table;
  const cells = table.cells.map((cell) => {
    const column = places[cell.column] ?? cell.column;
    const last = places[cell.column + cell.columnSpan - 1] ?? column;
    return { ...cell, column, columnSpan: last - column + 1 };
  });
  const blank = columns.map((_, index) => index).filter((index) => !places.includes(index));
  return { ...table, xs: widest.xs, columns, cells: [...cells, ...blankCells(table.rows, blank)] };
}

/** The parts of one table, all with the same columns: what one part lacks is blank there, or spanned by a neighbour. */
export function withSameColumns(tables: readonly PageTable[]): readonly PageTable[] {
  const [widest] = [...tables].sort((one, other) => other.xs.length - one.xs.length);
  if (widest?.columns) return tables.map((table) => withColumns(table, widest));
  const xs = joinBorders(tables);
  return tables.map((table) => withBorders(table, xs));
}
