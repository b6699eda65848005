import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Store } from "../../store/store.js";
import { unlessRefused, type OnRefusedSeed } from "../seed-files/refused-seed.js";
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
 * Loads every crosswalk file of `seeds`/crosswalk; all are checked before the first is stored. A refused one is handed to
 * `onRefused`; if that does not throw, nothing of it is stored and the others are.
 */
export async function loadCrosswalks(
  store: Store,
  seeds: string,
  onRefused: OnRefusedSeed,
): Promise<CrosswalkOutcome[]> {
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
  const readable = [];
  for (const source of sources) {
    const content = await unlessRefused(() => read(source.text, source.file), onRefused);
    if (content !== null) readable.push(source);
  }
  const outcomes: CrosswalkOutcome[] = [];
  for (const source of readable) {
    const outcome = await unlessRefused(() => saveCrosswalk(store, read, source), onRefused);
    if (outcome !== null) outcomes.push(outcome);
  }
  return outcomes;
}
