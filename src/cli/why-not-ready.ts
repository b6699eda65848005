import type { Config } from "../config.js";
import { SeedFolderError } from "../ingest/seeds/list-seeds.js";
import { SeedFileError } from "../ingest/seeds/seed-file-error.js";
import { UserError } from "./user-error.js";

/** The code of an error of the system or of a driver; "" where it has none. */
export function codeOf(error: unknown): string {
  const hasCode = typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
  return hasCode ? String(error.code) : "";
}

/** What kept the store from being made ready: a UserError with one line where the user can mend it. */
export function whyNotReady(config: Config, error: unknown): Error {
  if (error instanceof SeedFileError) return new UserError(error.lines);
  if (error instanceof SeedFolderError) return new UserError(error.message);
  const code = codeOf(error);
  if (config.database.kind === "postgres" && code !== "") {
    return new UserError(
      `the PostgreSQL server of DATABASE_URL does not let us in (${code}); check that it runs and the URL's user, password and name`,
    );
  }
  if (code.startsWith("SQLITE_"))
    return new UserError(`the SQLite file of DATABASE_URL cannot be used (${code}); check its folder and permissions`);
  if (config.database.kind === "sqlite" && code !== "") {
    return new UserError(
      `the folder of DATABASE_URL cannot be made (${code}); make it, or set DATABASE_URL to another place`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
