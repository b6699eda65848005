import type { Measure } from "../../domain/line.js";
import type { AmountColumn } from "./amount-sequence.js";
import type { LaidCell } from "./laid-row.js";
import { rowEvidence, type PlacedCells } from "./row-evidence.js";

/** More columns than any table that a row can have lost cells of. */
const MOST_COLUMNS = 10;

function inOrder(columns: readonly AmountColumn[], cells: readonly (LaidCell | undefined)[]): PlacedCells {
  const placed = new Map<Measure, LaidCell>();
  columns.forEach(({ measure }, at) => {
    const cell = cells[at];
    if (measure !== null && cell !== undefined) placed.set(measure, cell);
  });
  return placed;
}

/** What makes two placings the same: where the printed cells stand. */
function idOf(cells: PlacedCells): string {
  return [...cells]
    .filter(([, { text }]) => text !== "")
    .map(([measure, { column }]) => `${measure} ${String(column)}`)
    .sort()
    .join(",");
}

/** All ways to put `cells` into `width` places in their order, the places that are left having lost theirs. */
function spreads(cells: readonly LaidCell[], width: number): (LaidCell | undefined)[][] {
  if (cells.length > width) return [];
  const [first, ...rest] = cells;
  if (first === undefined) return [new Array<undefined>(width).fill(undefined)];
  const ways: (LaidCell | undefined)[][] = [];
  for (let lost = 0; lost + cells.length <= width; lost += 1) {
    const before = new Array<undefined>(lost).fill(undefined);
    for (const way of spreads(rest, width - lost - 1)) ways.push([...before, first, ...way]);
  }
  return ways;
}

/**
 * The ways in which the amounts of a row can stand in the columns of its table: in order where there are as many cells as
 * columns, else every way that keeps their order and that the sum across the row does not contradict. Each way once.
 * @param fillers how many of the cells at the front are empty and may fill columns of the label
 */
export function candidatesOf(
  columns: readonly AmountColumn[],
  cells: readonly LaidCell[],
  fillers: number,
): PlacedCells[] {
  const width = columns.length;
  const starts = Array.from({ length: fillers + 1 }, (_, count) => cells.slice(fillers - count));
  const [whole] = starts.filter((own) => own.length === width).map((own) => inOrder(columns, own));
  if (whole !== undefined && (fillers === 0 || rowEvidence(whole) !== "contradicts")) return [whole];
  if (width > MOST_COLUMNS) return [];
  const found = new Map<string, PlacedCells>();
  for (const own of starts) {
    for (const way of spreads(own, width)) {
      const placed = inOrder(columns, way);
      const id = idOf(placed);
      if (!found.has(id) && rowEvidence(placed) !== "contradicts") found.set(id, placed);
    }
  }
  return [...found.values()];
}
