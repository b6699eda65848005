import { ReadError } from "../errors.js";

/** Every page is a picture: there is no text to read. */
export class NoTextLayerError extends ReadError {
  constructor(
    readonly document: string,
    readonly pages: number,
  ) {
    super(
      `${document} has no text on its ${String(pages)} pages (a scan); give the document it was printed from, or a PDF with a text layer`,
    );
  }
}

/** More pages than any account has: refused before a page is read. */
export class TooManyPagesError extends ReadError {
  constructor(
    readonly document: string,
    readonly pages: number,
    readonly limit: number,
  ) {
    super(
      `${document} has ${String(pages)} pages; at most ${String(limit)} are read: give the part that holds the account`,
    );
  }
}

/** More characters than any account has. */
export class TooMuchTextError extends ReadError {
  constructor(
    readonly document: string,
    readonly page: number,
    readonly limit: number,
  ) {
    super(
      `${document} has more than ${String(limit)} characters by page ${String(page)}; give the part that holds the account`,
    );
  }
}

/** More lines are drawn on a page than a table can have. */
export class TooManyLinesError extends ReadError {
  constructor(
    readonly document: string,
    readonly page: number,
    readonly limit: number,
  ) {
    super(
      `${document} has more than ${String(limit)} lines drawn on page ${String(page)}; leave out the pages with drawings or maps`,
    );
  }
}

/** The heap of the thread that reads pages is full; the message is for nobody: what it may hold is told by who set it. */
export class PageMemoryExhausted extends ReadError {
  constructor(readonly document: string) {
    super(`${document} takes more memory to read than there is`);
  }
}
