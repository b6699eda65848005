import { columnOf } from "./columns.js";
import type { Column } from "./growing-column.js";
import type { FilledCell } from "./page-table.js";
import type { Segment } from "./segments.js";

/** Lines of one header stand closer than this, in sizes; a header over others stands further above them. */
const NEXT_LEVEL = 1.4;

/** Baselines closer than this part of the size are one line. */
const SAME_LINE = 0.35;

interface Header {
  readonly segment: Segment;
  readonly column: number;
}

function standsOver(upper: Segment, lower: Segment): boolean {
  return lower.baseline - upper.baseline >= NEXT_LEVEL * upper.size;
}

/** The headers of a table without borders: those of one column, and those over several. */
export function headerLevels(segments: readonly Segment[]): {
  readonly groups: readonly Segment[];
  readonly single: readonly Segment[];
} {
  const groups = segments.filter((segment) => {
    const below = segments.filter((other) => standsOver(segment, other));
    return below.some(({ left }) => left < segment.left) && below.some(({ right }) => right > segment.right);
  });
  return { groups, single: segments.filter((segment) => !groups.includes(segment)) };
}

function middle({ left, right }: Column): number {
  return (left + right) / 2;
}

function nearestGroup(column: Column, header: readonly Header[], groups: readonly Segment[]): Segment | undefined {
  const over = groups.filter((group) => header.length > 0 && header.every(({ segment }) => standsOver(group, segment)));
  const away = (group: Segment): number => Math.abs(middle(group) - middle(column));
  return [...over].sort((one, other) => away(one) - away(other))[0];
}

/** Groups on one line together, from the top down. */
function levelsOf(groups: readonly Segment[]): readonly (readonly Segment[])[] {
  const levels: Segment[][] = [];
  for (const group of [...groups].sort((one, other) => one.baseline - other.baseline)) {
    const last = levels.at(-1)?.[0];
    if (last && group.baseline - last.baseline < SAME_LINE * group.size) levels.at(-1)?.push(group);
    else levels.push([group]);
  }
  return levels;
}

/** The header rows of a table without borders: one, and one more for each line of texts that stand over several columns. */
export function headerRows(
  segments: readonly Segment[],
  columns: readonly Column[],
): { readonly rows: number; readonly cells: readonly FilledCell[] } {
  if (segments.length === 0) return { rows: 0, cells: [] };
  const { groups, single } = headerLevels(segments);
  const headers = single.map((segment) => ({ segment, column: columnOf(columns, segment) }));
  const ownOf = (column: number): readonly Header[] => headers.filter((header) => header.column === column);
  const levels = levelsOf(groups);
  const under = levels.map((level) => columns.map((column, index) => nearestGroup(column, ownOf(index), level)));
  const rows = levels.length + 1;
  const cells: FilledCell[] = columns.map((_, column) => {
    const row = under.findLastIndex((level) => level[column] !== undefined) + 1;
    const words = ownOf(column).flatMap(({ segment }) => segment.words);
    return { row, column, rowSpan: rows - row, columnSpan: 1, words };
  });
  levels.forEach((level, row) => {
    for (const group of level) {
      const first = under[row]?.indexOf(group) ?? -1;
      if (first === -1) continue;
      const columnSpan = (under[row]?.lastIndexOf(group) ?? first) - first + 1;
      cells.push({ row, column: first, rowSpan: 1, columnSpan, words: group.words });
    }
  });
  return { rows, cells };
}
