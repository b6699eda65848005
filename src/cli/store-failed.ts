import { StoreFailure, type StoreFault } from "../store/errors.js";
import { WrongStoreVersion } from "../store/store-version.js";
import type { DatabaseTarget } from "../store/target.js";
import { UserError } from "./user-error.js";

/** The store itself fails, whatever is asked of it: no fault of what the command was given. */
export const STORE_FAILED_EXIT = 3;

function remedyOf(fault: StoreFault, kind: DatabaseTarget["kind"]): string {
  if (kind === "postgres") {
    return fault === "UNREACHABLE" || fault === "NOT_LET_IN"
      ? "check that the server of DATABASE_URL runs, and the URL's user, password and name"
      : "look into the log of the server of DATABASE_URL";
  }
  switch (fault) {
    case "FULL":
      return "make room on the disk of DATABASE_URL";
    case "LOCKED":
      return "let the other process end";
    case "DAMAGED":
      return "restore a backup by juesuan restore";
    default:
      return "check the file of DATABASE_URL, its folder and its permissions";
  }
}

/**
 * A store that cannot be used, as a UserError of one line; anything else comes back as it is.
 * @param kind of database, where it is known: then the line says what to do
 */
export function storeFailed(error: unknown, kind: DatabaseTarget["kind"] | null): unknown {
  if (error instanceof WrongStoreVersion) return new UserError(error.message, STORE_FAILED_EXIT);
  if (!(error instanceof StoreFailure)) return error;
  const remedy = kind === null ? "" : `; ${remedyOf(error.fault, kind)}`;
  return new UserError(error.message + remedy, STORE_FAILED_EXIT);
}
