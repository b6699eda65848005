import { withHeaders } from "./column-headers.js";
import { isFigure } from "./figure-text.js";
import { widen, type Column, type Extent } from "./growing-column.js";
import type { Segment } from "./segments.js";
import { withoutStrays } from "./stray-columns.js";

/**
 * The columns of a table without borders, from left to right: figures first, which are flush, then the texts beside them,
 * then headers of columns that are blank all the way down. `header` leaves out what stands over several columns.
 */
export function columnsOf(header: readonly Extent[], body: readonly Segment[]): readonly Column[] {
  const figures = body.filter(({ text }) => isFigure(text));
  const texts = body.filter(({ text }) => !isFigure(text));
  const ofFigures = widen([], figures);
  const columns = withoutStrays(widen(ofFigures, texts), ofFigures, header);
  return widen(withHeaders(columns, header), header)
    .map(({ left, right }) => ({ left, right }))
    .sort((one, other) => one.left - other.left);
}

/** The column that a text stands in: the one that it overlaps most, or the nearest. */
export function columnOf(columns: readonly Column[], { left, right }: Column): number {
  const overlap = (column: Column | undefined): number =>
    column === undefined ? -Infinity : Math.min(column.right, right) - Math.max(column.left, left);
  return columns.reduce((best, column, index) => (overlap(column) > overlap(columns[best]) ? index : best), 0);
}
