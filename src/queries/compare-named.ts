import type { Database } from "../store/database.js";
import { compare, type ComparisonView } from "./compare.js";
import type { ComparisonRequest } from "./comparison-request.js";
import { departmentsCalled, namedDepartment, type NamedDepartment } from "./named-department.js";
import { COMPARISON_REACH } from "./reach.js";
import { nearestDepartments } from "./unknown-names.js";

/** The comparison asked for, or why there is none: a name that no department bears (with the nearest), or that several do. */
export type NamedComparison =
  | { readonly kind: "comparison"; readonly view: ComparisonView; readonly departments: readonly NamedDepartment[] }
  | { readonly kind: "unknown"; readonly called: string; readonly nearest: readonly string[] }
  | { readonly kind: "several"; readonly called: string; readonly departments: readonly NamedDepartment[] };

/** What is compared of departments that are called by id or any of their names. */
export type NamedRequest = Omit<ComparisonRequest, "departmentIds" | "departmentNames" | "regionCode" | "synthetic">;

/** Compares departments, each called by its id or one of its names. Throws BadInput as `compare` does. */
export async function compareNamed(
  database: Database,
  called: readonly string[],
  request: NamedRequest,
): Promise<NamedComparison> {
  const meantBy = await departmentsCalled(database, called, request.kind);
  const departments = new Map<string, NamedDepartment>();
  for (const name of called) {
    const [one, another, ...others] = meantBy(name).map(namedDepartment);
    if (one === undefined) {
      return { kind: "unknown", called: name, nearest: await nearestDepartments(database, name) };
    }
    if (another !== undefined) return { kind: "several", called: name, departments: [one, another, ...others] };
    departments.set(one.id, one);
  }
  const whom = { departmentIds: [...departments.keys()], departmentNames: null, regionCode: null, synthetic: null };
  const view = await compare(database, { ...request, ...whom }, COMPARISON_REACH);
  return { kind: "comparison", view, departments: [...departments.values()] };
}
