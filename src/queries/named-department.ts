import type { AccountKind } from "../domain/account.js";
import { foldName, isSameName } from "../domain/names.js";
import type { Database } from "../store/database.js";
import {
  departmentsOfAny,
  departmentsOfIds,
  everyOf,
  departmentsOfNames,
  readDepartments,
  type StoredDepartment,
} from "../store/read/departments.js";
import { ofKind } from "../store/read/kinds.js";
import { departmentOfId, nodeId } from "./node-id.js";

/** A department that a name may mean, with the id that means it alone. */
export interface NamedDepartment {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
}

/**
 * The departments that each id, or name of any time, means: an id stands for accounts of one kind, a name for those of the
 * kind that is asked for, with null of the default of its body; those that bear a name now go before those that bore it.
 * One statement.
 */
export async function departmentsCalled(
  database: Database,
  idsOrNames: readonly string[],
  kind: AccountKind | null = null,
): Promise<(called: string) => StoredDepartment[]> {
  const asked = idsOrNames.map((one) => one.trim());
  const ids = asked.flatMap((one) => departmentOfId(one) ?? []);
  const names = asked.filter((one) => departmentOfId(one) === null);
  const named = everyOf([departmentsOfNames(names), ofKind(kind)]);
  const condition = departmentsOfAny([departmentsOfIds(ids), named], null);
  const choice = { fromYear: null, toYear: null, withTableStates: false, everyVersion: false, names };
  const { departments } = await readDepartments(database, condition, choice);
  const found = [...departments.values()];
  return (called) => {
    const one = called.trim();
    const id = departmentOfId(one);
    if (id !== null) return found.filter((department) => department.id === id);
    const bearers = found.filter(({ name }) => isSameName(name, one));
    return bearers.length > 0 ? bearers : found.filter(({ foldedNames }) => foldedNames.has(foldName(one)));
  };
}

/** The department as a list of several shows it. */
export function namedDepartment({ id, name, region }: StoredDepartment): NamedDepartment {
  return { id: nodeId({ kind: "Department", departmentId: id }), name, region: region?.name ?? null };
}
