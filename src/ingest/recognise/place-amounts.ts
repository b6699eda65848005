import type { PublishedColumn } from "../../domain/account.js";
import type { AccountTable, Measure } from "../../domain/line.js";
import type { BodyRow } from "./body-rows.js";
import { areEven } from "./even-rows.js";
import { labelEnd } from "./label-end.js";
import type { LaidCell } from "./laid-row.js";
import { lacksWord, type MeasureColumns } from "./measure-columns.js";
import type { NotUnderstood } from "./not-understood.js";
import { byOrder } from "./place-by-order.js";
import { rowEvidence, type PlacedCells } from "./row-evidence.js";
import { isBlankRow } from "./table-head.js";
import { isNumber, type RowPlacing, type TablePlacing } from "./table-placing.js";

/** True where the label stands before the columns of amounts, and no figure below the heads of codes and names. */
function fitsHead(row: BodyRow, columns: MeasureColumns): boolean {
  const end = labelEnd(row);
  const first = columns.firstAmount(row);
  const isBefore = end < first && (end > 0 || row.cells.slice(0, first - 1).some(({ text }) => text !== ""));
  if (!isBefore || row.cells.slice(end, first - 1).some(isNumber)) return false;
  // A figure below no word at all: the head lost one, and others may stand in its place.
  return !row.cells
    .slice(first - 1)
    .some((cell, at) => isNumber(cell) && (row.paths[first - 1 + at]?.length ?? 0) === 0);
}

function byColumn(row: BodyRow, columns: MeasureColumns): PlacedCells {
  const cells = new Map<Measure, LaidCell>();
  for (const { measure } of columns.list) {
    const cell = row.cells[columns.columnOf(row, measure) - 1];
    if (cell !== undefined) cells.set(measure, cell);
  }
  return cells;
}

function holdsFigure(row: BodyRow): boolean {
  return row.cells.some(isNumber);
}

/** Rows below one head. */
function byHead(rows: readonly BodyRow[]): BodyRow[][] {
  const groups = new Map<BodyRow["head"], BodyRow[]>();
  for (const row of rows) {
    const group = groups.get(row.head);
    if (group === undefined) groups.set(row.head, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function counts(placed: readonly PlacedCells[]): { readonly confirmed: number; readonly contradicted: number } {
  const evidence = placed.map(rowEvidence);
  return {
    confirmed: evidence.filter((one) => one === "confirms").length,
    contradicted: evidence.filter((one) => one === "contradicts").length,
  };
}

/** Rows that reach as far as their head keep their columns; the others are placed by order. */
function placeGroup(
  rows: readonly BodyRow[],
  table: AccountTable,
  columns: MeasureColumns,
  keyOf: (row: BodyRow) => string,
): TablePlacing | null {
  const printed = rows.filter((row) => !isBlankRow(row));
  const [first] = printed;
  const isCertain =
    areEven([...(first?.head ?? []), ...printed]) &&
    !lacksWord(first?.paths ?? []) &&
    printed.every((row) => !holdsFigure(row) || fitsHead(row, columns));
  const placed = new Map<BodyRow, RowPlacing>(
    rows.map((row) => [row, { kind: "placed", cells: byColumn(row, columns) }]),
  );
  const asPrinted: TablePlacing = { columns: columns.list, rows: placed, reports: columns.reports };
  if (!isCertain) return byOrder(printed, table, keyOf);
  const { confirmed, contradicted } = counts(rows.map((row) => byColumn(row, columns)));
  if (contradicted < 2 || contradicted <= confirmed) return asPrinted;
  return byOrder(printed, table, keyOf) ?? asPrinted;
}

/**
 * In which column each amount of a table by codes stands. Where head and rows reach equally far the column says it. Else
 * cells were lost: what fits is the order of the columns, the count of cells, the sum across each row and the sums of the
 * rows below; a row that fits several columns stays open. Null where no row bears the head out: nothing of it is read.
 */
export function placeAmounts(
  rows: readonly BodyRow[],
  table: AccountTable,
  columns: MeasureColumns,
  keyOf: (row: BodyRow) => string,
): TablePlacing | null {
  const all = new Map<BodyRow, RowPlacing>();
  const list = new Map<Measure, PublishedColumn>();
  const reports = new Set<NotUnderstood>();
  for (const group of byHead(rows)) {
    const placed = placeGroup(group, table, columns, keyOf);
    if (placed === null) return null;
    for (const [row, placing] of placed.rows) all.set(row, placing);
    for (const report of placed.reports) reports.add(report);
    for (const column of placed.columns) if (!list.has(column.measure)) list.set(column.measure, column);
  }
  return { columns: [...list.values()], rows: all, reports: [...reports] };
}
