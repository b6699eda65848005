import { constants, type Stats } from "node:fs";
import { open, readdir, stat, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { ChangingFileError, DocumentTooLargeError, NotAFileError } from "./errors.js";
import { MAX_DOCUMENT_BYTES } from "./limits.js";

/** What something is that is no file; its bytes come from elsewhere, when they come, and may never end. */
function kindOf(found: Stats): string {
  if (found.isDirectory()) return "a folder";
  if (found.isFIFO()) return "a pipe (FIFO)";
  if (found.isSocket()) return "a socket";
  return "a device";
}

async function refuseOther(path: string, found: Stats): Promise<void> {
  if (found.isFile()) return;
  // A folder is asked for in the place of its documents where they could not be listed: this says why.
  if (found.isDirectory()) await readdir(path);
  throw new NotAFileError(path, kindOf(found));
}

/** As many bytes as the file had, and whether more come after them. */
async function readSize(file: FileHandle, size: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled);
    if (bytesRead === 0) return { bytes, isWhole: false };
    filled += bytesRead;
  }
  const { bytesRead } = await file.read(Buffer.alloc(1), 0, 1);
  return { bytes, isWhole: bytesRead === 0 };
}

/**
 * The bytes of a file for readDocument. One larger than MAX_DOCUMENT_BYTES is refused (DocumentTooLargeError) by its
 * size, before a byte of it is in memory; a pipe, device, socket or folder is refused (NotAFileError) and not waited
 * for; one that changes meanwhile is refused (ChangingFileError). What the file system refuses is thrown as it comes
 * (ENOENT, EACCES, ELOOP).
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  await refuseOther(path, await stat(path));
  // What has taken its place since is not waited for either.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const before = await file.stat();
    await refuseOther(path, before);
    const { size } = before;
    if (size > MAX_DOCUMENT_BYTES) throw new DocumentTooLargeError(basename(path), size, MAX_DOCUMENT_BYTES);
    const { bytes, isWhole } = await readSize(file, size);
    const after = await file.stat();
    if (!isWhole || after.size !== size || after.mtimeMs !== before.mtimeMs) throw new ChangingFileError(path);
    return bytes;
  } finally {
    await file.close();
  }
}
