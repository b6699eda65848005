import type { DataSource } from "typeorm";
import type { Config } from "../config.js";
import { loadSeeds } from "../ingest/seeds/load-seeds.js";
import { openDataSource } from "../store/data-source.js";

/**
 * Migrates the store and loads the seeds through a connection of its own that is closed again.
 * Throws what the database or the seed reader throws; then nothing of the faulty file is stored.
 */
export async function prepareStore(config: Config, now: () => Date): Promise<void> {
  const writer: DataSource = await openDataSource(config.database, { readOnly: false });
  try {
    await writer.runMigrations({ transaction: "all" });
    if (config.seedsFolder !== null) await loadSeeds(writer, config.seedsFolder, now);
    if (config.database.kind === "sqlite") await writer.query("ANALYZE");
  } finally {
    await writer.destroy();
  }
}
