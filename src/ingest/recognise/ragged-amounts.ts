import { Measure, type Measure as MeasureName } from "../../domain/line.js";
import { addsUp, numberIn } from "./adds-up.js";
import type { LaidCell } from "./laid-row.js";

/** Cells by measure; where the columns stay unknown, with the row's total alone. */
export interface RaggedPlacing {
  readonly isClear: boolean;
  readonly cells: ReadonlyMap<MeasureName, LaidCell>;
}

/** Measures that the row's total is not the sum of. */
const NO_PART: ReadonlySet<MeasureName> = new Set([Measure.OPENING_BALANCE, Measure.INCOME, Measure.CLOSING_BALANCE]);

/** True where the total is the sum of the parts. */
function isSum(cells: ReadonlyMap<MeasureName, LaidCell>): boolean {
  const total = numberIn(cells.get(Measure.TOTAL));
  if (total === null) return false;
  const parts = [...cells].flatMap(([measure, cell]) =>
    measure === Measure.TOTAL || NO_PART.has(measure) ? [] : (numberIn(cell) ?? []),
  );
  return addsUp(total, parts);
}

/**
 * Puts the amounts of a row that is shorter than its table into columns: by their order where `keepsEmpties` (the rows
 * around it keep their empty cells, so that only trailing ones are lost) or where they are as many as the columns and
 * add up. Otherwise they fit several columns, and only the first, the total, is placed.
 */
export function placeRagged(
  measures: readonly MeasureName[],
  cells: readonly LaidCell[],
  keepsEmpties: boolean,
): RaggedPlacing {
  const inOrder = new Map<MeasureName, LaidCell>();
  cells.forEach((cell, at) => {
    const measure = measures[at];
    if (measure !== undefined) inOrder.set(measure, cell);
  });
  const isWhole = cells.length === measures.length && isSum(inOrder);
  const isBlank = cells.every(({ text }) => text === "");
  if (keepsEmpties || isWhole || isBlank) return { isClear: true, cells: inOrder };
  const total = measures[0] === Measure.TOTAL ? cells[0] : undefined;
  return { isClear: false, cells: total === undefined ? new Map() : new Map([[Measure.TOTAL, total]]) };
}
