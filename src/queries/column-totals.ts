import { parentKeys, type AccountTable } from "../domain/line.js";
import type { AmountUnit } from "../domain/money.js";
import type { ComparisonRowView } from "./comparison-row.js";
import { TotalView } from "./views/total-view.js";

/** The sum of one year over the rows. */
export interface ColumnTotalView {
  readonly year: number;
  readonly total: TotalView;
}

/** True where another row of the same department holds the row: adding both would count it twice. */
function isNested(row: ComparisonRowView, keys: ReadonlySet<string>, table: AccountTable): boolean {
  return parentKeys(table, row.key).some((key) => keys.has(key));
}

/** The sum of each year over the rows that lie in no other row, with its coverage. */
export function columnTotals(
  rows: readonly ComparisonRowView[],
  years: readonly number[],
  table: AccountTable,
  unit: AmountUnit,
): ColumnTotalView[] {
  const keysOf = new Map<number, Set<string>>();
  for (const { departmentId, key } of rows) {
    const keys = keysOf.get(departmentId) ?? new Set();
    keysOf.set(departmentId, keys.add(key));
  }
  const added = rows.filter((row) => !isNested(row, keysOf.get(row.departmentId) ?? new Set(), table));
  return years.map((year, index) => {
    const cells = added.flatMap((row) => row.cells[index] ?? []);
    return { year, total: new TotalView(cells, rows.length - added.length, unit) };
  });
}
