import type { PriorBasis } from "../domain/base.js";
import { observedOf } from "../domain/facts.js";
import type { Continuity, CrosswalkEdge } from "../domain/crosswalk.js";
import type { Deflator } from "../domain/deflator.js";
import { absent, type Observed } from "../domain/figure.js";
import { cagr } from "../domain/growth.js";
import type { LineChange } from "../domain/line-change.js";
import { joinedChange, sumOfGroup } from "../domain/line-join.js";
import { codeOf, type AccountTable, type LineLevel, type Measure, type Stage } from "../domain/line.js";
import { printAmount, type AmountUnit } from "../domain/money.js";
import { checkDecimals } from "../domain/rate.js";
import type { DepartmentSuccession } from "../domain/succession.js";
import type { StoredLine } from "../store/read/lines.js";
import type { ComparisonCellView } from "./comparison-cell.js";
import type { Dataset } from "./dataset.js";
import type { Deflation } from "./deflation.js";
import { successionsBetween, type Between } from "./department-series.js";
import { joinLines, type LineSides } from "./join-lines.js";
import { edgesOfSeries, jointKey, jointName, linesOfSeries, type LineSeries } from "./line-series.js";
import { LongerView } from "./longer-view.js";
import { isOfOwnScope, scopeDifferences } from "./scope-differences.js";
import { changeDerivation, figureDerivation } from "./views/change-derivation.js";
import { partsOf, type PartsOf } from "./views/change-parts.js";
import { ChangeView } from "./views/change-view.js";
import {
  absentNode,
  computedNode,
  DerivationView,
  printsFen,
  type DerivationNode,
  type FigureReference,
} from "./views/derivation.js";
import { executionView } from "./views/execution-view.js";
import { LineView } from "./views/line-view.js";
import { memberViews } from "./views/member-view.js";
import type { Addend } from "./views/total-view.js";

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
  readonly continuity: Continuity;
  /** Departments that were renamed, merged or split share a row. */
  readonly followSuccession: boolean;
  /** Accounts as published by the end of this ISO day; null for the newest ones. */
  readonly asOf: string | null;
  /** Which prior figure the cells' changes are against; over more than one year it is the first year's own. */
  readonly priorBasis: PriorBasis;
}

/** One line of one department over the years. */
export interface ComparisonRowView {
  readonly departmentId: number;
  /** Every department whose lines stand in the row; several only where succession is followed. */
  readonly departmentIds: readonly number[];
  readonly successions: readonly DepartmentSuccession[];
  readonly key: string;
  /** The one key, or those that the row compares as a whole. */
  readonly keys: readonly string[];
  readonly code: string | null;
  readonly name: string;
  readonly level: LineLevel;
  readonly cells: readonly ComparisonCellView[];
  readonly overall: ChangeView;
  readonly cagr: (decimals: number) => string | null;
  readonly longer: LongerView;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Builds the row of one series of lines from what is loaded. */
export class ComparisonRow {
  private readonly byYear = new Map<number, StoredLine[]>();

  /** @param newest the lines of the newest year of the range that has any; never empty */
  constructor(
    private readonly dataset: Dataset,
    private readonly request: ComparisonRequest,
    private readonly deflation: Deflation | null,
    private readonly series: LineSeries,
    private readonly newest: readonly [StoredLine, ...StoredLine[]],
  ) {}

  /** The keys of the newest year, one where the series has one. */
  get key(): string {
    return jointKey(this.newest);
  }

  private get keys(): string[] {
    return distinct(this.newest.map((line) => line.key));
  }

  view(years: readonly number[]): ComparisonRowView {
    const { fromYear, toYear, unit } = this.request;
    const cells = years.map((year) => this.cell(year));
    const changes = cells.map((cell) => cell.change);
    const overall = this.since(fromYear, toYear, changes[changes.length - 1]);
    const { current, resolved } = overall.exact;
    const base = resolved.base;
    return {
      departmentId: this.newest[0].departmentId,
      departmentIds: this.series.departmentIds,
      successions: this.successions(),
      key: this.key,
      keys: this.keys,
      code: codeOf(this.key),
      name: this.name,
      level: this.newest[0].level,
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

  private get name(): string {
    return jointName(this.newest);
  }

  private successions(): readonly DepartmentSuccession[] {
    const { departmentIds } = this.series;
    const { fromYear, toYear } = this.request;
    if (departmentIds.length === 1) return [];
    return successionsBetween(this.dataset, departmentIds, { baseYear: fromYear - 1, year: toYear }).followed;
  }

  private lines(year: number): StoredLine[] {
    const known = this.byYear.get(year) ?? linesOfSeries(this.dataset, this.series, year);
    this.byYear.set(year, known);
    return known;
  }

  private cell(year: number): ComparisonCellView {
    const { measure, stage, unit, decimals, continuity, priorBasis, baseYear, fromYear } = this.request;
    const asked = { basis: "PRIOR_YEAR", measure, stage, unit, decimals, continuity, priorBasis } as const;
    const lines = this.lines(year);
    const only = this.series.departmentIds.length === 1 && lines.length === 1 ? lines[0] : undefined;
    const change =
      only === undefined
        ? this.joinedChange("PRIOR_YEAR", year, year - 1)
        : new LineView(this.dataset, only).change(asked);
    const observed = this.observed(year, stage);
    const derivation = (): DerivationNode => this.derivation(year, observed);
    const addendOf = (views: readonly LineView[]): Addend => {
      const some = views.map(({ stored }) => stored);
      const together = sumOfGroup(some.map((line) => observedOf(line, measure, stage)));
      return { observed: together, derivation: () => this.derivation(year, together, some) };
    };
    return {
      year,
      amount: observed.kind === "amount" ? printAmount(observed.fen, unit) : null,
      change,
      line: only === undefined ? null : new LineView(this.dataset, only),
      lines: lines.map((line) => new LineView(this.dataset, line)),
      members: () => memberViews(lines, this.request),
      edges: distinct([...change.edges, ...this.edgesTo(lines)]),
      observed,
      derivation,
      cumulative: () => this.since(baseYear ?? fromYear, year, change),
      addendOf,
      execution: () => executionView((of) => this.observed(year, of), unit, decimals),
      amountDerivation: () => new DerivationView(derivation(), unit, decimals),
      real: () => this.deflation?.real(observed, year, unit, derivation) ?? null,
    };
  }

  /** What the lines of a year say together; withheld where there is none and their whole table is. */
  private observed(year: number, stage: Stage): Observed {
    const { measure, table } = this.request;
    const lines = this.lines(year);
    if (lines.length > 0) return sumOfGroup(lines.map((line) => observedOf(line, measure, stage)));
    const accounts = this.series.departmentIds.map((id) => this.dataset.published(id, year));
    return absent(accounts.some(({ withheldTables }) => withheldTables.has(table)) ? "WITHHELD" : "NOT_PUBLISHED");
  }

  private derivation(year: number, observed: Observed, lines = this.lines(year)): DerivationNode {
    const { measure, stage } = this.request;
    const label = { ZH: `${String(year)}年${this.name}`, EN: `${this.name} of ${String(year)}` };
    const [only, another] = lines;
    if (only === undefined) return absentNode(observed.kind === "absent" ? observed.absence : "NOT_PUBLISHED", label);
    if (another === undefined) return figureDerivation(this.dataset, { line: only, measure, stage });
    const inputs = lines.map((line) => figureDerivation(this.dataset, { line, measure, stage }));
    return computedNode("SUM", "AMOUNT", label, printsFen(observed.kind === "amount" ? observed.fen : null), inputs);
  }

  /** The edges by which a cell under other codes than the row's newest ones belongs to the row. */
  private edgesTo(lines: readonly StoredLine[]): CrosswalkEdge[] {
    const newest = new Set(this.newest.map((line) => line.key));
    if (lines.every((line) => newest.has(line.key))) return [];
    const { fromYear, toYear, continuity } = this.request;
    const codes = new Set([...newest, ...lines.map((line) => line.key)]);
    return edgesOfSeries(this.dataset, this.series, continuity, { fromYear, toYear }, codes);
  }

  /** The change of the whole series between two years. Sentences of the narrative speak of the prior year only. */
  private joinedChange(basis: "PRIOR_YEAR" | "FIRST_YEAR", year: number, baseYear: number): ChangeView {
    const { unit, decimals, measure, stage, continuity, priorBasis } = this.request;
    const sides = joinLines(this.dataset, this.series, { year, baseYear, measure, stage, continuity }, false);
    const statements =
      basis === "FIRST_YEAR" || stage !== "FINAL"
        ? []
        : sides
            .currentLines()
            .flatMap((line) => this.dataset.statementsOf(line.id))
            .filter((statement) => statement.basis === basis && statement.measure === measure);
    const change = joinedChange(
      sides,
      statements.map((statement) => statement.mention),
      priorBasis,
    );
    const { departmentIds, table } = this.series;
    const between = { baseYear, year };
    const successions =
      departmentIds.length === 1 ? [] : successionsBetween(this.dataset, departmentIds, between).followed;
    const figures = (lines: readonly StoredLine[]): FigureReference[] =>
      lines.map((line) => ({ line, measure, stage }));
    return new ChangeView(
      {
        basis,
        baseYear,
        change,
        column: this.request,
        statements,
        sides,
        scope: () =>
          isOfOwnScope(change, sides, priorBasis) ? [] : scopeDifferences(this.dataset, departmentIds, table, between),
        successions,
        derive: () => [],
        derivation: () =>
          changeDerivation(this.dataset, {
            change,
            statements,
            current: figures(sides.currentLines()),
            base: figures(sides.isReclassified ? [] : sides.baseLines()),
          }),
        parts: (level) => partsOf(this.dataset, this.partsBetween(sides, change, between), level),
        snapshot: (departmentId) => this.dataset.snapshotOf(departmentId),
      },
      unit,
      decimals,
    );
  }

  /** The lines below a change of the row; sentences about them speak of the prior year only, and are left out. */
  private partsBetween(sides: LineSides, change: LineChange, between: Between): PartsOf {
    const { departmentIds } = this.series;
    const sidesOf = ({ table, key }: StoredLine): LineSides => {
      const series = { departmentIds, table, keys: [key], meanings: null };
      return joinLines(this.dataset, series, { ...this.request, ...between }, true);
    };
    return {
      departmentIds,
      current: sides.currentLines(),
      base: sides.baseLines(),
      ...between,
      change,
      request: this.request,
      sidesOf,
      changeOf: (line, joined) => joinedChange(joined ?? sidesOf(line), []),
    };
  }

  /** From one year to another; from a year to the next it is that year's own change, an implied base included. */
  private since(baseYear: number, year: number, yearly: ChangeView | undefined): ChangeView {
    if (year - baseYear === 1 && yearly !== undefined) return yearly.withBasis("FIRST_YEAR");
    return this.joinedChange("FIRST_YEAR", year, baseYear);
  }
}
