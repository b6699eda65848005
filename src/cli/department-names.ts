import type { NamedDepartment } from "../queries/named-department.js";
import { UserError } from "./user-error.js";

const AMBIGUOUS_EXIT = 2;

/** Nothing in the store is called that; the nearest names that something is called follow. */
export function unknownDepartment(called: string, nearest: readonly string[]): UserError {
  const hint = nearest.length === 0 ? "" : `; the nearest known: ${nearest.join(", ")}`;
  return new UserError(`${called} is not the name or id of any department in the store${hint}`);
}

/** A name means several departments: they are listed with their ids, and the process ends with 2. */
export function severalDepartments(called: string, departments: readonly NamedDepartment[]): UserError {
  const lines = departments.map(({ id, name, region }) => `  ${id}  ${name}${region === null ? "" : `  ${region}`}`);
  return new UserError([`${called} is the name of several departments; give the id of one:`, ...lines], AMBIGUOUS_EXIT);
}
