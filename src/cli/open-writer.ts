import type { Config } from "../config.js";
import { openStore, type Store } from "../store/store.js";
import { storeFailed } from "./store-failed.js";

/**
 * The store, migrated and opened for writing; the caller closes it. Throws a UserError where it cannot be used, before
 * anything is written.
 */
export async function openWriter(config: Config): Promise<Store> {
  try {
    const store = await openStore(config.database, { readOnly: false });
    await store.migrate().catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    return store;
  } catch (error) {
    throw storeFailed(error, config.database.kind);
  }
}
