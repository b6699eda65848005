import type { Continuity } from "../domain/crosswalk.js";
import { joinSides, type JoinedSides } from "../domain/line-join.js";
import type { Measure, Stage } from "../domain/line.js";
import type { StoredLine } from "../store/read/lines.js";
import type { Dataset } from "./dataset.js";
import type { LineSeries } from "./line-series.js";

/** Which figures of a series are compared, and over which edges. */
export interface JoinRequest {
  readonly year: number;
  readonly baseYear: number;
  readonly measure: Measure;
  readonly stage: Stage;
  readonly continuity: Continuity;
}

/** Two sides with the lines whose figures they sum, which few requests look at. */
export interface LineSides extends JoinedSides {
  readonly currentLines: () => readonly StoredLine[];
  readonly baseLines: () => readonly StoredLine[];
}

/**
 * The two sides of a change of a series between two years, from what is loaded.
 * @param isLine the series is one line of the current year; what else belongs to it, the years between them decide
 */
export function joinLines(dataset: Dataset, series: LineSeries, request: JoinRequest, isLine: boolean): LineSides {
  const { departmentIds, table, keys, meanings } = series;
  const { year, baseYear, measure, stage, continuity } = request;
  const accounts = (of: number) => departmentIds.map((departmentId) => dataset.published(departmentId, of));
  const sides = joinSides(
    { crosswalk: dataset.mapping.crosswalk, continuity },
    { table, keys, meanings: isLine || meanings === null ? "current" : meanings, measure, stage },
    { year, accounts: accounts(year) },
    { year: baseYear, accounts: accounts(baseYear) },
  );
  const lines = (of: number, codes: readonly string[]): StoredLine[] =>
    departmentIds.flatMap((id) => codes.flatMap((key) => dataset.line(id, of, table, key) ?? []));
  return {
    ...sides,
    currentLines: () => lines(year, sides.currentKeys),
    baseLines: () => lines(baseYear, sides.baseKeys),
  };
}
