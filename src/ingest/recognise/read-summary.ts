import type { PublishedCell, PublishedColumn, PublishedRow } from "../../domain/account.js";
import { Measure, Stage, type AccountTable } from "../../domain/line.js";
import { tableBodyOf, type BodyRow, type TableBody } from "./body-rows.js";
import { areEven } from "./even-rows.js";
import { joinWrappedRows } from "./join-wrapped-rows.js";
import { balance, besideAmounts, readingsOf, type LaneReading } from "./summary-evidence.js";
import { hasChinese, tidy, withoutOrdinal } from "../folded.js";
import type { LaidCell, LaidRow } from "./laid-row.js";
import { notUnderstood, type NotUnderstood, type NotUnderstoodKind } from "./not-understood.js";
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
  private readonly columnsBeside = new Set<number>();
  private readonly sides: Record<Side, SummarySide>;

  constructor(
    table: AccountTable,
    private readonly measures: readonly Measure[],
  ) {
    this.sides = { income: new SummarySide(table, "income"), expenditure: new SummarySide(table, "expenditure") };
  }

  read(row: BodyRow, lanes: readonly Lane[]): void {
    for (const cell of besideAmounts(row, lanes)) this.reportBeside(row, cell);
    const readings = readingsOf(row, lanes, ({ text }) => lanes.filter(({ side }) => this.sides[side].knows(text)));
    if (readings === null) this.reportRow(row);
    for (const reading of readings ?? []) this.readLane(row, reading);
  }

  private readLane(row: BodyRow, reading: LaneReading): void {
    const { lane, label } = reading;
    const name = label.covered ? "" : tidy(withoutOrdinal(label.text));
    if (reading.amounts === null && reading.printed.some(({ text }) => contentOf(text).kind === "number"))
      this.reportRow(row);
    if (!hasChinese(name)) {
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
      cells: this.measures.map((measure) => this.cell(row, reading, measure)),
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
  private cell(row: BodyRow, { lane, amounts, printed }: LaneReading, measure: Measure): PublishedCell | null {
    const column = lane.amounts.get(measure);
    if (column === undefined) return null;
    if (amounts === null) return this.openCell(row, printed);
    const cell = amounts.get(measure) ?? { ...placeOf(row), text: "", column, covered: false };
    const published = publishedCell(cell, row.number);
    if (published.notUnderstood !== undefined)
      this.report("NOT_A_NUMBER", row, cell, "neither a number nor a sign for a blank or withheld cell");
    return published;
  }

  /** What fits several columns stands as printed, in none of them. */
  private openCell(row: BodyRow, printed: readonly LaidCell[]): PublishedCell {
    const text = printed
      .map((cell) => cell.text)
      .join(" ")
      .trim();
    return { printed: null, ...(text === "" ? {} : { notUnderstood: text }), ...placeOf(row), row: row.number };
  }

  private reportBeside(row: BodyRow, cell: LaidCell): void {
    if (this.columnsBeside.has(cell.column)) return;
    this.columnsBeside.add(cell.column);
    this.report("UNKNOWN_COLUMN", row, cell, "no measure is known for this column");
  }

  /** A row whose cells go with no side; one that holds no figure says nothing. */
  private reportRow(row: BodyRow): void {
    const cell = row.cells.find(({ text }) => contentOf(text).kind === "number");
    if (cell === undefined) return;
    const words = row.cells.map(({ text }) => text).filter((text) => text !== "");
    this.report(
      "UNCLEAR_ALIGNMENT",
      row,
      { ...cell, text: words.join(" ") },
      "the row lost cells, and its amounts fit several columns",
    );
  }

  private report(kind: NotUnderstoodKind, row: BodyRow, cell: LaidCell, why: string): void {
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
  const rows = joinWrappedRows(body.rows);
  const columns = columnsOf(lanesOf(body.paths));
  const reader = new SummaryTable(
    table,
    columns.map(({ measure }) => measure),
  );
  for (const row of rows) reader.read(row, lanesOf(row.paths));
  const { rows: kept, repeated } = withoutRepeats([...reader.rows.income, ...reader.rows.expenditure]);
  if (kept.length > 0 && !areEven(parts.flat()) && !balance(kept)) return unclear(body);
  const repeats = repeated.map((row) =>
    notUnderstood("REPEATED_ROW", placeOf(row), row.name, "a line with this name stands above in the table"),
  );
  return { columns, rows: kept, notUnderstood: [...reader.reports, ...repeats] };
}

function unclear({ rows }: TableBody): TableContent {
  const row = rows.find(({ cells }) => cells.some(({ text }) => contentOf(text).kind === "number"));
  const why =
    "head and rows reach unequally far, and no sum bears out where the amounts stand: none of the table is read";
  const words = row?.cells.map(({ text }) => text).filter((text) => text !== "");
  return {
    columns: [],
    rows: [],
    notUnderstood:
      row === undefined ? [] : [notUnderstood("UNCLEAR_ALIGNMENT", placeOf(row), words?.join(" ") ?? "", why)],
  };
}
