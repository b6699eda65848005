import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Store } from "../../store/store.js";
import { createCrosswalkReader } from "./read-crosswalk.js";
import { saveCrosswalk, type CrosswalkOutcome } from "./save-crosswalk.js";

const FOLDER = "crosswalk";

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    // A folder of seeds need not have crosswalks.
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return names.filter((name) => name.endsWith(".json") && !name.startsWith(".")).sort();
}

/**
 * Loads every crosswalk file of `seeds`/crosswalk; all are checked before the first is stored.
 * Throws SeedFileError for the first wrong one.
 */
export async function loadCrosswalks(store: Store, seeds: string): Promise<CrosswalkOutcome[]> {
  const folder = path.join(seeds, FOLDER);
  const names = await filesOf(folder);
  if (names.length === 0) return [];
  const read = await createCrosswalkReader();
  const sources = await Promise.all(
    names.map(async (name) => ({
      file: `${FOLDER}/${name}`,
      text: await readFile(path.join(folder, name), "utf8"),
      origin: "SEED" as const,
    })),
  );
  for (const { text, file } of sources) read(text, file);
  const outcomes: CrosswalkOutcome[] = [];
  for (const source of sources) outcomes.push(await saveCrosswalk(store, read, source));
  return outcomes;
}
