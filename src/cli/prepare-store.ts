import type { Config } from "../config.js";
import { loadSeeds } from "../ingest/seeds/load-seeds.js";
import { openStore } from "../store/store.js";

/**
 * Migrates the store and loads the seeds through a connection of its own that is closed again.
 * Throws what the database or the seed reader throws; then nothing of the faulty file is stored.
 */
export async function prepareStore(config: Config, now: () => Date): Promise<void> {
  const store = await openStore(config.database, { readOnly: false });
  try {
    await store.migrate();
    if (config.seedsFolder === null) return;
    const outcomes = await loadSeeds(store, config.seedsFolder, now);
    if ([...outcomes.values()].some((outcome) => outcome !== "UNCHANGED")) await store.analyze();
  } finally {
    await store.close();
  }
}
