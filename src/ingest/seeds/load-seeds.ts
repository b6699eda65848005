import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PublishedAccount } from "../../domain/account.js";
import { readSeedHashes } from "../../store/read/accounts.js";
import type { Store } from "../../store/store.js";
import { loadCrosswalks } from "../crosswalk/load-crosswalks.js";
import { AccountRefused } from "../record/errors.js";
import { saveAccount, type AccountSource, type SaveOutcome } from "../save/save-account.js";
import { SeedFileError } from "../seed-files/seed-file-error.js";
import { loadDeflators } from "./load-deflators.js";
import { listSeeds, seedSchema } from "./list-seeds.js";
import { createSeedReader } from "./read-seed.js";
import { stopAtRefused, unlessRefused, type OnRefusedSeed } from "../seed-files/refused-seed.js";

/** Raised when reading a seed gives more than before, so that stored seeds are read again in place. */
export const SEED_READER_VERSION = 2;

/** What became of each seed file. */
export type SeedOutcomes = ReadonlyMap<string, SaveOutcome>;

/** Throws SeedFileError where what the file says cannot be held exactly. */
async function saveSeed(
  store: Store,
  file: string,
  account: PublishedAccount,
  source: AccountSource,
): Promise<SaveOutcome> {
  try {
    return await saveAccount(store, account, source);
  } catch (error) {
    if (!(error instanceof AccountRefused)) throw error;
    throw new SeedFileError(file, [{ path: error.place, reason: error.reason }]);
  }
}

/**
 * Loads every seed below `folder`, its price series and its crosswalks, each in its own transaction; a seed that is
 * stored already is left alone.
 * All new files are checked before the first account is stored. A refused one is handed to `onRefused`, which throws it unless
 * told otherwise, with all that is wrong in it; if it does not throw, nothing of that file is stored and the others are.
 * Throws SeedFolderError where the folder cannot be read.
 */
export async function loadSeeds(
  store: Store,
  folder: string,
  now: () => Date,
  onRefused: OnRefusedSeed = stopAtRefused,
): Promise<SeedOutcomes> {
  const read = createSeedReader(await seedSchema());
  const files = await listSeeds(folder);
  const stored = await readSeedHashes(store.database, SEED_READER_VERSION);
  const outcomes = new Map<string, SaveOutcome>();
  const fresh = [];
  for (const file of files) {
    const bytes = await readFile(path.join(folder, file));
    const contentHash = createHash("sha256").update(bytes).digest("hex");
    if (stored.has(contentHash)) outcomes.set(file, "UNCHANGED");
    else {
      const account = await unlessRefused(() => read(bytes, file), onRefused);
      if (account !== null) fresh.push({ file, account, contentHash });
    }
  }
  await unlessRefused(() => loadDeflators(store, folder), onRefused);
  await loadCrosswalks(store, folder, onRefused);
  for (const { file, account, contentHash } of fresh) {
    const source = {
      origin: "SEED" as const,
      contentHash,
      readerVersion: SEED_READER_VERSION,
      recordedAt: now().toISOString(),
    };
    const outcome = await unlessRefused(() => saveSeed(store, file, account, source), onRefused);
    if (outcome !== null) outcomes.set(file, outcome);
  }
  return outcomes;
}
