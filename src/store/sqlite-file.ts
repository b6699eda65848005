import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

async function mayWrite(name: string): Promise<boolean> {
  return access(name, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function sizeOf(name: string): Promise<number> {
  return stat(name).then(
    ({ size }) => size,
    () => 0,
  );
}

/** True where neither the file nor its folder may be written by this process, so that it can only be served as it is. */
export async function isReadOnlyFile(file: string): Promise<boolean> {
  return (await sizeOf(file)) > 0 && !((await mayWrite(file)) && (await mayWrite(path.dirname(file))));
}

/**
 * What to give SQLite for reading a file. A reader keeps a file of its own beside the store; where it may not, it is told
 * that nobody changes the store (immutable). Not where a log beside it holds what the file does not: that must be read.
 */
export async function readableName(file: string): Promise<string> {
  const isFrozen = !(await mayWrite(path.dirname(file))) && (await sizeOf(`${file}-wal`)) === 0;
  return isFrozen ? `${pathToFileURL(file).href}?immutable=1` : file;
}

/** Which file stands at a place, whatever is written to it; null for none. */
export async function writtenFile(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null ? null : `${String(found.dev)}/${String(found.ino)}`;
}

/** Which file stands at a place: another one has another text, also a later state of an immutable one. Null for none. */
export async function fileIdentity(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  if (found === null) return null;
  const { dev, ino, mtimeNs, size } = found;
  const isFrozen = (await readableName(file)) !== file;
  return [dev, ino, ...(isFrozen ? [mtimeNs, size] : [])].join("/");
}
