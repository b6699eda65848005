import type { Config } from "../config.js";
import { loadSeeds } from "../ingest/seeds/load-seeds.js";
import { stopAtRefused, type OnRefusedSeed } from "../ingest/seed-files/refused-seed.js";
import { isReadOnlyFile } from "../store/sqlite-file.js";
import { openStore } from "../store/store.js";
import { printRemarks } from "./output.js";

/** Stops the start, or says which file is left out and why, line by line. */
function onRefused({ refusedSeed }: Config): OnRefusedSeed {
  if (refusedSeed === "stop") return stopAtRefused;
  return ({ lines: [first = "", ...rest] }) => printRemarks([`juesuan: left out: ${first}`, ...rest]);
}

/**
 * Migrates the store and loads the seeds through a connection of its own that is closed again. An SQLite file that may
 * only be read is left as it is.
 * Throws what the database throws, and SeedFileError for a seed that is refused unless such ones are left out; nothing of
 * a refused file is stored.
 */
export async function prepareStore(config: Config, now: () => Date): Promise<void> {
  if (config.database.kind === "sqlite" && (await isReadOnlyFile(config.database.file))) return;
  const store = await openStore(config.database, { readOnly: false });
  try {
    await store.migrate();
    if (config.seedsFolder === null) return;
    const outcomes = await loadSeeds(store, config.seedsFolder, now, onRefused(config));
    if ([...outcomes.values()].some((outcome) => outcome !== "UNCHANGED")) await store.analyze();
  } finally {
    await store.close();
  }
}
