import { codeOf, type AccountTable, type LineLevel, type Measure, type Stage } from "../domain/line.js";
import { observedOf, priorFigure } from "../domain/facts.js";
import { absent, type Observed } from "../domain/figure.js";
import type { Deflator } from "../domain/deflator.js";
import { cagr } from "../domain/growth.js";
import { lineChange, type LineChange } from "../domain/line-change.js";
import type { AmountUnit } from "../domain/money.js";
import { checkDecimals } from "../domain/rate.js";
import type { StoredLine } from "../store/read/lines.js";
import type { ComparisonCellView } from "./comparison-cell.js";
import type { Dataset } from "./dataset.js";
import type { Deflation } from "./deflation.js";
import { LongerView } from "./longer-view.js";
import { changeDerivation, figureDerivation } from "./views/change-derivation.js";
import { partsOf } from "./views/change-parts.js";
import { ChangeView } from "./views/change-view.js";
import { absentNode, DerivationView, type DerivationNode, type FigureReference } from "./views/derivation.js";
import { executionView } from "./views/execution-view.js";
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
  /** Year against which cells are indexed and cumulated; null for the first of the range. */
  readonly baseYear: number | null;
  /** Prices by which amounts are converted, null for none; the price year is the last of the range where it is null. */
  readonly deflator: Deflator | null;
  readonly priceYear: number | null;
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
  readonly longer: LongerView;
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
    private readonly deflation: Deflation | null,
    private readonly departmentId: number,
    private readonly sample: StoredLine,
  ) {}

  view(years: readonly number[]): ComparisonRowView {
    const { key, name, level } = this.sample;
    const { fromYear, toYear, unit } = this.request;
    const cells = years.map((year) => this.cell(year));
    const changes = cells.map((cell) => cell.change);
    const overall = this.since(fromYear, toYear, changes[changes.length - 1]);
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
        return cagr(base.fen, current.fen, toYear - fromYear, decimals);
      },
      longer: new LongerView(cells, overall.exact, this.deflation, unit, (from, cell) =>
        this.since(from, cell.year, cell.change),
      ),
    };
  }

  private line(year: number): StoredLine | undefined {
    return this.dataset.line(this.departmentId, year, this.request.table, this.sample.key);
  }

  private cell(year: number): ComparisonCellView {
    const { measure, stage, unit, decimals, baseYear, fromYear } = this.request;
    const stored = this.line(year);
    const line = stored === undefined ? null : new LineView(this.dataset, stored);
    const change = line?.change({ basis: "PRIOR_YEAR", measure, stage, unit, decimals }) ?? this.missingChange(year);
    const observed = this.side(year);
    const derivation = (): DerivationNode => {
      const what = { ZH: `${String(year)}年${this.sample.name}`, EN: `${this.sample.name} of ${String(year)}` };
      if (stored !== undefined) return figureDerivation(this.dataset, { line: stored, measure, stage });
      return absentNode(observed.kind === "absent" ? observed.absence : "NOT_PUBLISHED", what);
    };
    return {
      year,
      amount: line?.amount(measure, stage, unit) ?? null,
      change,
      line,
      observed,
      derivation,
      cumulative: () => this.since(baseYear ?? fromYear, year, change),
      execution: () => executionView(stored, measure, unit, decimals),
      amountDerivation: () => new DerivationView(derivation(), unit, decimals),
      real: () => this.deflation?.real(observed, year, unit, derivation) ?? null,
    };
  }

  private changeView(
    basis: "PRIOR_YEAR" | "FIRST_YEAR",
    baseYear: number,
    year: number,
    change: LineChange,
  ): ChangeView {
    const { table, measure, stage, unit, decimals } = this.request;
    const { dataset, departmentId } = this;
    const figures = (of: number): FigureReference[] => {
      const line = this.line(of);
      return line === undefined ? [] : [{ line, measure, stage }];
    };
    const scope = dataset.scopeOf(departmentId, year, table);
    const baseScope = dataset.scopeOf(departmentId, baseYear, table);
    const changeOf = (line: StoredLine): LineChange =>
      lineChange(observedOf(line, measure, stage), this.side(baseYear, line.key), []);
    const of = { departmentId, table, key: this.sample.key, year, baseYear, measure, stage, change, changeOf };
    return new ChangeView(
      {
        basis,
        baseYear,
        change,
        statements: [],
        sameScope: scope === null || baseScope === null || scope === baseScope,
        derive: () => [],
        derivation: () =>
          changeDerivation(dataset, { change, statements: [], current: figures(year), base: figures(baseYear) }),
        parts: (level) => partsOf(dataset, of, level),
      },
      unit,
      decimals,
    );
  }

  private missingChange(year: number): ChangeView {
    const { table, measure } = this.request;
    const current = absentSide(this.dataset, this.departmentId, year, table);
    const base = priorFigure(this.dataset.published(this.departmentId, year - 1), table, this.sample.key, measure);
    return this.changeView("PRIOR_YEAR", year - 1, year, lineChange(current, base, []));
  }

  /** What a year says of the row, or of another line of the table. */
  private side(year: number, key = this.sample.key): Observed {
    const { table, measure, stage } = this.request;
    const line = this.dataset.line(this.departmentId, year, table, key);
    return line === undefined
      ? absentSide(this.dataset, this.departmentId, year, table)
      : observedOf(line, measure, stage);
  }

  /** From one year to another; from a year to the next it is that year's own change, an implied base included. */
  private since(baseYear: number, year: number, yearly: ChangeView | undefined): ChangeView {
    if (year - baseYear === 1 && yearly !== undefined) return yearly.withBasis("FIRST_YEAR");
    return this.changeView("FIRST_YEAR", baseYear, year, lineChange(this.side(year), this.side(baseYear), []));
  }
}
