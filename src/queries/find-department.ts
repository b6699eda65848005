import type { AccountKind } from "../domain/account.js";
import { foldName, isSameName } from "../domain/names.js";
import type { Database } from "../store/database.js";
import { departmentsOfIds, departmentsOfNames, everyOf, type StoredDepartment } from "../store/read/departments.js";
import { ofKind, readIdOfKind } from "../store/read/kinds.js";
import type { Dataset } from "./dataset.js";
import { BadInput } from "./errors.js";
import { loadFromDepartments } from "./load-dataset.js";
import { departmentOfId } from "./node-id.js";
import type { Reach } from "./reach.js";

/** A department and everything that the request reaches from it. */
export interface FoundDepartment {
  readonly dataset: Dataset;
  readonly departmentId: number;
}

/** True for the kind that is asked for, or with null for the default of the body. */
function isMeantKind({ kind, kinds }: StoredDepartment, asked: AccountKind | null): boolean {
  return kind === (asked ?? (kinds.includes("DEPARTMENT_FINAL") ? "DEPARTMENT_FINAL" : "UNIT_FINAL"));
}

/**
 * One department by id or by any of its names, with accounts of the kind that is asked for (null: what the id stands for,
 * and of a name the default of the body); null where there is none.
 * Throws BadInput where both or neither are given, or where several departments bear the name.
 */
export async function findDepartment(
  database: Database,
  by: { readonly id: string | null; readonly name: string | null; readonly kind: AccountKind | null },
  reach: Reach,
): Promise<FoundDepartment | null> {
  if (by.id !== null && by.name !== null)
    throw new BadInput("name", by.name, "is given together with id; give one of them");
  if (by.id !== null) {
    const own = departmentOfId(by.id);
    if (own === null) return null;
    const departmentId = by.kind === null ? own : await readIdOfKind(database, own, by.kind);
    if (departmentId === null) return null;
    const dataset = await loadFromDepartments(database, departmentsOfIds([departmentId]), reach);
    return dataset.hasDepartment(departmentId) ? { dataset, departmentId } : null;
  }
  if (by.name === null) throw new BadInput("id", null, "give the id or the full name of a department");
  const name = by.name.trim();
  const dataset = await loadFromDepartments(database, everyOf([departmentsOfNames([name]), ofKind(by.kind)]), reach, [
    name,
  ]);
  // Those that it became, or came from, may be loaded too.
  const found = dataset
    .allDepartments()
    .filter((one) => one.foldedNames.has(foldName(name)) && isMeantKind(one, by.kind));
  const named = found.filter((department) => isSameName(department.name, name));
  const [department, other] = named.length > 0 ? named : found;
  if (department === undefined) return null;
  if (other !== undefined) {
    const regions = found.map((one) => one.region?.name ?? "no region").join(", ");
    throw new BadInput(
      "name",
      name,
      `is the name of several departments (${regions}); ask by id, which departments(filter:) lists`,
    );
  }
  return { dataset, departmentId: department.id };
}
