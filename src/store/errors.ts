/** The database refused a statement; the driver's own error is the cause and never leaves the server. */
export class DatabaseFailure extends Error {
  override readonly name = "DatabaseFailure";

  constructor(cause: unknown) {
    super("the store could not answer", { cause });
  }
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
