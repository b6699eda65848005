import { isMeant, membersOf, type DepartmentSuccession } from "../domain/succession.js";
import type { Dataset } from "./dataset.js";

/** Years after `baseYear` up to `year`: when a succession lies between two accounts. */
export interface Between {
  readonly baseYear: number;
  readonly year: number;
}

function liesBetween(succession: DepartmentSuccession, between: Between | null): boolean {
  return between === null || (succession.year > between.baseYear && succession.year <= between.year);
}

/**
 * The loaded departments that are one series with a department over renames, mergers and splits, itself first.
 * Units that changed hands join no departments.
 */
export function departmentSeries(dataset: Dataset, departmentId: number, between: Between | null): number[] {
  const series = new Set([departmentId]);
  // A set visits what is added while it is being walked.
  for (const id of series) {
    for (const succession of dataset.successionsOf(id)) {
      if (succession.kind === "TRANSFER" || !liesBetween(succession, between)) continue;
      for (const department of dataset.departmentsMeantBy(succession)) series.add(department.id);
    }
  }
  return [...series];
}

/** Successions between two years that name one of the departments: those that stay inside them, and those that do not. */
export function successionsBetween(
  dataset: Dataset,
  departmentIds: readonly number[],
  between: Between,
): { readonly followed: DepartmentSuccession[]; readonly open: DepartmentSuccession[] } {
  const departments = departmentIds.map((id) => dataset.department(id));
  const found = new Set(departmentIds.flatMap((id) => dataset.successionsOf(id)));
  const lying = [...found].filter((one) => liesBetween(one, between));
  const isWhole = (one: DepartmentSuccession): boolean =>
    membersOf(one).every((reference) => departments.some((department) => isMeant(reference, department)));
  return { followed: lying.filter(isWhole), open: lying.filter((one) => !isWhole(one)) };
}
