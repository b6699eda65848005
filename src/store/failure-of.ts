import { DatabaseFailure, StoreFailure, type StoreFault } from "./errors.js";

/** SQLite's primary codes; those of input and output carry a longer one (SQLITE_IOERR_WRITE), which drivers leave out. */
const SQLITE: readonly (readonly [string, StoreFault | "STATEMENT"])[] = [
  ["SQLITE_CONSTRAINT", "STATEMENT"],
  ["SQLITE_TOOBIG", "STATEMENT"],
  ["SQLITE_MISMATCH", "STATEMENT"],
  ["SQLITE_RANGE", "STATEMENT"],
  ["SQLITE_FULL", "FULL"],
  ["SQLITE_IOERR", "INPUT_OUTPUT"],
  ["SQLITE_NOLFS", "INPUT_OUTPUT"],
  ["SQLITE_BUSY", "LOCKED"],
  ["SQLITE_LOCKED", "LOCKED"],
  ["SQLITE_PROTOCOL", "LOCKED"],
  ["SQLITE_READONLY", "READ_ONLY"],
  ["SQLITE_CORRUPT", "DAMAGED"],
  ["SQLITE_NOTADB", "DAMAGED"],
  ["SQLITE_CANTOPEN", "NOT_LET_IN"],
  ["SQLITE_PERM", "NOT_LET_IN"],
  ["SQLITE_AUTH", "NOT_LET_IN"],
];

/** SQLSTATE codes of PostgreSQL, the longer before the class that they belong to. */
const POSTGRES: readonly (readonly [string, StoreFault | "STATEMENT"])[] = [
  ["22", "STATEMENT"],
  ["23", "STATEMENT"],
  ["54", "STATEMENT"],
  ["53100", "FULL"],
  ["53", "UNREACHABLE"],
  ["58", "INPUT_OUTPUT"],
  ["55P03", "LOCKED"],
  ["40", "LOCKED"],
  ["25006", "READ_ONLY"],
  ["08", "UNREACHABLE"],
  ["57", "UNREACHABLE"],
  ["XX001", "DAMAGED"],
  ["XX002", "DAMAGED"],
  ["28", "NOT_LET_IN"],
  ["3D", "NOT_LET_IN"],
  ["42501", "NOT_LET_IN"],
];

const SYSTEM: readonly (readonly [string, StoreFault])[] = [
  ["ENOSPC", "FULL"],
  ["EDQUOT", "FULL"],
  ["EIO", "INPUT_OUTPUT"],
  ["EFBIG", "INPUT_OUTPUT"],
  ["EROFS", "READ_ONLY"],
  ["EACCES", "NOT_LET_IN"],
  ["EPERM", "NOT_LET_IN"],
  ["ENOENT", "NOT_LET_IN"],
  ["ENOTDIR", "NOT_LET_IN"],
  ["EEXIST", "NOT_LET_IN"],
];

/** TypeORM wraps what the driver throws. */
function driverError(error: unknown): unknown {
  return typeof error === "object" && error !== null && "driverError" in error ? error.driverError : error;
}

/** The code that a driver or the system gives; null where it gives none. */
export function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}

function found<T>(list: readonly (readonly [string, T])[], code: string): T | null {
  return list.find(([start]) => code.startsWith(start))?.[1] ?? null;
}

/** What an error of a driver says; a driver that gives none has lost its connection (pg: "Connection terminated unexpectedly"). */
function faultOf(error: unknown, code: string | null): StoreFault | "STATEMENT" {
  if (code === null) return error instanceof TypeError ? "OTHER" : "UNREACHABLE";
  if (code.startsWith("SQLITE_")) return found(SQLITE, code) ?? "OTHER";
  if (/^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)) return found(POSTGRES, code) ?? "OTHER";
  return found(SYSTEM, code) ?? "UNREACHABLE";
}

/**
 * What a driver threw, as ours: a StoreFailure where the store fails whatever it is asked, else a DatabaseFailure of
 * that one statement (a value that it cannot hold). One that is ours already comes back as it is.
 */
export function failureOf(error: unknown): DatabaseFailure {
  if (error instanceof DatabaseFailure) return error;
  const cause = driverError(error);
  const code = codeOf(cause);
  const fault = faultOf(cause, code);
  return fault === "STATEMENT" ? new DatabaseFailure(cause) : new StoreFailure(fault, code, cause);
}
