import type { FollowedCrosswalks } from "./followed-crosswalks.js";
import type { RankedRange } from "./ranked-figures.js";
import { rankedSeries } from "./ranked-series.js";

/** What a ranking asks of every department, with the series of the line: of those that state edges themselves their own. */
export function rankedRange(
  crosswalks: FollowedCrosswalks,
  asked: Omit<RankedRange, "crosswalk" | "series" | "of">,
  key: string,
): RankedRange {
  const { table, fromYear, toYear, continuity } = asked;
  const span = { baseYear: fromYear, currentYear: toYear };
  const by = (crosswalk: RankedRange["crosswalk"]): RankedRange => ({
    ...asked,
    crosswalk,
    series: rankedSeries(crosswalk, continuity, { table, key }, span),
    of: (departmentId) => ranges.get(departmentId) ?? common,
  });
  const common = by(crosswalks.common);
  const ranges = new Map([...crosswalks.ofDepartments].map(([id, crosswalk]) => [id, by(crosswalk)]));
  return common;
}
