import type { MissingAccount } from "../queries/named-account.js";
import { UserError } from "./user-error.js";

const AMBIGUOUS_EXIT = 2;

/** Says why the store has no account of a department and year, in one line; several departments are listed with their ids. */
export function missingAccount(missing: MissingAccount, department: string, year: number): UserError {
  switch (missing.kind) {
    case "unknown":
      return new UserError(`${department} is not the name or id of any department in the store`);
    case "no-such-year":
      return new UserError(
        `${missing.department} has no account of ${String(year)} in the store; it has ${missing.years.join(", ")}`,
      );
    case "several": {
      const lines = missing.departments.map(
        ({ id, name, region }) => `\n  ${id}  ${name}${region === null ? "" : `  ${region}`}`,
      );
      return new UserError(
        `${department} is the name of several departments; give the id of one:${lines.join("")}`,
        AMBIGUOUS_EXIT,
      );
    }
  }
}
