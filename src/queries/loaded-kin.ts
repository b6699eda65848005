import { kinOfCodes, type Mapping } from "../domain/mapping.js";
import { isMeant, membersOf, type DepartmentSuccession } from "../domain/succession.js";
import type { StoredDepartment } from "../store/read/departments.js";

/** Codes by code, made once for each mapping. */
const kinOfMapping = new WeakMap<Mapping, ReadonlyMap<string, readonly string[]>>();

const NONE: readonly string[] = [];

function codesOf(mapping: Mapping): ReadonlyMap<string, readonly string[]> {
  const known = kinOfMapping.get(mapping);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const { one, other } of kinOfCodes(mapping.codes)) {
    const others = found.get(one);
    if (others === undefined) found.set(one, [other]);
    else others.push(other);
  }
  kinOfMapping.set(mapping, found);
  return found;
}

/** What is loaded beside something because it may be the same thing at another time. */
export class LoadedKin {
  private readonly successions = new Map<number, DepartmentSuccession[]>();
  private readonly departmentsOf = new Map<number, number[]>();

  constructor(
    private readonly departments: ReadonlyMap<number, StoredDepartment>,
    private readonly mapping: Mapping,
  ) {}

  /** The other codes that some edge joins with a code, directly or over others. */
  ofCode(code: string): readonly string[] {
    return codesOf(this.mapping).get(code) ?? NONE;
  }

  /** The loaded departments that publish accounts of another kind of the body of a department. */
  ofBody(id: number): readonly number[] {
    const key = this.departments.get(id)?.bodyKey;
    return [...this.departments.values()].filter((one) => one.bodyKey === key && one.id !== id).map((one) => one.id);
  }

  /** The loaded departments that are one series of accounts of one kind with a department, itself not among them. */
  ofDepartment(id: number): readonly number[] {
    const known = this.departmentsOf.get(id);
    if (known !== undefined) return known;
    const series = new Set([id]);
    // A set visits what is added while it is being walked.
    for (const one of series) {
      for (const succession of this.successionsOf(one)) {
        if (succession.kind === "TRANSFER") continue;
        for (const department of this.departments.values()) {
          if (department.kind !== this.departments.get(id)?.kind) continue;
          if (membersOf(succession).some((reference) => isMeant(reference, department))) series.add(department.id);
        }
      }
    }
    series.delete(id);
    this.departmentsOf.set(id, [...series]);
    return [...series];
  }

  /** The successions that name a department, by year. */
  successionsOf(id: number): readonly DepartmentSuccession[] {
    const known = this.successions.get(id);
    if (known !== undefined) return known;
    const department = this.departments.get(id);
    const found =
      department === undefined
        ? []
        : this.mapping.departments
            .filter((one) => membersOf(one).some((reference) => isMeant(reference, department)))
            .sort((a, b) => a.year - b.year);
    this.successions.set(id, found);
    return found;
  }
}
