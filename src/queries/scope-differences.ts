import type { PriorBasis } from "../domain/base.js";
import type { LineChange } from "../domain/line-change.js";
import { publishedOfLine, type JoinedSides } from "../domain/line-join.js";
import type { AccountTable } from "../domain/line.js";
import { restatedPrior } from "../domain/restatement.js";
import { tableScopeDifference, unitsDifference, type ScopeDifference } from "../domain/scope.js";
import type { Dataset } from "./dataset.js";
import { successionsBetween, type Between } from "./department-series.js";

/** The units of all accounts of a year together; null where there is no account, or one does not list its units. */
function unitsOf(dataset: Dataset, departmentIds: readonly number[], year: number): string[] | null {
  const listed = departmentIds.filter((id) => dataset.hasYear(id, year)).map((id) => dataset.unitsOf(id, year));
  if (listed.length === 0) return null;
  const units: string[] = [];
  for (const own of listed) {
    if (own === null) return null;
    units.push(...own);
  }
  return units;
}

/** What is known to differ in scope between a table of two years, of one department or of those compared as one. */
export function scopeDifferences(
  dataset: Dataset,
  departmentIds: readonly number[],
  table: AccountTable,
  between: Between,
): ScopeDifference[] {
  const { baseYear, year } = between;
  const scopes = (of: number): string[] => [
    ...new Set(departmentIds.flatMap((id) => dataset.scopeOf(id, of, table) ?? [])),
  ];
  const { open } = successionsBetween(dataset, departmentIds, between);
  return [
    tableScopeDifference(scopes(baseYear), scopes(year)),
    unitsDifference(unitsOf(dataset, departmentIds, baseYear), unitsOf(dataset, departmentIds, year)),
    ...open.map(({ old, new: later }) => ({
      kind: "SUCCESSION" as const,
      before: old.map(({ name }) => name),
      after: later.map(({ name }) => name),
    })),
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
