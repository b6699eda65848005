import { codeOf, seriesOf } from "../domain/continuity.js";
import { familyOf, isFollowed, type Continuity, type CrosswalkEdge, type Meaning } from "../domain/crosswalk.js";
import type { Owner } from "../domain/change/side.js";
import type { AccountTable } from "../domain/line.js";
import type { StoredLine } from "../store/read/lines.js";
import type { Dataset } from "./dataset.js";
import { oneDepartment, type DepartmentSeries } from "./department-series.js";
import { distinctNames } from "../domain/names.js";
import { newestCodes } from "../domain/years-of-code.js";

/** The lines of one table that are one thing over the years, under whatever codes and in whichever departments. */
export interface LineSeries {
  readonly departments: DepartmentSeries;
  readonly table: AccountTable;
  readonly keys: readonly string[];
  /** What the keys mean; null where no edge names them, and the key itself is the series. */
  readonly meanings: ReadonlySet<Meaning> | null;
}

/** Years that bound a series, inclusive. */
interface Years {
  readonly fromYear: number;
  readonly toYear: number;
}

/**
 * The series that a line belongs to, over the edges that `continuity` lets through.
 * @param years only edges between these years; null for all
 */
export function seriesOfLine(
  dataset: Dataset,
  departments: DepartmentSeries,
  line: Pick<StoredLine, "table" | "key" | "year">,
  continuity: Continuity,
  years: Years | null,
): LineSeries {
  const { table, key, year } = line;
  const crosswalk = dataset.links.crosswalkOf(departments.departmentIds);
  const family = familyOf(table);
  if (family === null || !crosswalk.touches(family, key)) return { departments, table, keys: [key], meanings: null };
  const between = years === null ? null : { baseYear: years.fromYear, currentYear: years.toYear };
  const meanings = seriesOf(crosswalk, continuity, { family, code: key, year }, between);
  return { departments, table, keys: [...new Set([...meanings].map(codeOf))], meanings };
}

/** The one word for several: of a group that is compared as a whole. */
const JOINT = "+";

/** The key under which lines are shown that are compared as one: 20706+20708. */
export function jointKey(lines: readonly Pick<StoredLine, "key">[]): string {
  return [...new Set(lines.map((line) => line.key))].join(JOINT);
}

/** The keys under which a series is shown, ascending: its newest ones, whichever of them an account prints. */
export function shownKeys(
  dataset: Dataset,
  { departments, keys, meanings }: LineSeries,
  continuity: Continuity,
): readonly string[] {
  if (meanings === null) return keys;
  return newestCodes(dataset.links.crosswalkOf(departments.departmentIds), continuity, meanings);
}

/** The name under which lines are shown that are compared as one. */
export function jointName(lines: readonly Pick<StoredLine, "name">[]): string {
  return distinctNames(lines.map((line) => line.name)).join(JOINT);
}

/** What tells one series from another within its departments. */
export function seriesId(series: LineSeries): string {
  return series.meanings === null ? (series.keys[0] ?? "") : [...series.meanings].sort().join(" ");
}

/** The series of one line by itself; what else belongs to it, the two years of a change decide. */
export function seriesOfOneLine(departmentId: number, { table, key }: Pick<StoredLine, "table" | "key">): LineSeries {
  return { departments: oneDepartment(departmentId), table, keys: [key], meanings: null };
}

/** The keys of a series that stand for it in a year, whether they are printed or not. */
export function keysOfSeries(dataset: Dataset, { table, keys, meanings }: LineSeries, year: number): readonly string[] {
  const family = familyOf(table);
  if (meanings === null || family === null) return keys;
  return keys.filter((key) => meanings.has(dataset.mapping.crosswalk.meaning(family, key, year)));
}

/**
 * The printed lines of a series in one year, blank ones too, by department and order of the document.
 * @param departmentIds the departments whose lines are wanted; those of that year where it is left out
 */
export function linesOfSeries(
  dataset: Dataset,
  series: LineSeries,
  year: number,
  departmentIds: readonly Owner[] = series.departments.ownersIn(year),
): StoredLine[] {
  const keys = keysOfSeries(dataset, series, year);
  return departmentIds.flatMap((owner) =>
    typeof owner === "string"
      ? []
      : keys.flatMap((key) => dataset.line(owner, year, series.table, key) ?? []).sort((a, b) => a.ordinal - b.ordinal),
  );
}

/** The edges that make a series one, and name one of the codes. */
export function edgesOfSeries(
  dataset: Dataset,
  series: LineSeries,
  continuity: Continuity,
  years: Years,
  codes: ReadonlySet<string>,
): CrosswalkEdge[] {
  const crosswalk = dataset.links.crosswalkOf(series.departments.departmentIds);
  const found = new Set<CrosswalkEdge>();
  for (const meaning of series.meanings ?? []) {
    for (const { edge, old, new: later } of crosswalk.edgesOf(meaning)) {
      const leads = old.size > 0 && later.size > 0 && edge.kind !== "RENAME";
      const isBetween = edge.lastYear > years.fromYear && edge.firstYear <= years.toYear;
      const names = [...old.keys(), ...later.keys()].filter((code) => codes.has(code));
      if (leads && isBetween && names.length > 1 && isFollowed(edge, continuity)) found.add(edge);
    }
  }
  return [...found];
}
