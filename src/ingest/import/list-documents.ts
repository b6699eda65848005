import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { READERS } from "../readers/readers.js";

const EXTENSIONS = new Set(READERS.flatMap((reader) => reader.extensions.map((extension) => `.${extension}`)));

async function isFolder(name: string): Promise<boolean> {
  const found = await stat(name).catch(() => null);
  return found?.isDirectory() ?? false;
}

function isNamedLikeDocument({ name }: Dirent): boolean {
  return !name.startsWith(".") && EXTENSIONS.has(path.extname(name).toLowerCase());
}

async function documentsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  // Whoever reads it says why it cannot be listed, in its place among the documents.
  if (entries === null) return [folder];
  const found: string[] = [];
  for (const entry of entries) {
    const name = path.join(folder, entry.name);
    // Links to folders are not followed, for they may lead back; a pipe or a link is left to the reader to refuse.
    if (entry.isDirectory()) found.push(...(await documentsBelow(name)));
    else if (isNamedLikeDocument(entry)) found.push(name);
  }
  return found;
}

async function documentsOf(name: string): Promise<string[]> {
  if (!(await isFolder(name))) return [name];
  const found = await documentsBelow(name);
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/**
 * The documents that names stand for, each once: a file is taken as it is, whether it is there or not; of a folder
 * everything below it with the extension of a reader, in bytewise order, and each folder that cannot be listed.
 */
export async function listDocuments(names: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(names.map(documentsOf));
  return [...new Set(lists.flat())];
}
