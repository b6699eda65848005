import path from "node:path";
import type { DocumentFolder } from "../../store/documents/document-folder.js";
import { ChangingFileError } from "../readers/errors.js";
import { readFileBytes } from "../readers/read-file.js";

/**
 * Keeps the document that was read. Throws ChangingFileError where its file holds other bytes by now, StoreFailure where
 * the folder cannot be written.
 */
export async function keepDocument(file: string, contentHash: string, documents: DocumentFolder): Promise<void> {
  const bytes = await readFileBytes(file);
  if (documents.hashOf(bytes) !== contentHash) throw new ChangingFileError(path.basename(file));
  await documents.keep(bytes);
}
