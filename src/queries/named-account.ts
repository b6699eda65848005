import type { Database } from "../store/database.js";
import {
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

/** Why there is no account: no such department, several, or no account of that year. */
export type MissingAccount =
  | { readonly kind: "unknown" }
  | { readonly kind: "several"; readonly departments: readonly NamedDepartment[] }
  | { readonly kind: "no-such-year"; readonly department: string; readonly years: readonly number[] };

/** The served account of a department and year, or why there is none. */
export type NamedAccount = { readonly kind: "account"; readonly accountId: number } | MissingAccount;

async function departmentsOf(database: Database, department: string): Promise<StoredDepartment[]> {
  const id = departmentOfId(department);
  const condition = id === null ? departmentsOfNames([department]) : departmentsOfIds([id]);
  const choice = { fromYear: null, toYear: null, withTableStates: false, everyVersion: false, names: [] };
  const { departments } = await readDepartments(database, condition, choice);
  const found = [...departments.values()];
  const named = found.filter(({ name }) => name === department);
  return named.length > 0 ? named : found;
}

function named({ id, name, region }: StoredDepartment): NamedDepartment {
  return { id: nodeId({ kind: "Department", departmentId: id }), name, region: region?.name ?? null };
}

/**
 * The served account that a department and a year name. One statement.
 * @param department its id, or any of its names; one that bears the name now goes before those that bore it
 */
export async function findAccount(database: Database, department: string, year: number): Promise<NamedAccount> {
  const found = await departmentsOf(database, department.trim());
  const [one, another] = found;
  if (one === undefined) return { kind: "unknown" };
  if (another !== undefined) return { kind: "several", departments: found.map(named) };
  const stored = one.years.get(year);
  if (stored === undefined) return { kind: "no-such-year", department: one.name, years: [...one.years.keys()] };
  return { kind: "account", accountId: stored.accountId };
}
