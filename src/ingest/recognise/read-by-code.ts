import type { PublishedCell, PublishedRow } from "../../domain/account.js";
import type { AccountTable, Measure } from "../../domain/line.js";
import { tableBodyOf, type BodyRow } from "./body-rows.js";
import { HEAD_LABEL } from "./column-words.js";
import { fold, hasChinese, tidy } from "./folded.js";
import type { LaidCell, LaidRow } from "./laid-row.js";
import { columnsOf, type MeasureColumns } from "./measure-columns.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";
import { contentOf, publishedCell } from "./printed-cell.js";
import { placeRagged } from "./ragged-amounts.js";
import { CodeColumns, fusedLabel, isTotalName, type RowLabel } from "./row-label.js";
import { withoutRepeats, type TableContent } from "./table-content.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";

const NOTHING = /^[\s.…。·\-—]*$/;

/** Reads the rows of a table whose keys are functional codes (02, 03, 05, 08, 09). */
class CodeTable {
  readonly reports: NotUnderstood[] = [];
  private readonly codes = new CodeColumns();
  /** Parts whose rows keep their empty cells, as one shows that has a figure behind one. */
  private readonly keepsEmpties: ReadonlySet<number>;

  constructor(
    private readonly columns: MeasureColumns,
    body: readonly BodyRow[],
  ) {
    this.keepsEmpties = new Set(body.filter(hasGap).map(({ part }) => part));
  }

  row(row: BodyRow): PublishedRow | null {
    const labels = row.cells.filter(({ column, covered }) => !covered && this.columns.isLabel(row, column));
    const label = this.labelOf(row.ragged ? leading(row) : labels);
    const total = isTotalName(label.name);
    const key = label.code ?? (total ? TOTAL_KEY : null);
    if (key === null) {
      this.reportNameless(row, label.name);
      return null;
    }
    return {
      key,
      name: label.name === "" ? key : label.name,
      ...placeOf(row),
      row: row.number,
      cells: this.cellsOf(row),
    };
  }

  private labelOf(printed: readonly LaidCell[]): RowLabel {
    const cells = printed.filter(({ text }) => !HEAD_LABEL.test(fold(text)));
    const fused = cells.map(({ text }) => fusedLabel(text)).find((label) => label !== null);
    if (fused != null) return fused;
    const codes = cells.filter(({ text }) => !hasChinese(text)).map(({ text }) => fold(text));
    const name = tidy(
      cells
        .filter(({ text }) => hasChinese(text))
        .map(({ text }) => text)
        .join(""),
    );
    return { code: this.codes.codeOf(codes.every((code) => /^\d*$/.test(code)) ? codes : []), name };
  }

  private reportNameless(row: BodyRow, name: string): void {
    const hasFigures = row.cells.some(({ text, covered }) => !covered && contentOf(text).kind === "number");
    if (!hasFigures && NOTHING.test(name)) return;
    const text = row.cells
      .map((cell) => cell.text)
      .filter((word) => word !== "")
      .join(" ");
    this.reports.push(
      notUnderstood(
        "UNKNOWN_ROW",
        { ...placeOf(row), row: row.number },
        text,
        "the row has neither a classification code nor the name of a total",
      ),
    );
  }

  private cellsOf(row: BodyRow): PublishedCell[] {
    const cells = this.amountsOf(row);
    return this.columns.list.map(({ measure }) => {
      const cell = cells.get(measure) ?? {
        ...placeOf(row),
        text: "",
        column: this.columns.columnOf(row, measure),
        covered: false,
      };
      const published = publishedCell(cell, row.number);
      if (published !== null) return published;
      this.reports.push(
        notUnderstood(
          "NOT_A_NUMBER",
          { ...placeOf(cell), row: row.number },
          cell.text,
          "neither a number nor a sign for a blank or withheld cell",
        ),
      );
      return { printed: null, ...placeOf(cell), row: row.number };
    });
  }

  /** How many cells stand before the amounts: the label's, and the empty ones that fill its columns. */
  private amountsStart(row: BodyRow): number {
    const label = leading(row).length;
    const expected = this.columns.firstAmount(row) - 1;
    return row.cells.slice(label, expected).every(({ text }) => text === "") ? Math.max(label, expected) : label;
  }

  private amountsOf(row: BodyRow): ReadonlyMap<Measure, LaidCell> {
    if (row.ragged && row.cells.length < row.paths.length) {
      const start = this.amountsStart(row);
      const isAligned = this.keepsEmpties.has(row.part) && start === this.columns.firstAmount(row) - 1;
      const measures = this.columns.list.map(({ measure }) => measure);
      const placing = placeRagged(measures, row.cells.slice(start), isAligned);
      if (!placing.isClear) {
        const text = row.cells.map((cell) => cell.text).join(" ");
        this.reports.push(
          notUnderstood(
            "UNCLEAR_ALIGNMENT",
            { ...placeOf(row), row: row.number },
            text,
            "the row lost its empty cells and its amounts fit several columns",
          ),
        );
      }
      return placing.cells;
    }
    const cells = new Map<Measure, LaidCell>();
    for (const { measure } of this.columns.list) {
      const cell = row.cells[this.columns.columnOf(row, measure) - 1];
      if (cell !== undefined) cells.set(measure, cell);
    }
    return cells;
  }
}

/** True where an empty cell stands before a figure. */
function hasGap({ cells }: LaidRow): boolean {
  const empty = cells.findIndex(({ text }) => text === "");
  return empty >= 0 && cells.slice(empty).some(({ text }) => contentOf(text).kind === "number");
}

/** The cells of a ragged row up to its name, which is the last cell with Chinese in it. */
function leading(row: LaidRow): LaidCell[] {
  const last = row.cells.reduce(
    (at, { text }, index) => (hasChinese(text) && contentOf(text).kind === "other" ? index : at),
    -1,
  );
  return row.cells.slice(0, last + 1);
}

/**
 * Reads 收入决算表, 支出决算表 and the tables by fund from the parts of a table: columns by the words of the head, codes in one
 * cell, split, or fused with the name, 合计 wherever it stands. Every printed row is a line; keys do not repeat.
 */
export function readByCode(table: AccountTable, parts: readonly (readonly LaidRow[])[]): TableContent {
  const body = tableBodyOf(parts);
  const columns = columnsOf(table, body);
  const reader = new CodeTable(columns, body.rows);
  const read = body.rows.flatMap((row) => reader.row(row) ?? []);
  const { rows, repeated } = withoutRepeats(read);
  const repeats = repeated.map((row) =>
    notUnderstood(
      "REPEATED_ROW",
      placeOf(row),
      `${row.key} ${row.name}`,
      "a line with this key stands above in the table",
    ),
  );
  return { columns: columns.list, rows, notUnderstood: [...columns.reports, ...reader.reports, ...repeats] };
}
