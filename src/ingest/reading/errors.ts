import { basename } from "node:path";
import { ReadError } from "../readers/errors.js";
import { READING_BOUNDS } from "./bounds.js";

const REMEDY = "print it to a new PDF, or give the part that holds the account";

/** Reading takes longer than any account does. */
export class ReadingTooLongError extends ReadError {
  constructor(
    readonly document: string,
    readonly milliseconds: number,
  ) {
    super(
      `${basename(document)} was not read within ${String(milliseconds)} milliseconds (${READING_BOUNDS.deadline.setting}); ${REMEDY}, or raise the setting`,
    );
  }
}

/** Reading takes more memory than any account does: content that unpacks without end. */
export class ReadingTooLargeError extends ReadError {
  constructor(
    readonly document: string,
    readonly megabytes: number,
  ) {
    super(
      `${basename(document)} takes more than ${String(megabytes)} MB to read (${READING_BOUNDS.memory.setting}); ${REMEDY}, or raise the setting`,
    );
  }
}

/** The process that reads ended, and nothing of ours ended it: the system (out of memory, most likely) or a fault in it. */
export class ReadingEndedError extends ReadError {
  constructor(
    readonly document: string,
    readonly how: string,
  ) {
    super(
      `${basename(document)} was not read: the process that read it ended (${how}); import it again with nothing else running, or ${REMEDY}`,
    );
  }
}

/** The process that reads cannot be started: no fault of a document, and no other one would be read either. */
export class ReaderNotStarted extends Error {
  override readonly name = "ReaderNotStarted";

  constructor(how: string) {
    super(`the process that reads documents does not start (${how})`);
  }
}

/** What the process that reads has sent is none of its answers: its code is of another build. */
export class UnknownAnswer extends Error {
  override readonly name = "UnknownAnswer";

  constructor(what: string) {
    super(`the process that reads documents answers what is not understood (${what}); build and start again`);
  }
}
