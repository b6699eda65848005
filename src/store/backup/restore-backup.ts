import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { LOCK_MS } from "../connection/connection.js";
import { openSqlite } from "../connection/sqlite.js";
import { StoreFailure } from "../errors.js";
import { openStore } from "../store.js";
import { readVersion, WrongStoreVersion } from "../store-version.js";
import { MIGRATIONS } from "../migrations/migrations.js";
import type { DatabaseTarget } from "../target.js";
import { whole } from "../row.js";
import { asBackupFailure } from "./backup-failure.js";
import { copyIntoPostgres } from "./copy-into-postgres.js";
import { draftOfBackup } from "./draft-of-backup.js";
import { StoreHoldsData } from "./errors.js";
import { verifyFile, type VerifiedFile } from "./store-file.js";
import { swapFile } from "./swap-file.js";
import { removeFile } from "./remove-file.js";

async function holdsData(target: DatabaseTarget): Promise<boolean> {
  try {
    if ((await readVersion(target, MIGRATIONS, { lockMs: LOCK_MS })) === "EMPTY") return false;
    const store = await openStore(target, { readOnly: true });
    return await store.isFilled().finally(() => store.close());
  } catch (error) {
    // A file that cannot be read may be what the backup is for; a server must answer before it is written to.
    if (error instanceof WrongStoreVersion || (target.kind === "sqlite" && error instanceof StoreFailure)) return true;
    throw error;
  }
}

/** The revision of a store that may be damaged or missing: 0 then. */
async function revisionOf(file: string): Promise<number> {
  try {
    const connection = await openSqlite(file, "read", { lockMs: LOCK_MS });
    const { rows } = await connection
      .query("SELECT value FROM store_state WHERE name = 'revision'", [])
      .finally(() => connection.close());
    return whole(rows[0] ?? {}, "value");
  } catch {
    return 0;
  }
}

async function restore(
  backup: string,
  target: DatabaseTarget,
  { replace, dryRun }: { readonly replace: boolean; readonly dryRun: boolean },
): Promise<VerifiedFile> {
  const verified = await verifyFile(backup);
  if (!replace && (await holdsData(target))) {
    throw new StoreHoldsData("the store holds accounts, or cannot be read; give --replace to take them away");
  }
  if (dryRun) return verified;
  if (target.kind === "postgres") {
    await copyIntoPostgres(backup, target.url, verified.revision);
    return verified;
  }
  const folder = path.dirname(target.file);
  if (!existsSync(folder)) mkdirSync(folder);
  const draft = `${target.file}.${String(process.pid)}.part`;
  try {
    await draftOfBackup(backup, draft, Math.max(verified.revision, await revisionOf(target.file)) + 1);
    await verifyFile(draft);
    await swapFile(draft, target.file);
  } finally {
    removeFile(draft);
  }
  return verified;
}

/**
 * Restores a backup into a store: all of it or nothing. The backup is read whole first. Servers of an SQLite file go over
 * to the new one by themselves; PostgreSQL takes it in one transaction.
 * Throws BadBackup, WrongStoreVersion for a backup of another build, StoreHoldsData unless `replace`, StoreFailure.
 */
export async function restoreBackup(
  backup: string,
  target: DatabaseTarget,
  how: { readonly replace: boolean; readonly dryRun: boolean },
): Promise<VerifiedFile> {
  return restore(backup, target, how).catch(asBackupFailure);
}
