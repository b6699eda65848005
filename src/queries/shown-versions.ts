import { dayOfSnapshot, versionsAt, type Snapshot } from "../domain/version.js";
import { NotLoaded } from "../store/errors.js";
import type { StoredDepartment, StoredYear } from "../store/read/departments.js";

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
