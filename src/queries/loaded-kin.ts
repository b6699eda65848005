import type { CrosswalkEdge } from "../domain/crosswalk.js";
import { kinOfCodes, type Mapping } from "../domain/mapping.js";
import { isMeant, membersOf, type DepartmentSuccession } from "../domain/succession.js";
import { edgesStated } from "./shown-links.js";
import type { StoredDepartment } from "../store/read/departments.js";

/** Codes by code, made once for each mapping. */
const kinOfMapping = new WeakMap<Mapping, CodeKin>();

const NONE: readonly string[] = [];

type CodeKin = ReadonlyMap<string, readonly string[]>;

function kinOfEdges(edges: readonly CrosswalkEdge[]): CodeKin {
  const found = new Map<string, string[]>();
  for (const { one, other } of kinOfCodes(edges)) {
    const others = found.get(one);
    if (others === undefined) found.set(one, [other]);
    else others.push(other);
  }
  return found;
}

function codesOf(mapping: Mapping): CodeKin {
  const found = kinOfMapping.get(mapping) ?? kinOfEdges(mapping.codes);
  kinOfMapping.set(mapping, found);
  return found;
}

/** What is loaded beside something because it may be the same thing at another time. */
export class LoadedKin {
  private readonly successions = new Map<number, DepartmentSuccession[]>();
  private readonly departmentsOf = new Map<number, number[]>();
  private readonly codes = new Map<number, CodeKin>();

  constructor(
    private readonly departments: ReadonlyMap<number, StoredDepartment>,
    private readonly mapping: Mapping,
  ) {}

  /** The other codes that some edge joins with a code in the accounts of a department, directly or over others. */
  ofCode(departmentId: number, code: string): readonly string[] {
    const known = this.codes.get(departmentId) ?? this.codesOf(departmentId);
    this.codes.set(departmentId, known);
    return known.get(code) ?? NONE;
  }

  /** What holds for everybody, and where a department states edges of its own those too. */
  private codesOf(departmentId: number): CodeKin {
    const department = this.departments.get(departmentId);
    const edges = department === undefined ? [] : edgesStated([department]);
    return edges.length === 0 ? codesOf(this.mapping) : kinOfEdges([...this.mapping.codes, ...edges]);
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
