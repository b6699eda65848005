import { areOfSeveralKinds } from "../domain/adding-up.js";
import { parentKeys, type AccountTable } from "../domain/line.js";
import type { AmountUnit } from "../domain/money.js";
import type { ComparisonCellView } from "./comparison-cell.js";
import type { ComparisonRowView } from "./comparison-row.js";
import { TotalView, type Addend } from "./views/total-view.js";

/** The sum of one year over the rows. */
export interface ColumnTotalView {
  readonly year: number;
  readonly total: TotalView;
}

/** Where a row stands: the departments that it sums. */
function placeOf(row: ComparisonRowView): string {
  return [...row.departmentIds].sort((a, b) => a - b).join(" ");
}

/** The rows that lie in no other row of the same departments: adding both would count the money twice. */
function outermost(rows: readonly ComparisonRowView[], table: AccountTable): ComparisonRowView[] {
  const shown = new Set(rows.flatMap((row) => row.keys.map((key) => `${placeOf(row)}/${key}`)));
  const isWithin = (row: ComparisonRowView, key: string): boolean =>
    parentKeys(table, key).some((above) => shown.has(`${placeOf(row)}/${above}`));
  return rows.filter((row) => !row.keys.every((key) => isWithin(row, key)));
}

/** Tells one line of a year from the others. */
function lineId(departmentId: number, key: string): string {
  return `${String(departmentId)}/${key}`;
}

/** A cell less those of its lines that lie in a line of another cell, as where codes of another class joined a row. */
function withoutNested(cell: ComparisonCellView, shown: ReadonlySet<string>, table: AccountTable): Addend {
  const own = cell.lines.filter(
    ({ stored }) => !parentKeys(table, stored.key).some((above) => shown.has(lineId(stored.departmentId, above))),
  );
  return own.length === cell.lines.length ? cell : cell.addendOf(own);
}

/**
 * The sum of each year over the rows that lie in no other row, with its coverage. Where those are no money of one kind,
 * as income and expenditure, nothing is added.
 */
export function columnTotals(
  rows: readonly ComparisonRowView[],
  years: readonly number[],
  table: AccountTable,
  unit: AmountUnit,
): ColumnTotalView[] {
  const added = outermost(rows, table);
  const nested = rows.length - added.length;
  const isUnlike = areOfSeveralKinds(
    table,
    added.flatMap((row) => row.keys),
  );
  return years.map((year, index) => {
    if (isUnlike) return { year, total: new TotalView([], nested, unit, added.length) };
    const cells = added.flatMap((row) => row.cells[index] ?? []);
    const lines = cells.flatMap((cell) => cell.lines);
    const shown = new Set(lines.map(({ stored }) => lineId(stored.departmentId, stored.key)));
    const addends = cells.map((cell) => withoutNested(cell, shown, table));
    return { year, total: new TotalView(addends, nested, unit) };
  });
}
