import type { AccountKind } from "../domain/account.js";
import type { Database } from "../store/database.js";
import { departmentsCalled, namedDepartment, type NamedDepartment } from "./named-department.js";
import { nearestDepartments } from "./unknown-names.js";

/** Why there is no account: no such department, several, or no account of that year. */
export type MissingAccount =
  | { readonly kind: "unknown"; readonly nearest: readonly string[] }
  | { readonly kind: "several"; readonly departments: readonly NamedDepartment[] }
  | { readonly kind: "no-such-year"; readonly department: string; readonly years: readonly number[] };

/** The served account of a department and year, or why there is none. */
export type NamedAccount = { readonly kind: "account"; readonly accountId: number } | MissingAccount;

/**
 * The served account that a department and a year name. One statement, and one more for the nearest names where none is meant.
 * @param department its id, or any of its names; one that bears the name now goes before those that bore it
 * @param kind of a department that is named; null for its default
 */
export async function findAccount(
  database: Database,
  department: string,
  year: number,
  kind: AccountKind | null,
): Promise<NamedAccount> {
  const found = (await departmentsCalled(database, [department], kind))(department);
  const [one, another] = found;
  if (one === undefined) return { kind: "unknown", nearest: await nearestDepartments(database, department) };
  if (another !== undefined) return { kind: "several", departments: found.map(namedDepartment) };
  const stored = one.years.get(year);
  if (stored === undefined) return { kind: "no-such-year", department: one.name, years: [...one.years.keys()] };
  return { kind: "account", accountId: stored.accountId };
}
