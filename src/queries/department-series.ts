import type { AccountKind } from "../domain/account.js";
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
  /** The same with those that successions between two years join with them: what the change of those years compares. */
  readonly joined: (between: Between) => DepartmentSeries;
}

/** A department by itself, whatever successions name it. */
export function oneDepartment(departmentId: number): DepartmentSeries {
  const alone = [departmentId];
  const series: DepartmentSeries = { departmentIds: alone, ownersIn: () => alone, joined: () => series };
  return series;
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

  owners(): Owner[] {
    return [...this.of.keys()];
  }

  ownersIn(year: number): Owner[] {
    return [...this.of].filter(([, seen]) => publishedIn(year, seen)).map(([owner]) => owner);
  }
}

function ownersOf(
  dataset: Dataset,
  kind: AccountKind,
  succession: DepartmentSuccession,
  reference: DepartmentReference,
): Owner[] {
  const ids = dataset.departmentsMeantBy(succession, kind).filter((department) => isMeant(reference, department));
  return ids.length === 0 ? [reference.name] : ids.map(({ id }) => id);
}

/** Departments that some successions join: the same ones, in the same order, over whichever years they were found. */
class JoinedDepartments implements DepartmentSeries {
  readonly departmentIds: readonly number[];
  private readonly memberships = new Memberships();
  private readonly widened = new Map<string, DepartmentSeries>();

  constructor(
    private readonly dataset: Dataset,
    private readonly first: number,
    private readonly followed: ReadonlySet<DepartmentSuccession>,
  ) {
    const { kind } = dataset.department(first);
    for (const succession of [...followed].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))) {
      const later = new Set(succession.new.flatMap((reference) => ownersOf(dataset, kind, succession, reference)));
      const earlier = succession.old.flatMap((reference) => ownersOf(dataset, kind, succession, reference));
      for (const owner of new Set([...earlier, ...later])) {
        if (later.has(owner)) this.memberships.add(owner, succession.year, true);
        if (earlier.includes(owner)) this.memberships.add(owner, succession.year, false);
      }
    }
    const stored = this.memberships.owners().filter((owner) => typeof owner === "number");
    this.departmentIds = [...new Set([first, ...stored])];
  }

  readonly ownersIn = (year: number): readonly Owner[] =>
    this.followed.size === 0 ? this.departmentIds : this.memberships.ownersIn(year);

  readonly joined = (between: Between | null): DepartmentSeries => {
    const id = between === null ? "" : [between.baseYear, between.year].sort().join("-");
    const known = this.widened.get(id);
    if (known !== undefined) return known;
    const { kind } = this.dataset.department(this.first);
    const reached = new Set(this.departmentIds);
    const followed = new Set(this.followed);
    // A set visits what is added while it is being walked.
    for (const department of reached) {
      for (const succession of this.dataset.successionsOf(department)) {
        if (succession.kind === "TRANSFER" || !liesBetween(succession, between) || followed.has(succession)) continue;
        followed.add(succession);
        for (const { id: other } of this.dataset.departmentsMeantBy(succession, kind)) reached.add(other);
      }
    }
    const isWidened = followed.size > this.followed.size;
    const found = isWidened ? new JoinedDepartments(this.dataset, this.first, followed) : this;
    this.widened.set(id, found);
    return found;
  };
}

/**
 * The departments that are one series with a department over renames, mergers and splits, itself first. Units that
 * changed hands join no departments.
 * @param between only successions between two years; null for all
 */
export function departmentSeries(dataset: Dataset, departmentId: number, between: Between | null): DepartmentSeries {
  return new JoinedDepartments(dataset, departmentId, new Set()).joined(between);
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
