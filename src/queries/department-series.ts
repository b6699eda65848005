import type { Owner } from "../domain/change/side.js";
import {
  isMeant,
  membersOf,
  publishedIn,
  type DepartmentReference,
  type DepartmentSuccession,
  type SuccessionOfMember,
} from "../domain/succession.js";
import type { Dataset } from "./dataset.js";

/** Two years; a succession lies between them where it is after the earlier one and not after the later one. */
export interface Between {
  readonly baseYear: number;
  readonly year: number;
}

/** Departments that are compared as one. */
export interface DepartmentSeries {
  /** Those that are in the store, the one that was asked for first. */
  readonly departmentIds: readonly number[];
  /** Who of them published an account of its own in a year, and those that are in no store. */
  readonly ownersIn: (year: number) => readonly Owner[];
}

/** A department by itself, whatever successions name it. */
export function oneDepartment(departmentId: number): DepartmentSeries {
  const alone = [departmentId];
  return { departmentIds: alone, ownersIn: () => alone };
}

function liesBetween(succession: DepartmentSuccession, between: Between | null): boolean {
  if (between === null) return true;
  const { baseYear, year } = between;
  return succession.year > Math.min(baseYear, year) && succession.year <= Math.max(baseYear, year);
}

/** How the members of some successions see them. */
class Memberships {
  private readonly of = new Map<Owner, SuccessionOfMember[]>();

  add(owner: Owner, year: number, isNew: boolean): void {
    const known = this.of.get(owner);
    if (known === undefined) this.of.set(owner, [{ year, isNew }]);
    else known.push({ year, isNew });
  }

  ownersIn(year: number): Owner[] {
    return [...this.of].filter(([, seen]) => publishedIn(year, seen)).map(([owner]) => owner);
  }
}

function ownersOf(dataset: Dataset, succession: DepartmentSuccession, reference: DepartmentReference): Owner[] {
  const ids = dataset.departmentsMeantBy(succession).filter((department) => isMeant(reference, department));
  return ids.length === 0 ? [reference.name] : ids.map(({ id }) => id);
}

/**
 * The departments that are one series with a department over renames, mergers and splits, itself first. Units that
 * changed hands join no departments.
 */
export function departmentSeries(dataset: Dataset, departmentId: number, between: Between | null): DepartmentSeries {
  const series = new Set([departmentId]);
  const followed = new Set<DepartmentSuccession>();
  const memberships = new Memberships();
  // A set visits what is added while it is being walked.
  for (const id of series) {
    for (const succession of dataset.successionsOf(id)) {
      if (succession.kind === "TRANSFER" || !liesBetween(succession, between) || followed.has(succession)) continue;
      followed.add(succession);
      const later = new Set(succession.new.flatMap((reference) => ownersOf(dataset, succession, reference)));
      const earlier = succession.old.flatMap((reference) => ownersOf(dataset, succession, reference));
      for (const owner of new Set([...earlier, ...later])) {
        if (typeof owner === "number") series.add(owner);
        if (later.has(owner)) memberships.add(owner, succession.year, true);
        if (earlier.includes(owner)) memberships.add(owner, succession.year, false);
      }
    }
  }
  if (followed.size === 0) return oneDepartment(departmentId);
  return { departmentIds: [...series], ownersIn: (year) => memberships.ownersIn(year) };
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
