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

/** Reading takes longer than any account does. */
export class ReadingTooLongError extends ReadError {
  constructor(
    readonly document: string,
    readonly seconds: number,
  ) {
    super(
      `${document} was not read within ${String(seconds)} seconds; print it to a new PDF, or give the part that holds the account`,
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
      `${document} takes more than ${String(megabytes)} MB to read; print it to a new PDF, or give the part that holds the account`,
    );
  }
}
