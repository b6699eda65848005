import type { LocatedDocument } from "../located.js";

/**
 * What claiming looks at: the bytes, the start of the text (null: binary), the parts of a ZIP archive and the streams
 * of a compound file (null: the bytes are none).
 */
export interface Content {
  readonly bytes: Uint8Array;
  readonly text: string | null;
  readonly parts: readonly string[] | null;
  readonly streams: readonly string[] | null;
}

/** One file format. A reader is added by writing one of these and listing it in readers.ts. */
export interface Reader {
  readonly format: LocatedDocument["format"];
  /** What the content is called in messages: "an Excel workbook". */
  readonly label: string;
  /** Lower case, without dot; the first is the one to rename to. */
  readonly extensions: readonly string[];
  /** True where the content, whatever the name says, is of this format. */
  claims(content: Content): boolean;
  /** Every block of the document in reading order. Throws a ReadError that says what stops it. */
  read(bytes: Uint8Array, name: string): Promise<LocatedDocument>;
}
