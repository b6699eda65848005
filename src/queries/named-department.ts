import { foldName, isSameName } from "../domain/names.js";
import type { Database } from "../store/database.js";
import {
  departmentsOfAny,
  departmentsOfIds,
  departmentsOfNames,
  readDepartments,
  type StoredDepartment,
} from "../store/read/departments.js";
import { departmentOfId, nodeId } from "./node-id.js";

/** A department that a name may mean, with the id that means it alone. */
export interface NamedDepartment {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
}

/**
 * The departments that each id, or name of any time, means; those that bear a name now go before those that bore it.
 * One statement.
 */
export async function departmentsCalled(
  database: Database,
  idsOrNames: readonly string[],
): Promise<(called: string) => StoredDepartment[]> {
  const asked = idsOrNames.map((one) => one.trim());
  const ids = asked.flatMap((one) => departmentOfId(one) ?? []);
  const names = asked.filter((one) => departmentOfId(one) === null);
  const condition = departmentsOfAny([departmentsOfIds(ids), departmentsOfNames(names)], null);
  const choice = { fromYear: null, toYear: null, withTableStates: false, everyVersion: false, names };
  const { departments } = await readDepartments(database, condition, choice);
  const found = [...departments.values()];
  return (called) => {
    const one = called.trim();
    const id = departmentOfId(one);
    if (id !== null) return found.filter((department) => department.id === id);
    const named = found.filter(({ name }) => isSameName(name, one));
    return named.length > 0 ? named : found.filter(({ foldedNames }) => foldedNames.has(foldName(one)));
  };
}

/** The department as a list of several shows it. */
export function namedDepartment({ id, name, region }: StoredDepartment): NamedDepartment {
  return { id: nodeId({ kind: "Department", departmentId: id }), name, region: region?.name ?? null };
}
