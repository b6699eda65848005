import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The folder of seeds, or the schema of seed files, cannot be read. The message holds no path of the machine. */
export class SeedFolderError extends Error {
  override readonly name = "SeedFolderError";
}

function codeOf(error: unknown): string {
  const hasCode = typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
  return hasCode ? String(error.code) : "unreadable";
}

/** Real accounts before the fictional ones; bytewise without the extension, so that 2021 comes before 2021-v2. */
function compareSeeds(a: string, b: string): number {
  const isExample = (file: string): boolean => file.startsWith("example/");
  if (isExample(a) !== isExample(b)) return isExample(a) ? 1 : -1;
  const bytes = (file: string): Buffer => Buffer.from(file.replace(/\.json$/, ""));
  return Buffer.compare(bytes(a), bytes(b));
}

/**
 * The seed files below `folder`, relative to it with "/" between folders, in the order in which they are loaded:
 * a department's years ascend, and the versions of a year (2021.json, 2021-v2.json) come in order of publication.
 * Symbolic links, hidden files, crosswalk/, *.schema.json and files that are not .json are left out. Throws SeedFolderError.
 */
export async function listSeeds(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const reason = `the folder of seeds cannot be read (${codeOf(error)}); set JUESUAN_SEEDS to a folder, or to none`;
    throw new SeedFolderError(reason);
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json") && !/(^|\/)\.|^crosswalk\//.test(file))
    .sort(compareSeeds);
}

/** The JSON Schema of seed files, seeds/account.schema.json of this package. Throws SeedFolderError where it is missing. */
export async function seedSchema(): Promise<Readonly<Record<string, unknown>>> {
  const file = path.join(__dirname, "..", "..", "..", "seeds", "account.schema.json");
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new SeedFolderError(`seeds/account.schema.json cannot be read (${codeOf(error)}); it belongs to the package`);
  });
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== "object" || schema === null) throw new SeedFolderError("seeds/account.schema.json is no object");
  return { ...schema };
}
