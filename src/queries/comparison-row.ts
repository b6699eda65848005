import { sumOfGroup, type SideFigures } from "../domain/change/side-figures.js";
import type { CrosswalkEdge } from "../domain/crosswalk.js";
import { observedOf } from "../domain/facts.js";
import type { Observed } from "../domain/figure.js";
import { codeOf, type LineLevel, type Stage } from "../domain/line.js";
import { printAmount } from "../domain/money.js";
import type { DepartmentSuccession } from "../domain/succession.js";
import type { YearRange } from "../domain/years-of-code.js";
import type { StoredLine } from "../store/read/lines.js";
import type { ComparisonCellView } from "./comparison-cell.js";
import type { ComparisonRequest } from "./comparison-request.js";
import type { Dataset } from "./dataset.js";
import type { Deflation } from "./deflation.js";
import { successionsBetween } from "./department-series.js";
import { figuresOfSeries } from "./join-lines.js";
import { edgesOfSeries, jointKey, jointName, linesOfSeries, shownKeys, type LineSeries } from "./line-series.js";
import { LongerView } from "./longer-view.js";
import { RowChanges } from "./row-changes.js";
import { figureDerivation } from "./views/change-derivation.js";
import type { ChangeView } from "./views/change-view.js";
import { absentNode, computedNode, DerivationView, printsFen, type DerivationNode } from "./views/derivation.js";
import { executionView } from "./views/execution-view.js";
import { LineView } from "./views/line-view.js";
import { memberViews } from "./views/member-view.js";
import { missingOf } from "./views/missing-view.js";
import type { Addend } from "./views/total-view.js";

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

/** The years that a comparison looks at: its range, and the base year where that lies outside. */
export function yearsOf({ fromYear, toYear, baseYear }: ComparisonRequest): YearRange {
  const base = baseYear ?? fromYear;
  return { fromYear: Math.min(fromYear, base), toYear: Math.max(toYear, base) };
}

/** Builds the row of one series of lines from what is loaded. */
export class ComparisonRow {
  private readonly byYear = new Map<number, StoredLine[]>();
  private readonly changes: RowChanges;
  private readonly keys: readonly string[];

  /** @param newest the lines of the newest year that has any, the base year included; never empty */
  constructor(
    private readonly dataset: Dataset,
    private readonly request: ComparisonRequest,
    private readonly deflation: Deflation | null,
    private readonly series: LineSeries,
    private readonly newest: readonly [StoredLine, ...StoredLine[]],
  ) {
    this.keys = shownKeys(dataset, series, request.continuity);
    this.changes = new RowChanges(dataset, request, series);
  }

  /** The newest keys of the series, one where it has one. */
  get key(): string {
    return jointKey(this.keys.map((key) => ({ key })));
  }

  view(years: readonly number[]): ComparisonRowView {
    const { fromYear, toYear, unit } = this.request;
    const cells = years.map((year) => this.cell(year));
    const overall = fromYear === toYear ? this.changes.ofOneYear(toYear) : this.changes.since(fromYear, toYear);
    const longer = new LongerView(cells, overall.exact, this.deflation, unit, (from, to) =>
      this.changes.since(from, to),
    );
    return {
      departmentId: this.newest[0].departmentId,
      departmentIds: this.series.departments.departmentIds,
      successions: this.successions(),
      key: this.key,
      keys: this.keys,
      code: codeOf(this.key),
      name: this.name,
      level: this.newest[0].level,
      cells,
      overall,
      cagr: (decimals) => longer.cagr(decimals),
      longer,
    };
  }

  private get name(): string {
    return jointName(this.newest);
  }

  private successions(): readonly DepartmentSuccession[] {
    const { departmentIds } = this.series.departments;
    const { fromYear, toYear } = yearsOf(this.request);
    if (departmentIds.length === 1) return [];
    return successionsBetween(this.dataset, departmentIds, { baseYear: fromYear, year: toYear }).followed;
  }

  private lines(year: number): StoredLine[] {
    const known = this.byYear.get(year) ?? linesOfSeries(this.dataset, this.series, year);
    this.byYear.set(year, known);
    return known;
  }

  private figures(year: number, stage: Stage): SideFigures {
    return figuresOfSeries(this.dataset, this.series, year, { ...this.request, stage });
  }

  private cell(year: number): ComparisonCellView {
    const { measure, stage, unit, decimals, baseYear, fromYear } = this.request;
    const lines = this.lines(year);
    const only = this.series.departments.departmentIds.length === 1 && lines.length === 1 ? lines[0] : undefined;
    const change = this.changes.ofYear(year);
    const figures = this.figures(year, stage);
    const { observed, blank } = figures;
    const derivation = (): DerivationNode => this.derivation(year, observed);
    const addendOf = (views: readonly LineView[]): Addend => {
      const some = views.map(({ stored }) => stored);
      const together = sumOfGroup(some.map((line) => observedOf(line, measure, stage)));
      const isBlank = ({ departmentId, key }: StoredLine): boolean =>
        blank.some((one) => one.owner === departmentId && one.key === key);
      const blankMembers = some.filter(isBlank).length;
      return { observed: together, blankMembers, derivation: () => this.derivation(year, together, some) };
    };
    return {
      year,
      amount: observed.kind === "amount" ? printAmount(observed.fen, unit) : null,
      change,
      line: only === undefined ? null : new LineView(this.dataset, only),
      lines: lines.map((line) => new LineView(this.dataset, line)),
      members: () => memberViews(lines, this.request),
      figured: lines
        .filter((line) => observedOf(line, measure, stage).kind === "amount")
        .map((line) => new LineView(this.dataset, line)),
      edges: [...new Set([...change.edges, ...this.edgesTo(lines)])],
      observed,
      blankMembers: blank.length,
      missingMembers: () => missingOf(figures, { side: "CURRENT", stage }),
      derivation,
      cumulative: () => this.changes.since(baseYear ?? fromYear, year),
      addendOf,
      execution: () =>
        executionView(
          (of) => {
            const ofStage = this.figures(year, of);
            return { ...ofStage, missing: () => missingOf(ofStage, { side: "CURRENT", stage: of }) };
          },
          unit,
          decimals,
        ),
      amountDerivation: () => new DerivationView(derivation(), unit, decimals),
      real: () => this.deflation?.real(observed, year, unit, derivation) ?? null,
    };
  }

  private derivation(year: number, observed: Observed, lines = this.lines(year)): DerivationNode {
    const { measure, stage } = this.request;
    const label = { ZH: `${String(year)}年${this.name}`, EN: `${this.name} of ${String(year)}` };
    const [only, another] = lines;
    if (only === undefined) return absentNode(observed.kind === "absent" ? observed.absence : "NOT_PUBLISHED", label);
    if (another === undefined && observed.kind === observedOf(only, measure, stage).kind) {
      return figureDerivation(this.dataset, { line: only, measure, stage });
    }
    const inputs = lines.map((line) => figureDerivation(this.dataset, { line, measure, stage }));
    return computedNode("SUM", "AMOUNT", label, printsFen(observed.kind === "amount" ? observed.fen : null), inputs);
  }

  /** The edges by which a cell under other codes than the row's newest ones belongs to the row. */
  private edgesTo(lines: readonly StoredLine[]): CrosswalkEdge[] {
    const newest = new Set(this.keys);
    if (lines.every((line) => newest.has(line.key))) return [];
    const codes = new Set([...newest, ...lines.map((line) => line.key)]);
    return edgesOfSeries(this.dataset, this.series, this.request.continuity, yearsOf(this.request), codes);
  }
}
