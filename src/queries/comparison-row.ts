import { codeOf, type AccountTable, type LineLevel, type Measure, type Stage } from "../domain/line.js";
import { observedOf, priorFigure } from "../domain/facts.js";
import { absent, type Observed } from "../domain/figure.js";
import { cagr } from "../domain/growth.js";
import { lineChange, type LineChange } from "../domain/line-change.js";
import type { AmountUnit } from "../domain/money.js";
import { checkDecimals } from "../domain/rate.js";
import type { StoredLine } from "../store/read/lines.js";
import type { Dataset } from "./dataset.js";
import { ChangeView } from "./views/change-view.js";
import { LineView } from "./views/line-view.js";

/** What is compared; null leaves a condition out. */
export interface ComparisonRequest {
  readonly departmentIds: readonly string[] | null;
  readonly departmentNames: readonly string[] | null;
  readonly regionCode: string | null;
  readonly synthetic: boolean | null;
  readonly fromYear: number;
  readonly toYear: number;
  readonly table: AccountTable;
  readonly keys: readonly string[] | null;
  readonly codePrefix: string | null;
  readonly levels: readonly LineLevel[] | null;
  readonly measure: Measure;
  readonly stage: Stage;
  readonly unit: AmountUnit;
  readonly decimals: number;
}

/** One year of a row; `line` is null where nothing is published, and the change says why. */
export interface ComparisonCellView {
  readonly year: number;
  readonly amount: string | null;
  readonly change: ChangeView;
  readonly line: LineView | null;
}

/** One line of one department over the years. */
export interface ComparisonRowView {
  readonly departmentId: number;
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly level: LineLevel;
  readonly cells: readonly ComparisonCellView[];
  readonly overall: ChangeView;
  readonly cagr: (decimals: number) => string | null;
}

/** A side of a change that has no line: withheld where its whole table is. */
function absentSide(dataset: Dataset, departmentId: number, year: number, table: AccountTable): Observed {
  const { withheldTables } = dataset.published(departmentId, year);
  return absent(withheldTables.has(table) ? "WITHHELD" : "NOT_PUBLISHED");
}

/** Builds the row of one line of one department from what is loaded. */
export class ComparisonRow {
  constructor(
    private readonly dataset: Dataset,
    private readonly request: ComparisonRequest,
    private readonly departmentId: number,
    private readonly sample: StoredLine,
  ) {}

  view(years: readonly number[]): ComparisonRowView {
    const { key, name, level } = this.sample;
    const cells = years.map((year) => this.cell(year));
    const overall = this.overall(cells);
    const { current, resolved } = overall.exact;
    const base = resolved.base;
    return {
      departmentId: this.departmentId,
      key,
      code: codeOf(key),
      name,
      level,
      cells,
      overall,
      cagr: (decimals) => {
        checkDecimals(decimals);
        if (current.kind === "absent" || base.kind === "absent") return null;
        return cagr(base.fen, current.fen, this.request.toYear - this.request.fromYear, decimals);
      },
    };
  }

  private line(year: number): StoredLine | undefined {
    return this.dataset.line(this.departmentId, year, this.request.table, this.sample.key);
  }

  private cell(year: number): ComparisonCellView {
    const { measure, stage, unit, decimals } = this.request;
    const stored = this.line(year);
    if (stored === undefined) return { year, amount: null, change: this.missingChange(year), line: null };
    const line = new LineView(this.dataset, stored);
    return {
      year,
      amount: line.amount(measure, stage, unit),
      change: line.change({ basis: "PRIOR_YEAR", measure, stage, unit, decimals }),
      line,
    };
  }

  private changeView(basis: "PRIOR_YEAR" | "FIRST_YEAR", baseYear: number, change: LineChange): ChangeView {
    const { unit, decimals } = this.request;
    return new ChangeView(
      { basis, baseYear, change, statements: [], sameScope: true, derive: () => [] },
      unit,
      decimals,
    );
  }

  private missingChange(year: number): ChangeView {
    const { table, measure } = this.request;
    const current = absentSide(this.dataset, this.departmentId, year, table);
    const base = priorFigure(this.dataset.published(this.departmentId, year - 1), table, this.sample.key, measure);
    return this.changeView("PRIOR_YEAR", year - 1, lineChange(current, base, []));
  }

  /** From the first to the last year; of two neighbouring years it is the last cell's change. */
  private overall(cells: readonly ComparisonCellView[]): ChangeView {
    const { fromYear, toYear, table, measure, stage } = this.request;
    const last = cells[cells.length - 1];
    if (toYear - fromYear === 1 && last !== undefined) return last.change.withBasis("FIRST_YEAR");
    const side = (year: number): Observed => {
      const line = this.line(year);
      return line === undefined
        ? absentSide(this.dataset, this.departmentId, year, table)
        : observedOf(line, measure, stage);
    };
    return this.changeView("FIRST_YEAR", fromYear, lineChange(side(toYear), side(fromYear), []));
  }
}
