import type { PriorBasis } from "../domain/base.js";
import { borneBy, saidOf } from "../domain/change/borne-statements.js";
import { changeOfSides } from "../domain/change/change-of-sides.js";
import type { LineChange } from "../domain/change/line-change.js";
import { impliesNotLikeForLike } from "../domain/explanation.js";
import type { ChangeBasis, LineLevel } from "../domain/line.js";
import type { AmountUnit } from "../domain/money.js";
import { isAbsent } from "../domain/figure.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import type { Dataset } from "./dataset.js";
import { successionsBetween, type Between } from "./department-series.js";
import { joinLines, printedWithLine, type FigureRequest, type JoinedAs, type LineSides } from "./join-lines.js";
import { seriesOfLine, type LineSeries } from "./line-series.js";
import { isOfOwnScope, scopeDifferences } from "./scope-differences.js";
import { changeDerivation } from "./views/change-derivation.js";
import { partsOf, type ChangePart } from "./views/change-parts.js";
import { shownExplanation } from "./shown-explanation.js";
import { ChangeView } from "./views/change-view.js";
import type { FigureReference } from "./views/derivation.js";
import { derivedExplanations } from "./views/derived-explanations.js";

/** Which figures are compared, over which edges, against which prior figure, and how they are printed. */
export interface SeriesRequest extends FigureRequest {
  readonly priorBasis: PriorBasis;
  readonly unit: AmountUnit;
  readonly decimals: number;
}

/** The change of a series between two years. */
export interface SeriesChange extends Between {
  readonly series: LineSeries;
  readonly joinedAs: JoinedAs;
  readonly basis: Extract<ChangeBasis, "PRIOR_YEAR" | "FIRST_YEAR">;
  readonly request: SeriesRequest;
  /** The line that derived explanations are about; null for rows of several. */
  readonly line: StoredLine | null;
  /** True where every step between the two years is like for like; of neighbouring years there is none between. */
  readonly isLikeWithin: () => boolean;
}

interface JoinedSeries {
  readonly sides: LineSides;
  readonly statements: readonly StoredStatement[];
  readonly change: LineChange;
  /** True where a reason stated for any of the current lines says that the scope changed: that holds for them all. */
  readonly saysScope: boolean;
}

/**
 * True where the base of a row holds a line that no edge joins with the one that is left: what is said of that one is not
 * said of the row. Of departments that merged the one line is the merger's, and so is what is said of it.
 */
function isOfLineAlone(dataset: Dataset, of: Omit<SeriesChange, "isLikeWithin" | "line">, sides: LineSides): boolean {
  const { series, request, joinedAs, year, baseYear } = of;
  if (joinedAs !== "series" || series.meanings === null) return false;
  const [line, another] = [...sides.current.lines, ...sides.current.blank];
  const isBlank = isAbsent(sides.base.observed, "BLANK");
  if (isBlank || line === undefined || another !== undefined) return false;
  const joined = printedWithLine(dataset, series, line.key, { ...request, year, baseYear });
  return sides.basePrinted().some((one) => !joined.has(one));
}

/** The sides of a series, what is stated of them as a whole, and their change. Sentences speak of final accounts, against the prior year. */
function joined(dataset: Dataset, of: Omit<SeriesChange, "isLikeWithin" | "line">): JoinedSeries {
  const { series, request, basis, year, baseYear } = of;
  const { measure, stage, continuity } = request;
  const sides = joinLines(dataset, series, { measure, stage, continuity, year, baseYear }, of.joinedAs);
  const said =
    basis === "FIRST_YEAR" || stage !== "FINAL"
      ? []
      : sides.currentPrinted().flatMap(({ id }) => dataset.statementsOf(id));
  const about = { basis, measure };
  const statements = isOfLineAlone(dataset, of, sides) ? [] : borneBy(sides.current, sides.isGroup, said, about);
  const mentions = statements.map(({ mention }) => mention);
  const saysScope = saidOf(said, about).some(
    ({ explanation }) =>
      explanation !== null &&
      (impliesNotLikeForLike(explanation.categories, explanation.text) || dataset.links.ofReason(explanation) !== null),
  );
  return { sides, statements, change: changeOfSides(sides, mentions, request.priorBasis), saysScope };
}

function partsBetween(
  dataset: Dataset,
  of: SeriesChange,
  { sides, change }: JoinedSeries,
  level: LineLevel | null,
): ChangePart[] {
  const { departments } = of.series;
  // Under STRICT a series is what the line's own code stands for in its year, and the edges between the years do the rest.
  const below = (line: StoredLine): JoinedSeries =>
    joined(dataset, { ...of, series: seriesOfLine(dataset, departments, line, "STRICT", null), joinedAs: "series" });
  const parts = {
    departments,
    current: sides.currentLines(),
    base: sides.baseLines(),
    year: of.year,
    baseYear: of.baseYear,
    change,
    request: of.request,
    sidesOf: (line: StoredLine) => below(line).sides,
    changeOf: (line: StoredLine) => below(line).change,
  };
  return partsOf(dataset, parts, level);
}

/**
 * The change of a line, a row or a group between two years, from what is loaded: the one way in which such a change is
 * made. The figures, verdicts and groups are the domain's; here they are gathered and shaped.
 */
export function seriesChange(dataset: Dataset, of: SeriesChange): ChangeView {
  const { series, request, basis, baseYear, year } = of;
  const found = joined(dataset, of);
  const { sides, statements, change } = found;
  const { measure, stage, priorBasis, unit, decimals } = request;
  const { departmentIds } = series.departments;
  const figures = (lines: readonly StoredLine[]): FigureReference[] => lines.map((line) => ({ line, measure, stage }));
  return new ChangeView(
    {
      basis,
      baseYear,
      change,
      column: request,
      statements,
      sides,
      missing: null,
      isChained: false,
      scope: () =>
        isOfOwnScope(change, sides, priorBasis) ? [] : scopeDifferences(dataset, series, { baseYear, year }, sides),
      isLikeWithin: () => !found.saysScope && of.isLikeWithin(),
      successions:
        departmentIds.length === 1 ? [] : successionsBetween(dataset, departmentIds, { baseYear, year }).followed,
      derive: () =>
        of.line === null
          ? []
          : derivedExplanations(
              {
                line: of.line,
                change,
                request: { ...request, basis },
                snapshot: dataset.snapshotOf(of.line.departmentId),
              },
              partsBetween(dataset, of, found, null),
            ),
      derivation: () =>
        changeDerivation(dataset, {
          change,
          statements,
          current: figures(sides.currentLines()),
          base: figures(sides.baseLines()),
        }),
      parts: (level) => partsBetween(dataset, of, found, level),
      explained: (reason) => shownExplanation(dataset, reason),
    },
    unit,
    decimals,
  );
}
