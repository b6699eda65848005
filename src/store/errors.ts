/** The database refused a statement; the driver's own error is the cause and never leaves the server. */
export class DatabaseFailure extends Error {
  override readonly name: string = "DatabaseFailure";

  constructor(cause: unknown, message = "the store could not answer") {
    super(message, { cause });
  }
}

/** What is the matter with a store that fails, whatever is written to it. */
export type StoreFault =
  "FULL" | "INPUT_OUTPUT" | "LOCKED" | "READ_ONLY" | "UNREACHABLE" | "DAMAGED" | "NOT_LET_IN" | "OTHER";

const SENTENCES: Readonly<Record<StoreFault, string>> = {
  FULL: "its disk is full",
  INPUT_OUTPUT: "its disk does not read or write",
  LOCKED: "another process was writing to it for too long",
  READ_ONLY: "it may only be read",
  UNREACHABLE: "the database server does not answer",
  DAMAGED: "it is damaged; juesuan doctor says where",
  NOT_LET_IN: "it cannot be opened",
  OTHER: "the database failed",
};

/**
 * The store itself fails: its disk, its lock, its server. No document is at fault, and nothing else will be stored
 * either until it is mended. The message names no SQL and no path.
 */
export class StoreFailure extends DatabaseFailure {
  override readonly name: string = "StoreFailure";

  /**
   * @param code the driver's or the system's code; null where it gives none
   * @param what the part of the store that fails
   */
  constructor(
    readonly fault: StoreFault,
    code: string | null,
    cause: unknown,
    what = "the store",
  ) {
    super(cause, `${what} fails: ${SENTENCES[fault]}${code === null ? "" : ` (${code})`}`);
  }
}

/** The connection was lost while a write was being committed, and the store cannot be asked what became of it. */
export class OutcomeUnknown extends StoreFailure {
  override readonly name = "OutcomeUnknown";
}

/** A request reaches more lines than one answer may hold. */
export class TooMuchReached extends Error {
  override readonly name = "TooMuchReached";

  constructor(readonly bound: number) {
    super(
      `the request reaches more than ${String(bound)} figures; ask for fewer departments, years, tables or keys, or in pages`,
    );
  }
}

/** Something was asked for that the request did not load: a fault of ours, never of the user and never an absence. */
export class NotLoaded extends Error {
  override readonly name = "NotLoaded";

  constructor(what: string) {
    super(`${what} is not loaded for this request`);
  }
}
