import { DatabaseFailure } from "../store/errors.js";

/** What a log holds of an error. */
interface LoggedFault {
  readonly type: string;
  /** Of errors whose sentences are fixed; others may quote what a client or a document has sent. */
  readonly message?: string;
  readonly code?: string;
  readonly stack: readonly string[];
  readonly cause?: LoggedFault;
}

/** Codes of Node, SQLite and PostgreSQL: ENOENT, SQLITE_IOERR, 57P01. */
const CODE = /^\w{1,64}$/;
const FRAME = /^\s+at /;
const CAUSES = 4;

function framesOf({ stack = "", message }: Error): string[] {
  const at = stack.indexOf(message);
  const below = at === -1 ? stack : stack.slice(at + message.length);
  return below
    .split("\n")
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim());
}

function codeOf(error: Error): { code?: string } {
  const code = "code" in error ? error.code : undefined;
  return typeof code === "string" && CODE.test(code) ? { code } : {};
}

/**
 * What a log may hold of an error: its type, its code, the places in the code, and the same of its causes. Its message only
 * where that is a fixed sentence: JSON.parse, BigInt and drivers quote in theirs what they were given.
 */
export function faultInLog(error: unknown, causes: number = CAUSES): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  return {
    type: error.constructor.name,
    ...(error instanceof DatabaseFailure ? { message: error.message } : {}),
    ...codeOf(error),
    stack: framesOf(error),
    ...(error.cause === undefined || causes === 0 ? {} : { cause: faultInLog(error.cause, causes - 1) }),
  };
}
