import type { ComparedFigure } from "../domain/change/side.js";
import type { Stage } from "../domain/line.js";
import { RankedBy } from "../domain/standing.js";
import type { Dataset } from "./dataset.js";
import { oneDepartment } from "./department-series.js";
import { missingAt } from "./figures-at.js";
import { figuresOfSeries } from "./join-lines.js";
import type { LineSeries } from "./line-series.js";
import type { RankingRequest } from "./ranking-request.js";
import { RANKED_BASIS, yearsOfChange, type RankedRange } from "./ranked-figures.js";
import { RowChanges } from "./row-changes.js";
import { missingOf, type ChangeSide, type MissingView } from "./views/missing-view.js";
import { yearsInRange } from "./year-range.js";

/** What a department is ranked by, and the years in which only an edge that is not followed would supply its line. */
export interface MissedStanding {
  readonly request: RankingRequest;
  readonly range: RankedRange;
  readonly isReclassified: (year: number) => boolean;
}

const FINAL = { measure: "TOTAL", stage: "FINAL" } as const satisfies Partial<ComparedFigure>;

function missingOfChange(dataset: Dataset, series: LineSeries, { request, range }: MissedStanding): MissingView[] {
  const { baseYear, year } = yearsOfChange(range);
  const changes = new RowChanges(dataset, { ...request, ...FINAL, priorBasis: RANKED_BASIS }, series);
  return [...changes.since(baseYear, year).missingMembers];
}

/**
 * The members that leave a department without a rank: of the amounts of every year CURRENT, of the budgets or totals that they
 * are divided by BASE, and of a change those of its two sides. Empty where all are known, blank, or reclassified.
 */
export function missingOfStanding(dataset: Dataset, departmentId: number, of: MissedStanding): MissingView[] {
  const { request, isReclassified } = of;
  const range = of.range.of(departmentId);
  const { table, continuity, shareBase } = range;
  const { codes: keys, meanings } = range.series;
  const series: LineSeries = { departments: oneDepartment(departmentId), table, keys, meanings };
  const years = yearsInRange(range);
  const ofYears = (stage: Stage, side: ChangeSide): MissingView[] =>
    years.flatMap((year) => {
      const figures = figuresOfSeries(dataset, series, year, { measure: "TOTAL", stage, continuity });
      return missingOf(figures, { side, stage }, !isReclassified(year));
    });
  switch (request.by) {
    case RankedBy.AMOUNT:
      return ofYears("FINAL", "CURRENT");
    case RankedBy.CHANGE_AMOUNT:
    case RankedBy.CHANGE_RATE:
      return missingOfChange(dataset, series, of);
    case RankedBy.COMPLETION_RATE:
      return [...ofYears("FINAL", "CURRENT"), ...ofYears(request.budget, "BASE")];
    case RankedBy.SHARE: {
      const whole = (year: number): MissingView[] =>
        shareBase === null
          ? []
          : missingAt(dataset, { departmentId, year, table, key: shareBase }, { ...FINAL, side: "BASE" });
      return [...ofYears("FINAL", "CURRENT"), ...years.flatMap(whole)];
    }
  }
}
