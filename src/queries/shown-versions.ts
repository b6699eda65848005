import { dayOf, dayOfSnapshot, versionsAt, type Snapshot } from "../domain/version.js";
import type { StatedLinks } from "../domain/stated-links.js";
import { NotLoaded } from "../store/errors.js";
import type { StoredDepartment, StoredYear } from "../store/read/departments.js";
import type { StoredLinks } from "../store/stated-links-text.js";
import type { StoredFinding } from "../store/read/findings.js";

/** The accounts of a department that are shown, and the snapshot that its ids hold: null where those are the served ones. */
export interface Shown {
  readonly years: ReadonlyMap<number, StoredYear>;
  readonly snapshot: Snapshot | null;
}

/** Chooses which version of each year of a department is shown: the served ones, or those of a snapshot. */
export class ShownVersions {
  private readonly chosen = new Map<number, Shown>();

  /** @param owner whose version a snapshot names, where it names one; other departments are shown as of its day */
  constructor(
    private readonly departments: ReadonlyMap<number, StoredDepartment>,
    readonly snapshot: Snapshot | null,
    private readonly owner: number | null,
  ) {}

  /** What is shown of a department. Throws NotLoaded where it is not among those that were read. */
  of(departmentId: number): Shown {
    const known = this.chosen.get(departmentId);
    if (known !== undefined) return known;
    const shown = this.choose(departmentId);
    this.chosen.set(departmentId, shown);
    return shown;
  }

  /** Those of the versions of a year that are no newer than the shown one and were known at the time that is shown. */
  known(departmentId: number, versions: readonly StoredYear[]): StoredYear[] {
    const { years } = this.of(departmentId);
    const snapshot = this.snapshotFor(departmentId);
    const day = snapshot === null ? null : dayOfSnapshot(this.department(departmentId).versions, snapshot);
    return versions.filter((one) => {
      const shown = years.get(one.year);
      return shown !== undefined && one.version <= shown.version && (day === null || dayOf(one) <= day);
    });
  }

  /** True where both accounts that a finding compares are those that are shown. */
  finding({ departmentId, year, accountId, looksBack, priorAccountId, isCurrent }: StoredFinding): boolean {
    const { years, snapshot } = this.of(departmentId);
    if (years.get(year)?.accountId !== accountId) return false;
    if (snapshot === null) return isCurrent;
    return !looksBack || priorAccountId === (years.get(year - 1)?.accountId ?? null);
  }

  /** What the reasons of a shown year name beside the shown year before it; null where nothing is shown of it, or they name nothing. */
  links(departmentId: number, year: number): StatedLinks | null {
    const { years, snapshot } = this.of(departmentId);
    const priorId = years.get(year - 1)?.accountId ?? null;
    const isShown = (one: StoredLinks): boolean => (snapshot === null ? one.isServed : one.priorAccountId === priorId);
    return years.get(year)?.links.find(isShown)?.links ?? null;
  }

  private choose(departmentId: number): Shown {
    const { years: served, versions } = this.department(departmentId);
    const snapshot = this.snapshotFor(departmentId);
    if (snapshot === null) return { years: served, snapshot: null };
    const years = versionsAt(versions, snapshot);
    const isServed = years.size === served.size && [...years.values()].every(({ isCurrent }) => isCurrent);
    return { years, snapshot: isServed ? null : snapshot };
  }

  private snapshotFor(departmentId: number): Snapshot | null {
    const { snapshot, owner } = this;
    if (snapshot === null || "asOf" in snapshot || owner === departmentId || owner === null) return snapshot;
    const day = dayOfSnapshot(this.department(owner).versions, snapshot);
    return day === null ? snapshot : { asOf: day };
  }

  private department(id: number): StoredDepartment {
    const department = this.departments.get(id);
    if (department === undefined) throw new NotLoaded("a department");
    return department;
  }
}
