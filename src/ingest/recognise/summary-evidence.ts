import type { Measure } from "../../domain/line.js";
import { SummaryKey } from "../../domain/tables/summary-sides.js";
import type { PublishedRow } from "../../domain/account.js";
import { parsePrinted } from "../../domain/printed.js";
import { addsUp } from "./adds-up.js";
import type { AmountColumn } from "./amount-sequence.js";
import type { BodyRow } from "./body-rows.js";
import { fold, hasChinese } from "../folded.js";
import type { LaidCell } from "./laid-row.js";
import { contentOf } from "./printed-cell.js";
import { candidatesOf } from "./row-candidates.js";
import type { PlacedCells } from "./row-evidence.js";
import { isNameColumn, type Lane } from "./summary-lanes.js";

/** What a row says on one side: the cell of its name, and its amounts by measure, null where they fit several columns. */
export interface LaneReading {
  readonly lane: Lane;
  readonly label: LaidCell;
  readonly amounts: PlacedCells | null;
  readonly printed: readonly LaidCell[];
}

/** A number of rows: 行次. */
const ORDINAL = /^\d{1,3}$/;

function isName({ text, covered }: LaidCell): boolean {
  return !covered && hasChinese(text) && contentOf(text).kind === "other";
}

function isNumber({ text, covered }: LaidCell): boolean {
  return !covered && contentOf(text).kind === "number";
}

function laneOf(lanes: readonly Lane[], { column }: LaidCell): Lane | undefined {
  return lanes.find(({ label, end }) => label <= column && column < end);
}

/**
 * True where the cells of a row are of the kind that its lanes have there: names below 项目, amounts below theirs and
 * numbers of rows in between. A row that reaches less far than its head has lost cells.
 */
function fitsLanes(row: BodyRow, lanes: readonly Lane[]): boolean {
  if (row.cells.length < row.paths.length) return false;
  return row.cells.every((cell) => {
    const lane = laneOf(lanes, cell);
    if (lane === undefined) return true;
    if (lane.label === cell.column) return !isNumber(cell);
    if (![...lane.amounts.values()].includes(cell.column)) return !isName(cell);
    const label = row.cells[lane.label - 1];
    // A text beside a name is a cell that cannot be read; without one it is the name of another column.
    return !isName(cell) || (label !== undefined && isName(label));
  });
}

function byColumn(row: BodyRow, lane: Lane): LaneReading[] {
  const label = row.cells[lane.label - 1];
  if (label === undefined) return [];
  const amounts = new Map<Measure, LaidCell>();
  for (const [measure, column] of lane.amounts) {
    const cell = row.cells[column - 1];
    if (cell !== undefined) amounts.set(measure, cell);
  }
  return [{ lane, label, amounts, printed: [] }];
}

function columnsOf({ label, end, amounts }: Lane): AmountColumn[] {
  return Array.from({ length: end - label - 1 }, (_, at) => {
    const [measure = null] = [...amounts].find(([, column]) => column === label + 1 + at) ?? [];
    return { measure, isKnown: true, path: [] };
  });
}

/** Reads a row that lost cells by its names: what follows a name up to the next one is its lane's. */
function byNames(
  row: BodyRow,
  lanes: readonly Lane[],
  sideOf: (label: LaidCell) => readonly Lane[],
): LaneReading[] | null {
  const names = row.cells.filter(isName);
  const readings = names.map((label, index): LaneReading | null => {
    const possible = names.length === lanes.length ? lanes.slice(index, index + 1) : sideOf(label);
    const [lane, another] = possible;
    if (lane === undefined || another !== undefined) return null;
    const next = names[index + 1]?.column ?? row.cells.length + 1;
    const printed = row.cells.filter(({ column }) => column > label.column && column < next);
    const candidates = candidatesOf(columnsOf(lane), printed, 0);
    const [only, other] = candidates;
    return { lane, label, amounts: only === undefined || other !== undefined ? null : only, printed };
  });
  return readings.every((reading) => reading !== null) ? readings : null;
}

/** What a row says on each side; null where its cells go with no lane. `sideOf`: the lanes that know a name. */
export function readingsOf(
  row: BodyRow,
  lanes: readonly Lane[],
  sideOf: (label: LaidCell) => readonly Lane[],
): LaneReading[] | null {
  return fitsLanes(row, lanes) ? lanes.flatMap((lane) => byColumn(row, lane)) : byNames(row, lanes, sideOf);
}

/** Figures in a lane's reach that stand in none of its columns of amounts and are no numbers of rows. */
export function besideAmounts(row: BodyRow, lanes: readonly Lane[]): LaidCell[] {
  return row.cells.filter((cell) => {
    const lane = laneOf(lanes, cell);
    if (!isNumber(cell) || cell.column === lane?.label) return false;
    // Of a lane that is left out the amounts are too, and a figure where its names stand is another's.
    if (lane === undefined) {
      const isBeforeAll = lanes.every(({ label }) => cell.column < label);
      return isNameColumn(row.paths[cell.column - 1] ?? []) || (isBeforeAll && !ORDINAL.test(fold(cell.text)));
    }
    return ![...lane.amounts.values()].includes(cell.column) && !ORDINAL.test(fold(cell.text));
  });
}

/** True where both sides come to the same 总计, as they always do: where head and rows reach unequally far it bears them out. */
export function balance(rows: readonly PublishedRow[]): boolean {
  const totals = [SummaryKey.INCOME_TOTAL, SummaryKey.EXPENDITURE_TOTAL].map((key) => {
    const printed = rows.find((row) => row.key === key)?.cells[0]?.printed;
    return printed == null ? null : parsePrinted(printed);
  });
  const [income, expenditure] = totals;
  return income != null && expenditure != null && addsUp(income, [expenditure]);
}
