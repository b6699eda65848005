import { areOfSeveralKinds } from "../domain/adding-up.js";
import type { AccountTable } from "../domain/line.js";
import { parentKeys } from "../domain/tables/place.js";
import type { AmountUnit } from "../domain/money.js";
import type { ComparisonCellView } from "./comparison-cell.js";
import type { ComparisonRowView } from "./comparison-row.js";
import type { LineView } from "./views/line-view.js";
import { TotalView, type Addend } from "./views/total-view.js";

/** The sum of one year over the rows. */
export interface ColumnTotalView {
  readonly year: number;
  readonly total: TotalView;
}

/** One row with its cell of a year. */
interface Entry {
  readonly row: ComparisonRowView;
  readonly cell: ComparisonCellView;
}

/** Tells one line of a year from the others. */
function lineId(departmentId: number, key: string): string {
  return `${String(departmentId)}/${key}`;
}

/** What stands in one year of a comparison, and what of it is added. */
class Column {
  /** Every line whose amount is in a known cell: added, or left out for one above it that is. */
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly table: AccountTable,
  ) {
    const cells = entries.flatMap(({ cell }) => (cell.observed.kind === "amount" ? [cell] : []));
    const figured = cells.flatMap((cell) => cell.figured);
    this.known = new Set(figured.map(({ stored }) => lineId(stored.departmentId, stored.key)));
  }

  /** The entries of which something is added, and what that is; a row of which nothing is, is left out. */
  addends(): { readonly row: ComparisonRowView; readonly addend: Addend }[] {
    return this.entries.flatMap(({ row, cell }) => {
      if (cell.lines.length === 0) return this.isWithinRow(row) ? [] : [{ row, addend: cell }];
      const own = cell.lines.filter((line) => !this.isWithinLine(line));
      if (own.length === 0) return [];
      const isPart = own.length < cell.lines.length && cell.observed.kind === "amount";
      return [{ row, addend: isPart ? cell.addendOf(own) : cell }];
    });
  }

  private isWithinLine({ stored }: LineView): boolean {
    return this.isWithinKnown(stored.departmentId, stored.key);
  }

  /** Where a row prints nothing that year, its keys say what it would lie in. */
  private isWithinRow({ departmentIds, keys }: ComparisonRowView): boolean {
    return keys.every((key) => departmentIds.some((id) => this.isWithinKnown(id, key)));
  }

  private isWithinKnown(departmentId: number, key: string): boolean {
    return parentKeys(this.table, key).some((above) => this.known.has(lineId(departmentId, above)));
  }
}

/**
 * The sum of each year over the rows, with its coverage: a line is left out only where a line above it is added in that
 * same year (domain rule "Base years and ranges"). Where the figures that are left are no money of one kind, as income
 * and expenditure, none is added; what has no figure is counted by why all the same.
 */
export function columnTotals(
  rows: readonly ComparisonRowView[],
  years: readonly number[],
  table: AccountTable,
  unit: AmountUnit,
): ColumnTotalView[] {
  return years.map((year, index) => {
    const entries = rows.flatMap((row) => (row.cells[index] === undefined ? [] : [{ row, cell: row.cells[index] }]));
    const added = new Column(entries, table).addends();
    const nested = rows.length - added.length;
    const figured = added.filter(({ addend }) => addend.observed.kind === "amount");
    const isUnlike = areOfSeveralKinds(
      table,
      figured.flatMap(({ row }) => row.keys),
    );
    const counted = isUnlike ? added.filter((one) => !figured.includes(one)) : added;
    const addends = counted.map(({ addend }) => addend);
    return { year, total: new TotalView(addends, nested, unit, isUnlike ? figured.length : 0) };
  });
}
