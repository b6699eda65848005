import type { LocatedDocument } from "../located.js";
import { claim } from "./claim.js";
import { DocumentTooLargeError, EmptyDocumentError } from "./errors.js";
import { MAX_DOCUMENT_BYTES } from "./limits.js";
import { blocksWithoutNoteMarks } from "./note-marks.js";
import { READERS } from "./readers.js";

/**
 * Reads a document of any format: its blocks in reading order with their places, without the marks that
 * point to notes, and no meaning. `name` may have
 * folders; the document is called by its last part. Throws a ReadError that names the document, what stops it and what
 * to do: too large, empty, unknown or unsupported content, wrong extension, password, broken, more than it may hold.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<LocatedDocument> {
  const fileName = name.split(/[/\\]/).at(-1) ?? name;
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new DocumentTooLargeError(fileName, bytes.length, MAX_DOCUMENT_BYTES);
  if (bytes.length === 0) throw new EmptyDocumentError(fileName);
  const reader = await claim(bytes, fileName, READERS);
  const document = await reader.read(bytes, fileName);
  if (document.blocks.length === 0) throw new EmptyDocumentError(fileName);
  return { ...document, blocks: blocksWithoutNoteMarks(document.blocks) };
}
