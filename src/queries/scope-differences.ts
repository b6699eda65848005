import type { PriorBasis } from "../domain/base.js";
import { publishedOfLine } from "../domain/change/change-of-sides.js";
import type { JoinedSides } from "../domain/change/join-sides.js";
import type { LineChange } from "../domain/change/line-change.js";
import type { SideFigures } from "../domain/change/side-figures.js";
import type { Owner } from "../domain/change/side.js";
import { restatedPrior } from "../domain/restatement.js";
import { blankMembers, tableScopeDifference, unitsDifference, type ScopeDifference } from "../domain/scope.js";
import type { Dataset } from "./dataset.js";
import { successionsBetween, type Between } from "./department-series.js";
import type { LineSeries } from "./line-series.js";

/** The units of all accounts of a year together; null where one of them is not loaded or does not list its units. */
function unitsOf(dataset: Dataset, owners: readonly Owner[], year: number): string[] | null {
  const units: string[] = [];
  for (const owner of owners) {
    const own = typeof owner === "number" ? (dataset.versionOf(owner, year)?.units ?? null) : null;
    if (own === null) return null;
    units.push(...own);
  }
  return owners.length === 0 ? null : units;
}

/** Which money the table covers in the accounts of a year; none where one of them does not say it. */
function scopesOf(dataset: Dataset, { departments, table }: LineSeries, year: number): string[] {
  const scopes = departments
    .ownersIn(year)
    .map((owner) => (typeof owner === "number" ? dataset.scopeOf(owner, year, table) : null));
  return scopes.includes(null) ? [] : [...new Set(scopes.filter((scope) => scope !== null))];
}

/** Of several departments each blank line is named with its own. */
function blankNames(dataset: Dataset, { departments }: LineSeries, { observed, blank }: SideFigures): string[] {
  if (observed.kind === "absent") return [];
  const isAlone = departments.departmentIds.length === 1;
  return blank.map(({ owner, name }) => {
    const department = typeof owner === "string" ? owner : dataset.department(owner).name;
    return isAlone ? name : `${department} ${name}`;
  });
}

/** What is known to differ in scope between two years of a series, from the earlier year to the later one. */
export function scopeDifferences(
  dataset: Dataset,
  series: LineSeries,
  between: Between,
  sides: JoinedSides,
): ScopeDifference[] {
  const earlier = Math.min(between.baseYear, between.year);
  const later = Math.max(between.baseYear, between.year);
  const [before, after] = between.baseYear <= between.year ? [sides.base, sides.current] : [sides.current, sides.base];
  const { departmentIds, ownersIn } = series.departments;
  const { open } = successionsBetween(dataset, departmentIds, between);
  return [
    tableScopeDifference(scopesOf(dataset, series, earlier), scopesOf(dataset, series, later)),
    unitsDifference(unitsOf(dataset, ownersIn(earlier), earlier), unitsOf(dataset, ownersIn(later), later)),
    ...open.map(({ old, new: newer }) => ({
      kind: "SUCCESSION" as const,
      before: old.map(({ name }) => name),
      after: newer.map(({ name }) => name),
    })),
    blankMembers(blankNames(dataset, series, before), blankNames(dataset, series, after)),
  ].filter((one) => one !== null);
}

/**
 * True where the account itself gives the prior figure that is the base, and not as it was published: it is then of
 * the account's own scope. One that only repeats the published figure is of the scope of that.
 */
export function isOfOwnScope({ resolved }: LineChange, sides: JoinedSides, priorBasis: PriorBasis): boolean {
  if (priorBasis !== "AS_RESTATED" || resolved.source === null || resolved.source === "PUBLISHED") return false;
  const published = publishedOfLine(sides);
  return published.kind === "absent" || restatedPrior(published, resolved) !== null;
}
