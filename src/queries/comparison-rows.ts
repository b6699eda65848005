import { kinOfRegions, type Mapping } from "../domain/mapping.js";
import { foldName } from "../domain/names.js";
import type { YearRange } from "../domain/years-of-code.js";
import type { StoredDepartment } from "../store/read/departments.js";
import type { StoredLine } from "../store/read/lines.js";
import type { ComparisonRequest } from "./comparison-request.js";
import { ComparisonRow, yearsOf } from "./comparison-row.js";
import type { AskedLines } from "./asked-lines.js";
import type { Dataset } from "./dataset.js";
import type { Deflation } from "./deflation.js";
import { departmentSeries, oneDepartment } from "./department-series.js";
import { linesOfSeries, seriesId, seriesOfLine, type LineSeries } from "./line-series.js";
import { departmentOfId } from "./node-id.js";
import type { Turns } from "./turns.js";

/** Following successions loads departments that may be of the same series; only those asked for start a row. */
export function isAsked(department: StoredDepartment, request: ComparisonRequest, { regions }: Mapping): boolean {
  const { departmentIds, departmentNames, regionCode, synthetic } = request;
  if (synthetic !== null && department.synthetic !== synthetic) return false;
  const code = department.region?.code ?? "";
  const codes = [code, ...kinOfRegions(regions).flatMap(({ one, other }) => (one === code ? [other] : []))];
  return (
    (departmentIds?.some((id) => departmentOfId(id) === department.id) ?? false) ||
    (departmentNames?.some((name) => department.foldedNames.has(foldName(name))) ?? false) ||
    (regionCode !== null && codes.some((one) => one.startsWith(regionCode)))
  );
}

/** The lines of a series in the newest year that has any, of the range and the base year and what lies between them. */
function newestLines(
  dataset: Dataset,
  series: LineSeries,
  hull: YearRange,
): readonly [StoredLine, ...StoredLine[]] | null {
  const { departmentIds } = series.departments;
  const years = new Set(departmentIds.flatMap((id) => dataset.yearsOf(id, hull.fromYear, hull.toYear)));
  for (const year of [...years].sort((a, b) => b - a)) {
    const [first, ...others] = linesOfSeries(dataset, series, year);
    if (first !== undefined) return [first, ...others];
  }
  return null;
}

function byKey(a: ComparisonRow, b: ComparisonRow): number {
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}

/**
 * One row for each series that has a line asked for in the range: codes that are one thing share a row, a reused code has
 * two. Codes and departments are joined over the range and the base year alone; the first change may join more.
 */
export async function rowsOf(
  dataset: Dataset,
  request: ComparisonRequest,
  deflation: Deflation | null,
  asked: AskedLines,
  years: readonly number[],
  departments: Iterable<StoredDepartment>,
  turns: Turns,
): Promise<ComparisonRow[]> {
  const { continuity, followSuccession } = request;
  const hull = yearsOf(request);
  const between = { baseYear: hull.fromYear, year: hull.toYear };
  const rows: ComparisonRow[] = [];
  const shown = new Set<number>();
  for (const department of departments) {
    const { id } = department;
    if (shown.has(id)) continue;
    await turns.pause();
    const series = followSuccession ? departmentSeries(dataset, id, between) : oneDepartment(id);
    for (const one of series.departmentIds) shown.add(one);
    const own = new Map<string, ComparisonRow>();
    for (const line of series.departmentIds.flatMap((one) => years.flatMap((year) => asked.of(dataset, one, year)))) {
      const lines = seriesOfLine(dataset, series, line, continuity, hull);
      if (own.has(seriesId(lines))) continue;
      const newest = newestLines(dataset, lines, hull);
      if (newest !== null) own.set(seriesId(lines), new ComparisonRow(dataset, request, deflation, lines, newest));
    }
    rows.push(...[...own.values()].sort(byKey));
  }
  return rows;
}
