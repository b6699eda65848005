/** Base of every reason for which a document is not read; the message names the document, the cause and the remedy. */
export abstract class ReadError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** The file is larger than any account: refused before anything is parsed. */
export class DocumentTooLargeError extends ReadError {
  constructor(
    readonly document: string,
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`${document} has ${String(bytes)} bytes; at most ${String(limit)} are read: split it or remove its pictures`);
  }
}

/** A pipe, device, socket or folder: no document, and its bytes might never end. */
export class NotAFileError extends ReadError {
  constructor(
    readonly document: string,
    readonly what: string,
  ) {
    super(`${document} is not read: it is ${what}; give a document, or a folder of documents`);
  }
}

/** The file is being written: what was read of it may be two halves. */
export class ChangingFileError extends ReadError {
  constructor(readonly document: string) {
    super(`${document} changes while it is read; import it when it is complete`);
  }
}

/** Nothing stands in the document. */
export class EmptyDocumentError extends ReadError {
  constructor(readonly document: string) {
    super(`${document} is empty: it holds no text and no table`);
  }
}

/** No reader knows the content. */
export class UnknownContentError extends ReadError {
  constructor(readonly document: string) {
    super(`${document} is not read: its content is none of PDF, Word (.docx), Excel (.xlsx, .xls), HTML and text`);
  }
}

/** The content is known, and known to be none that is read. */
export class UnsupportedContentError extends ReadError {
  constructor(
    readonly document: string,
    readonly content: string,
    readonly remedy: string,
  ) {
    super(`${document} is not read: its content is ${content}; ${remedy}`);
  }
}

/** Two readers claim the same content. */
export class AmbiguousContentError extends ReadError {
  constructor(
    readonly document: string,
    readonly claimants: readonly string[],
  ) {
    super(`${document} is not read: its content is both ${claimants.join(" and ")}; save it again as one of them`);
  }
}

/** The name promises another format than the content has. */
export class WrongExtensionError extends ReadError {
  constructor(
    readonly document: string,
    readonly extension: string,
    readonly content: string,
    readonly rightExtension: string,
  ) {
    super(`${document} is named .${extension}, but its content is ${content}; rename it to .${rightExtension}`);
  }
}

/** The document is encrypted. */
export class PasswordProtectedError extends ReadError {
  constructor(readonly document: string) {
    super(`${document} is protected by a password; save it without one`);
  }
}

/** The container or the markup is damaged. `reason` is for the message only. */
export class BrokenDocumentError extends ReadError {
  constructor(
    readonly document: string,
    readonly reason: string,
  ) {
    super(`${document} is broken (${reason}); open it in its program and save it again`);
  }
}

/** The bytes inflate to more than any account holds. */
export class ArchiveBombError extends ReadError {
  constructor(
    readonly document: string,
    readonly part: string,
    readonly reason: string,
  ) {
    super(`${document} is refused: its part ${part} inflates to ${reason}`);
  }
}

/** More cells, elements or levels than any account has: refused while parsing. */
export class DocumentTooComplexError extends ReadError {
  constructor(
    readonly document: string,
    readonly what: string,
    readonly limit: number,
  ) {
    super(`${document} is refused: it has more than ${String(limit)} ${what}`);
  }
}

/** The bytes are text in no encoding that is read. */
export class UndecodableTextError extends ReadError {
  constructor(readonly document: string) {
    super(`${document} is not read: its text is neither UTF-8, UTF-16 nor GB18030; save it as UTF-8`);
  }
}

/** A formula whose value the file does not hold: its figure is unknown, which is not blank. */
export class FormulaWithoutValueError extends ReadError {
  constructor(
    readonly document: string,
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(
      `${document}: cell ${cell} of sheet ${sheet} holds a formula and no value; open the file in its program and save it again`,
    );
  }
}
