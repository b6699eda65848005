import { chainedChange } from "../domain/change/chain.js";
import { changeOfOneYear } from "../domain/change/change-of-sides.js";
import type { LineChange } from "../domain/change/line-change.js";
import { absent } from "../domain/figure.js";
import { lineOfRow } from "../domain/change/row-line.js";
import type { ScopeDifference } from "../domain/scope.js";
import type { Dataset } from "./dataset.js";
import { figuresOfSeries, joinLines, printedWithLine, type LineSides } from "./join-lines.js";
import { linesOfSeries, type LineSeries } from "./line-series.js";
import { scopeDifferences } from "./scope-differences.js";
import { seriesChange, type SeriesRequest } from "./series-change.js";
import { chainDerivation } from "./views/change-derivation.js";
import { shownExplanation } from "./shown-explanation.js";
import { ChangeView } from "./views/change-view.js";
import type { DerivationNode } from "./views/derivation.js";
import type { MissingView } from "./views/missing-view.js";

/** The base side of a year that is compared with none. */
const NO_BASE = {
  base: { observed: absent("NOT_PUBLISHED"), lines: [], blank: [], missing: [], unprinted: () => [] },
  baseLines: () => [],
  basePrinted: () => [],
} as const satisfies Partial<LineSides>;

/** The changes of one row between any two years; each yearly one is made once. */
export class RowChanges {
  private readonly yearly = new Map<number, ChangeView>();
  private readonly likeForLike = new Map<number, boolean>();

  constructor(
    private readonly dataset: Dataset,
    private readonly request: SeriesRequest,
    private readonly series: LineSeries,
  ) {}

  /** Against the year before: of a row that is one line that year, the very change of that line. */
  ofYear(year: number): ChangeView {
    const known = this.yearly.get(year);
    if (known !== undefined) return known;
    const change = this.between(year, year - 1, "PRIOR_YEAR");
    this.yearly.set(year, change);
    return change;
  }

  /** From one year to another, whichever is the later; from a year to the next it is that year's own change, an implied base included. */
  since(baseYear: number, year: number): ChangeView {
    if (year - baseYear === 1) return this.ofYear(year).withBasis("FIRST_YEAR");
    if (this.request.priorBasis === "AS_RESTATED" && year !== baseYear) return this.chained(baseYear, year);
    return this.between(year, baseYear, "FIRST_YEAR");
  }

  /** Of a range of one year: there is no second one to compare with. */
  ofOneYear(year: number): ChangeView {
    const { observed } = figuresOfSeries(this.dataset, this.series, year, this.request);
    return this.unpaired(year, null, changeOfOneYear(observed), () => this.ofYear(year).derivation.node);
  }

  /** The row with the departments that the two years join with its own: the years before a range may join more. */
  private seriesBetween(year: number, baseYear: number): LineSeries {
    return { ...this.series, departments: this.series.departments.joined({ baseYear, year }) };
  }

  private between(year: number, baseYear: number, basis: "PRIOR_YEAR" | "FIRST_YEAR"): ChangeView {
    const { dataset, request } = this;
    const series = this.seriesBetween(year, baseYear);
    const only = Math.abs(year - baseYear) === 1 ? this.onlyLine(series, Math.max(year, baseYear)) : null;
    return seriesChange(dataset, {
      series: only === null ? series : { ...series, keys: [only.key], meanings: null },
      joinedAs: only === null ? "series" : year > baseYear ? "lineAsPrinted" : "line",
      basis,
      year,
      baseYear,
      request,
      line: basis === "PRIOR_YEAR" ? only : null,
      isLikeWithin: () =>
        basis === "PRIOR_YEAR" || this.stepsBetween(year, baseYear).every((step) => this.isLike(step)),
    });
  }

  /** The one line whose own change is that of the row in a year; none of a row of several departments. */
  private onlyLine(series: LineSeries, year: number): ReturnType<typeof linesOfSeries>[number] | null {
    const { dataset, request } = this;
    if (series.departments.departmentIds.length > 1) return null;
    return lineOfRow({
      lines: linesOfSeries(dataset, series, year),
      before: () => linesOfSeries(dataset, series, year - 1),
      joinedWith: ({ key }) => printedWithLine(dataset, series, key, { ...request, year, baseYear: year - 1 }),
    });
  }

  /** The years whose own changes lead from one year to another. */
  private stepsBetween(year: number, baseYear: number): number[] {
    const first = Math.min(year, baseYear);
    return Array.from({ length: Math.abs(year - baseYear) }, (_, index) => first + 1 + index);
  }

  private isLike(year: number): boolean {
    const known = this.likeForLike.get(year);
    if (known !== undefined) return known;
    const isLike = this.ofYear(year).likeForLike;
    this.likeForLike.set(year, isLike);
    return isLike;
  }

  /**
   * What differs in scope over a chain: between its ends where every step is against a published figure; else within its
   * steps, since a base that an account itself restates is of its own scope. Each thing once, as the years run.
   */
  private scopeOfChain(steps: readonly number[], ends: () => readonly ScopeDifference[]): readonly ScopeDifference[] {
    const changes = steps.map((step) => this.ofYear(step));
    if (changes.every(({ baseSource }) => baseSource === "PUBLISHED")) return ends();
    const found = changes.flatMap((change) => change.scopeDifferences);
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  }

  private chained(baseYear: number, year: number): ChangeView {
    const { observed } = figuresOfSeries(this.dataset, this.series, year, this.request);
    const steps = this.stepsBetween(year, baseYear);
    const exact = steps.map((step) => this.ofYear(step).exact);
    const change = chainedChange(observed, exact, year > baseYear);
    return this.unpaired(year, baseYear, change, () =>
      chainDerivation(
        change,
        steps.map((step) => this.ofYear(step).derivation.node),
      ),
    );
  }

  /** What leaves the steps of a chain unknown, of the years that are not its current one. */
  private missingOfSteps(year: number, steps: readonly number[]): MissingView[] {
    const found = steps.flatMap((step) => this.ofYear(step).missingMembers).filter((one) => one.year !== year);
    const named = found.map((one) => [`${String(one.owner)} ${String(one.year)} ${one.key ?? ""}`, one] as const);
    return [...new Map(named).values()].map((one) => ({ ...one, side: "BASE" }));
  }

  /** A change that no pair of sides gives: chained (with the years that it leads over), or of one year alone. */
  private unpaired(
    year: number,
    baseYear: number | null,
    change: LineChange,
    derivation: () => DerivationNode,
  ): ChangeView {
    const { dataset, request } = this;
    const series = this.seriesBetween(year, baseYear ?? year);
    const steps = baseYear === null ? [] : this.stepsBetween(year, baseYear);
    const joined = joinLines(dataset, series, { ...request, year, baseYear: baseYear ?? year }, "series");
    const sides = baseYear === null ? { ...joined, ...NO_BASE } : joined;
    return new ChangeView(
      {
        basis: "FIRST_YEAR",
        baseYear,
        change,
        column: request,
        statements: [],
        sides,
        missing: () => this.missingOfSteps(year, steps),
        isChained: baseYear !== null,
        scope: () =>
          baseYear === null
            ? []
            : this.scopeOfChain(steps, () => scopeDifferences(dataset, series, { baseYear, year }, sides)),
        isLikeWithin: () => steps.every((step) => this.isLike(step)),
        successions: steps.flatMap((step) => this.ofYear(step).successions),
        derive: () => [],
        derivation,
        parts: () => [],
        explained: (reason) => shownExplanation(dataset, reason),
      },
      request.unit,
      request.decimals,
    );
  }
}
