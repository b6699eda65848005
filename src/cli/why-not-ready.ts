import type { Config } from "../config.js";
import { SeedFolderError } from "../ingest/seeds/list-seeds.js";
import { SeedFileError } from "../ingest/seed-files/seed-file-error.js";
import { storeFailed } from "./store-failed.js";
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
  const fault = storeFailed(error, config.database.kind);
  return fault instanceof Error ? fault : new Error(String(fault));
}
