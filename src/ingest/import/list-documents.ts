import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { READERS } from "../readers/readers.js";

const EXTENSIONS = new Set(READERS.flatMap((reader) => reader.extensions.map((extension) => `.${extension}`)));

async function isFolder(name: string): Promise<boolean> {
  const found = await stat(name).catch(() => null);
  return found?.isDirectory() ?? false;
}

async function documentsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => EXTENSIONS.has(path.extname(file).toLowerCase()))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/**
 * The documents that names stand for, each once: a file is taken as it is, whether it is there or not; of a folder
 * every file below it with the extension of a reader, in bytewise order.
 */
export async function listDocuments(names: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(names.map(async (name) => ((await isFolder(name)) ? documentsBelow(name) : [name])));
  return [...new Set(lists.flat())];
}
