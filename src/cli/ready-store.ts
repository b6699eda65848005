import type { Config } from "../config.js";
import { listYears } from "../queries/list-years.js";
import { openStore, type Store } from "../store/store.js";
import { prepareStore } from "./prepare-store.js";
import { whyNotReady } from "./why-not-ready.js";

async function openFilled(config: Config): Promise<Store | null> {
  let store: Store | null = null;
  try {
    store = await openStore(config.database, { readOnly: true });
    if ((await listYears(store.database)).length > 0) return store;
  } catch {
    // Not there yet, or not migrated: preparing it tells, and says what is wrong where it cannot be.
  }
  await store?.close();
  return null;
}

/**
 * The store, opened for reading only; one that is not there or holds nothing is prepared first, as `serve` does.
 * Throws a UserError where the settings or seeds do not let it; the caller closes the store.
 */
export async function openReadyStore(config: Config, now: () => Date): Promise<Store> {
  const filled = await openFilled(config);
  if (filled !== null) return filled;
  try {
    await prepareStore(config, now);
    return await openStore(config.database, { readOnly: true });
  } catch (error) {
    throw whyNotReady(config, error);
  }
}
