import type { PublishedCell, PublishedColumn, PublishedRow } from "../../domain/account.js";
import { Measure, Stage, type AccountTable } from "../../domain/line.js";
import { tableBodyOf, type BodyRow } from "./body-rows.js";
import { hasChinese, tidy, withoutOrdinal } from "./folded.js";
import type { LaidCell, LaidRow } from "./laid-row.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";
import { contentOf, publishedCell } from "./printed-cell.js";
import { lanesOf, type Lane } from "./summary-lanes.js";
import { SummarySide, type Side } from "./summary-rows.js";
import { withoutRepeats, type TableContent } from "./table-content.js";

const MEASURES: readonly Measure[] = [
  Measure.TOTAL,
  Measure.GENERAL_BUDGET,
  Measure.GOVERNMENT_FUND,
  Measure.STATE_CAPITAL,
];

class SummaryTable {
  readonly rows: Record<Side, PublishedRow[]> = { income: [], expenditure: [] };
  readonly reports: NotUnderstood[] = [];
  private readonly sides: Record<Side, SummarySide>;

  constructor(
    table: AccountTable,
    private readonly measures: readonly Measure[],
  ) {
    this.sides = { income: new SummarySide(table, "income"), expenditure: new SummarySide(table, "expenditure") };
  }

  read(row: BodyRow, lane: Lane): void {
    const label = row.cells[lane.label - 1];
    const name = label === undefined || label.covered ? "" : tidy(withoutOrdinal(label.text));
    if (label === undefined || !hasChinese(name)) {
      this.reportNameless(row, lane);
      return;
    }
    const key = this.sides[lane.side].keyOf(label.text);
    if (key === null) {
      this.report("UNKNOWN_ROW", row, label, "no row of this side of the table has this name");
      return;
    }
    const first = lane.amounts.get(Measure.TOTAL);
    const place = { ...placeOf(row), row: row.number, ...(first === undefined ? {} : { column: first }) };
    this.rows[lane.side].push({
      key,
      name,
      ...place,
      cells: this.measures.map((measure) => this.cell(row, lane, measure)),
    });
  }

  /** A figure beside an empty name belongs to no row that we know. */
  private reportNameless(row: BodyRow, lane: Lane): void {
    for (const column of lane.amounts.values()) {
      const cell = row.cells[column - 1];
      if (cell !== undefined && !cell.covered && contentOf(cell.text).kind === "number") {
        this.report("UNKNOWN_ROW", row, cell, "the figure stands in a row with no name");
      }
    }
  }

  /** Null where the side has no such column: the income side of 04 is not divided by funds. */
  private cell(row: BodyRow, lane: Lane, measure: Measure): PublishedCell | null {
    const column = lane.amounts.get(measure);
    if (column === undefined) return null;
    const cell = row.cells[column - 1] ?? { ...placeOf(row), text: "", column, covered: false };
    const published = publishedCell(cell, row.number);
    if (published.notUnderstood !== undefined)
      this.report("NOT_A_NUMBER", row, cell, "neither a number nor a sign for a blank or withheld cell");
    return published;
  }

  private report(kind: "UNKNOWN_ROW" | "NOT_A_NUMBER", row: BodyRow, cell: LaidCell, why: string): void {
    this.reports.push(notUnderstood(kind, { ...placeOf(cell), row: row.number }, cell.text, why));
  }
}

function columnsOf(lanes: readonly Lane[]): PublishedColumn[] {
  return MEASURES.filter((measure) => lanes.some(({ amounts }) => amounts.has(measure))).map((measure) => ({
    measure,
    stage: Stage.FINAL,
  }));
}

/**
 * Reads 收入支出决算总表 and 财政拨款收入支出决算总表: rows by name on each side, income first. Figures beside no name, and names
 * that no row has, are reported.
 */
export function readSummary(table: AccountTable, parts: readonly (readonly LaidRow[])[]): TableContent {
  const body = tableBodyOf(parts);
  const columns = columnsOf(lanesOf(body.paths));
  const reader = new SummaryTable(
    table,
    columns.map(({ measure }) => measure),
  );
  for (const row of body.rows) for (const lane of lanesOf(row.paths)) reader.read(row, lane);
  const { rows, repeated } = withoutRepeats([...reader.rows.income, ...reader.rows.expenditure]);
  const repeats = repeated.map((row) =>
    notUnderstood("REPEATED_ROW", placeOf(row), row.name, "a line with this name stands above in the table"),
  );
  return { columns, rows, notUnderstood: [...reader.reports, ...repeats] };
}
