import { mergeColumns, overlaps, shareLine, type Column, type Extent, type GrowingColumn } from "./growing-column.js";

/** Columns of stray texts (a total over code and name), each with the wider one beside it that has a text on no line of it. */
export function withoutStrays(
  columns: readonly GrowingColumn[],
  ofFigures: readonly Column[],
  header: readonly Extent[],
): readonly GrowingColumn[] {
  const isBare = (column: Column): boolean => ![...ofFigures, ...header].some((other) => overlaps(other, column));
  return columns.filter(isBare).reduce<readonly GrowingColumn[]>((found, stray) => {
    const sorted = [...found].sort((one, other) => one.left - other.left);
    const place = sorted.indexOf(stray);
    const [home] = [sorted[place - 1], sorted[place + 1]]
      .filter((column) => column !== undefined)
      .filter((column) => !shareLine([column, stray]) && !ofFigures.some((figures) => overlaps(figures, column)))
      .sort((one, other) => other.right - other.left - (one.right - one.left));
    return home === undefined
      ? found
      : [...found.filter((other) => other !== home && other !== stray), mergeColumns([home, stray])];
  }, columns);
}
