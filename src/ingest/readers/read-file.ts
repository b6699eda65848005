import { open } from "node:fs/promises";
import { basename } from "node:path";
import { DocumentTooLargeError } from "./errors.js";
import { MAX_DOCUMENT_BYTES } from "./limits.js";

/**
 * The bytes of a file for readDocument. One larger than MAX_DOCUMENT_BYTES is refused (DocumentTooLargeError) by its
 * size, before a byte of it is in memory. What the file system refuses is thrown as it comes (ENOENT, EACCES, EISDIR).
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size > MAX_DOCUMENT_BYTES) throw new DocumentTooLargeError(basename(path), size, MAX_DOCUMENT_BYTES);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
