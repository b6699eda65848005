import { existsSync, linkSync, renameSync } from "node:fs";
import { LOCK_MS } from "../connection/connection.js";
import { openSqlite } from "../connection/sqlite.js";
import type { DatabaseTarget } from "../target.js";
import { asBackupFailure } from "./backup-failure.js";
import { copyFromPostgres } from "./copy-from-postgres.js";
import { BackupExists, BadBackup } from "./errors.js";
import { removeFile } from "./remove-file.js";
import { keepOnDisk, verifyFile, type RowCounts, type VerifiedFile } from "./store-file.js";

async function copyFromSqlite(source: string, file: string): Promise<null> {
  const connection = await openSqlite(source, "read", { lockMs: LOCK_MS });
  await connection.query("VACUUM INTO ?", [file]).finally(() => connection.close());
  return null;
}

function checkCounts(found: RowCounts, wanted: RowCounts): void {
  for (const [table, count] of wanted) {
    if (found.get(table) !== count) throw new BadBackup(`the copy has not the rows of ${table} that the store has`);
  }
}

/** A link fails where someone has made that file meanwhile; a rename, for disks that know no links, would replace it. */
function giveName(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (existsSync(file)) throw error;
    renameSync(draft, file);
  }
}

/**
 * Copies a store into a new SQLite file, which is itself a store, while servers and imports go on: the state of one
 * moment. The copy is read back whole before it gets its name, and is on the disk when this resolves.
 * Throws BackupExists, BadBackup where the copy is not whole, StoreFailure where either disk or the server fails.
 */
export async function writeBackup(target: DatabaseTarget, file: string): Promise<VerifiedFile> {
  if (existsSync(file)) throw new BackupExists("there is a file of that name already; give another name");
  const draft = `${file}.${String(process.pid)}.part`;
  try {
    const counts = await (target.kind === "postgres"
      ? copyFromPostgres(target.url, draft)
      : copyFromSqlite(target.file, draft));
    const verified = await verifyFile(draft);
    if (counts !== null) checkCounts(verified.counts, counts);
    giveName(draft, file);
    keepOnDisk(file);
    return verified;
  } catch (error) {
    return asBackupFailure(error);
  } finally {
    removeFile(draft);
  }
}
