import type { PublishedCell, PublishedColumn, PublishedRow } from "../../domain/account.js";
import type { AccountTable, Measure } from "../../domain/line.js";
import { tableBodyOf, type BodyRow } from "./body-rows.js";
import { HEAD_LABEL } from "./column-words.js";
import { fold, hasChinese, tidy } from "../folded.js";
import { joinWrappedRows } from "./join-wrapped-rows.js";
import { labelEnd } from "./label-end.js";
import type { LaidCell, LaidRow } from "./laid-row.js";
import { columnsOf, type MeasureColumns } from "./measure-columns.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeAmounts } from "./place-amounts.js";
import { placeOf } from "./place.js";
import { contentOf, publishedCell } from "./printed-cell.js";
import { CodeColumns, fusedLabel, isTotalName, type RowLabel } from "./row-label.js";
import type { RowPlacing } from "./table-placing.js";
import { withoutRepeats, type TableContent } from "./table-content.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";

const NOTHING = /^[\s.…。·\-—]*$/;

/** Reads the labels of rows whose keys are functional codes (02, 03, 05, 08, 09), down the table. */
class CodeLabels {
  private readonly codes = new CodeColumns();
  private readonly labels = new Map<BodyRow, RowLabel>();

  constructor(rows: readonly BodyRow[], columns: MeasureColumns) {
    for (const row of rows) {
      const cells = row.cells.filter(({ column, covered }) => !covered && columns.isLabel(row, column));
      const isByColumn = !row.ragged && labelEnd(row) < columns.firstAmount(row);
      this.labels.set(row, this.labelOf(isByColumn ? cells : row.cells.slice(0, labelEnd(row))));
    }
  }

  of(row: BodyRow): RowLabel {
    return this.labels.get(row) ?? { code: null, name: "" };
  }

  /** The code, or the key of the total; "" for a row that has neither. */
  keyOf(row: BodyRow): string {
    const { code, name } = this.of(row);
    return code ?? (isTotalName(name) ? TOTAL_KEY : "");
  }

  private labelOf(printed: readonly LaidCell[]): RowLabel {
    const cells = printed.filter(({ text }) => !HEAD_LABEL.test(fold(text)));
    const fused = cells.map(({ text }) => fusedLabel(text)).find((label) => label !== null);
    if (fused != null) return fused;
    const codes = cells.filter(({ text }) => !hasChinese(text)).map(({ text }) => fold(text));
    const names = cells.filter(({ text }) => hasChinese(text)).map(({ text }) => text);
    const name = tidy([...new Set(names)].join(""));
    return { code: this.codes.codeOf(codes.every((code) => /^\d*$/.test(code)) ? codes : []), name };
  }
}

/** Makes lines of rows whose labels and columns are known. */
class CodeTable {
  readonly reports: NotUnderstood[] = [];

  constructor(
    private readonly labels: CodeLabels,
    private readonly columns: readonly PublishedColumn[],
    private readonly measured: MeasureColumns,
  ) {}

  row(row: BodyRow, placing: RowPlacing): PublishedRow | null {
    const key = this.labels.keyOf(row);
    const { name } = this.labels.of(row);
    if (key === "") {
      this.reportNameless(row, name);
      return null;
    }
    return { key, name: name === "" ? key : name, ...placeOf(row), row: row.number, cells: this.cellsOf(row, placing) };
  }

  private reportNameless(row: BodyRow, name: string): void {
    const hasFigures = row.cells.some(({ text, covered }) => !covered && contentOf(text).kind === "number");
    if (!hasFigures && NOTHING.test(name)) return;
    this.report("UNKNOWN_ROW", row, wordsOf(row), "the row has neither a classification code nor the name of a total");
  }

  private cellsOf(row: BodyRow, placing: RowPlacing): PublishedCell[] {
    if (placing.kind === "open") return this.openCells(row, placing.cells);
    return this.columns.map(({ measure }) => {
      const cell = placing.cells.get(measure);
      if (cell === undefined) return this.lostCell(row, measure);
      const published = publishedCell(cell, row.number);
      if (published.notUnderstood !== undefined) {
        const why = "neither a number nor a sign for a blank or withheld cell";
        this.reports.push(notUnderstood("NOT_A_NUMBER", published, published.notUnderstood, why));
      }
      return published;
    });
  }

  private lostCell(row: BodyRow, measure: Measure): PublishedCell {
    const column = this.measured.columnOf(row, measure);
    return { printed: null, ...placeOf(row), row: row.number, ...(column === 0 ? {} : { column }) };
  }

  /** Of amounts that fit several columns the first is the total's; the others stand as printed, in no column. */
  private openCells(row: BodyRow, cells: readonly LaidCell[]): PublishedCell[] {
    this.report(
      "UNCLEAR_ALIGNMENT",
      row,
      wordsOf(row),
      "the row lost its empty cells and its amounts fit several columns",
    );
    const [first, ...rest] = cells;
    return this.columns.map(({ measure }, at) => {
      const isTotal = at === 0 && measure === "TOTAL" && first !== undefined && contentOf(first.text).kind === "number";
      if (isTotal) return publishedCell(first, row.number);
      const text = (this.columns[0]?.measure === "TOTAL" ? rest : cells).map((cell) => cell.text).join(" ");
      return { printed: null, notUnderstood: text.trim(), ...placeOf(row), row: row.number };
    });
  }

  private report(kind: "UNKNOWN_ROW" | "UNCLEAR_ALIGNMENT", row: BodyRow, text: string, why: string): void {
    this.reports.push(notUnderstood(kind, { ...placeOf(row), row: row.number }, text, why));
  }
}

function wordsOf(row: LaidRow): string {
  return row.cells
    .map(({ text }) => text)
    .filter((word) => word !== "")
    .join(" ");
}

function unclearTable(rows: readonly BodyRow[]): TableContent {
  const first = rows.find((row) => row.cells.some(({ text }) => contentOf(text).kind === "number"));
  const why = "no count of cells and no sum bears out in which columns the amounts stand: none of the table is read";
  const reports = first === undefined ? [] : [notUnderstood("UNCLEAR_ALIGNMENT", placeOf(first), wordsOf(first), why)];
  return { columns: [], rows: [], notUnderstood: reports };
}

/**
 * Reads 收入决算表, 支出决算表 and the tables by fund from the parts of a table: columns by the words of the head, codes in one
 * cell, split, or fused with the name, 合计 wherever it stands. Every printed row is a line; keys do not repeat. A table
 * in which nothing bears out where its amounts stand gives none.
 */
export function readByCode(table: AccountTable, parts: readonly (readonly LaidRow[])[]): TableContent {
  const body = tableBodyOf(parts);
  const rows = joinWrappedRows(body.rows);
  const columns = columnsOf(table, { ...body, rows });
  const labels = new CodeLabels(rows, columns);
  const placing = placeAmounts(rows, table, columns, (row) => labels.keyOf(row));
  if (placing === null) return unclearTable(rows);
  const reader = new CodeTable(labels, placing.columns, columns);
  const read = rows.flatMap(
    (row) => reader.row(row, placing.rows.get(row) ?? { kind: "placed", cells: new Map() }) ?? [],
  );
  const { rows: kept, repeated } = withoutRepeats(read);
  const repeats = repeated.map((row) =>
    notUnderstood(
      "REPEATED_ROW",
      placeOf(row),
      `${row.key} ${row.name}`,
      "a line with this key stands above in the table",
    ),
  );
  return { columns: placing.columns, rows: kept, notUnderstood: [...placing.reports, ...reader.reports, ...repeats] };
}
