import { resolveBase } from "../../domain/base.js";
import {
  figureKey,
  lineKey,
  observedOf,
  type FigureFacts,
  type FigureKey,
  type LineKey,
  type SourcePlace,
} from "../../domain/facts.js";
import type { Absence, Observed } from "../../domain/figure.js";
import { publishedOfLine } from "../../domain/change/change-of-sides.js";
import { Measure, Stage, type AccountTable } from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { restatedFigure, restatedPrior, type RestatedFigure } from "../../domain/restatement.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { StoredStatement } from "../../store/read/statements.js";
import type { Dataset, StoredYear } from "../dataset.js";
import { joinLines } from "../join-lines.js";
import { seriesOfOneLine } from "../line-series.js";

/** Where a figure was restated: in a later version of its account, or in the account of the year after. */
export const RestatementKind = { VERSION: "VERSION", PRIOR_YEAR: "PRIOR_YEAR" } as const;
export type RestatementKind = (typeof RestatementKind)[keyof typeof RestatementKind];

/** One of the two values of a restated figure: in which account it stands, and where. */
export interface RestatedValueView {
  readonly amount: string | null;
  readonly absence: Absence | null;
  readonly accountYear: number;
  readonly version: number;
  readonly source: SourcePlace | null;
}

/** A figure of `year` that was published and then restated; `line` is null where the account shown has it no more. */
export interface RestatementView {
  readonly kind: RestatementKind;
  readonly year: number;
  readonly table: AccountTable;
  readonly key: string;
  readonly name: string;
  readonly measure: Measure;
  readonly stage: Stage;
  readonly line: StoredLine | null;
  readonly earlier: RestatedValueView;
  readonly later: RestatedValueView;
  readonly difference: string | null;
  readonly unit: AmountUnit;
  readonly explainedByRounding: boolean;
}

function amountOf(observed: Observed, unit: AmountUnit): string | null {
  return observed.kind === "amount" ? printAmount(observed.fen, unit) : null;
}

function valueOf(
  observed: Observed,
  { year, version }: StoredYear,
  source: SourcePlace | null,
  unit: AmountUnit,
): RestatedValueView {
  const absence = observed.kind === "absent" ? observed.absence : null;
  return { amount: amountOf(observed, unit), absence, accountYear: year, version, source };
}

function differenceOf({ differenceFen }: RestatedFigure, unit: AmountUnit): string | null {
  return differenceFen === null ? null : printAmount(differenceFen, unit);
}

/** The figures that a document gives; what we add up ourselves is restated by its parts. */
function publishedFigures(line: StoredLine | undefined): FigureFacts[] {
  return line === undefined ? [] : [...line.figures.values()].filter(({ origin }) => origin !== "DERIVED");
}

const STAGES = Object.values(Stage);
const MEASURES = Object.values(Measure);

/** The store keeps figures in no order of their own. */
function inOrder(a: FigureFacts, b: FigureFacts): number {
  const stages = STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage);
  return stages !== 0 ? stages : MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure);
}

/** Finds what was restated of the accounts of one department that a dataset shows; amounts in one unit. */
export class Restatements {
  constructor(
    private readonly dataset: Dataset,
    private readonly departmentId: number,
    private readonly unit: AmountUnit,
  ) {}

  /** Every figure of a year that changed between its versions, then what its account restates of the year before. */
  ofYear(year: number): RestatementView[] {
    const between = this.steps(year).flatMap(([from, to]) => {
      const before = this.dataset.linesOfVersion(from);
      const after = this.dataset.linesOfVersion(to);
      const lines = [...after.values()]
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((line) => lineKey(line.table, line.key));
      const gone = [...before.keys()].filter((key) => !after.has(key));
      return [...lines, ...gone].flatMap((key) => this.betweenVersions(key, from, to));
    });
    const lines = this.dataset.linesOf(this.departmentId, year, { table: null });
    return [...between, ...lines.flatMap((line) => this.ofPriorYear(line, (one) => !one.isRepeat))];
  }

  /** The same of one line; of a sentence about two lines (收、支总计), on either. */
  ofLine(line: StoredLine): RestatementView[] {
    const key = lineKey(line.table, line.key);
    const between = this.steps(line.year).flatMap(([from, to]) => this.betweenVersions(key, from, to));
    return [...between, ...this.ofPriorYear(line, () => true)];
  }

  /** Each known version of a year with the one after it, up to the one that is shown. */
  private steps(year: number): [StoredYear, StoredYear][] {
    const known = this.dataset.versionsKnown(this.departmentId, year);
    return known.slice(1).map((to, index) => [known[index] ?? to, to]);
  }

  private betweenVersions(key: LineKey, from: StoredYear, to: StoredYear): RestatementView[] {
    const before = this.dataset.linesOfVersion(from).get(key);
    const after = this.dataset.linesOfVersion(to).get(key);
    const line = after ?? before;
    if (line === undefined) return [];
    const figures = new Map<FigureKey, FigureFacts>();
    for (const figure of [...publishedFigures(after), ...publishedFigures(before)]) {
      figures.set(figureKey(figure.measure, figure.stage), figure);
    }
    return [...figures.values()].sort(inOrder).flatMap(({ measure, stage }) => {
      const side = (of: StoredLine | undefined): Observed => observedOf(of, measure, stage);
      const place = (of: StoredLine | undefined): SourcePlace | null =>
        of?.figures.get(figureKey(measure, stage))?.place ?? null;
      const restated = restatedFigure(side(before), side(after));
      if (restated === null) return [];
      return [
        this.restatement("VERSION", to.year, line, { measure, stage }, restated, {
          earlier: valueOf(restated.earlier, from, place(before), this.unit),
          later: valueOf(restated.later, to, place(after), this.unit),
        }),
      ];
    });
  }

  private ofPriorYear(line: StoredLine, isCounted: (statement: StoredStatement) => boolean): RestatementView[] {
    const { year } = line;
    const prior = this.dataset.versionOf(this.departmentId, year - 1);
    const statements = this.dataset.statementsOf(line.id).filter((one) => one.basis === "PRIOR_YEAR" && isCounted(one));
    if (prior === undefined) return [];
    const measures = [...new Set(statements.map(({ measure }) => measure))];
    return measures.flatMap((measure) => {
      const own = statements.filter((statement) => statement.measure === measure);
      const sides = joinLines(
        this.dataset,
        seriesOfOneLine(this.departmentId, line),
        { year, baseYear: year - 1, measure, stage: "FINAL", continuity: "SOURCED", withoutStated: true },
        "line",
      );
      const published = publishedOfLine(sides);
      const mentions = own.map(({ mention }) => mention);
      const resolved = resolveBase(observedOf(line, measure, "FINAL"), published, mentions);
      const restated = restatedPrior(published, resolved);
      if (restated === null) return [];
      const stated = own.find(({ mention }) => mention === resolved.narrated?.mention);
      const place = sides.baseLines()[0]?.figures.get(figureKey(measure, "FINAL"));
      const account = this.dataset.shownVersion(this.departmentId, year);
      return [
        this.restatement("PRIOR_YEAR", year - 1, line, { measure, stage: "FINAL" }, restated, {
          earlier: valueOf(restated.earlier, prior, place?.place ?? null, this.unit),
          later: valueOf(restated.later, account, stated?.place ?? null, this.unit),
        }),
      ];
    });
  }

  private restatement(
    kind: RestatementKind,
    year: number,
    { table, key, name, ...of }: StoredLine,
    column: { readonly measure: Measure; readonly stage: Stage },
    restated: RestatedFigure,
    values: { readonly earlier: RestatedValueView; readonly later: RestatedValueView },
  ): RestatementView {
    return {
      kind,
      year,
      table,
      key,
      name,
      ...column,
      line: this.dataset.line(this.departmentId, of.year, table, key) ?? null,
      ...values,
      difference: differenceOf(restated, this.unit),
      unit: this.unit,
      explainedByRounding: restated.isRounding,
    };
  }
}
