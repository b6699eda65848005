import type { MissingAccount } from "../queries/named-account.js";
import { severalDepartments, unknownDepartment } from "./department-names.js";
import { UserError } from "./user-error.js";

/** Says why the store has no account of a department and year, in one line; several departments are listed with their ids. */
export function missingAccount(missing: MissingAccount, department: string, year: number): UserError {
  switch (missing.kind) {
    case "unknown":
      return unknownDepartment(department, missing.nearest);
    case "no-such-year":
      return new UserError(
        `${missing.department} has no account of ${String(year)} in the store; it has ${missing.years.join(", ")}`,
      );
    case "several":
      return severalDepartments(department, missing.departments);
  }
}
