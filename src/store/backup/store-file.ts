import { closeSync, fsyncSync, openSync } from "node:fs";
import path from "node:path";
import { LOCK_MS, type Connection } from "../connection/connection.js";
import { openSqlite } from "../connection/sqlite.js";
import { StoreFailure } from "../errors.js";
import { failureOf } from "../failure-of.js";
import { STORE_TABLES } from "../migrations/1764000000000-initial.js";
import { MIGRATIONS } from "../migrations/migrations.js";
import { text, whole } from "../row.js";
import { versionOf, WrongStoreVersion, type StoreVersion } from "../store-version.js";
import { BadBackup } from "./errors.js";

/** Rows by table. */
export type RowCounts = ReadonlyMap<string, number>;

/** What a file holds that was found whole. */
export interface VerifiedFile {
  readonly version: StoreVersion;
  readonly revision: number;
  readonly counts: RowCounts;
}

/** How many rows each table has, as one connection sees them. */
export async function countRows(connection: Connection): Promise<RowCounts> {
  const counts = new Map<string, number>();
  for (const table of STORE_TABLES) {
    const { rows } = await connection.query(`SELECT COUNT(*) AS n FROM ${table}`, []);
    counts.set(table, whole(rows[0] ?? {}, "n"));
  }
  return counts;
}

async function verify(connection: Connection): Promise<VerifiedFile> {
  const integrity = await connection.query("PRAGMA integrity_check(1)", []);
  const said = text(integrity.rows[0] ?? {}, "integrity_check");
  if (said !== "ok") throw new BadBackup(`the file is damaged: ${said}`);
  const version = await versionOf(connection, "sqlite", MIGRATIONS);
  if (version === "EMPTY") throw new BadBackup("the file holds no store of juesuan");
  const orphans = await connection.query("PRAGMA foreign_key_check", []);
  if (orphans.rows.length > 0) throw new BadBackup("the file has rows whose parents are missing");
  const { rows } = await connection.query("SELECT value FROM store_state WHERE name = 'revision'", []);
  return { version, revision: whole(rows[0] ?? {}, "value"), counts: await countRows(connection) };
}

/**
 * Reads a whole SQLite file of a store: every page, every index, every reference. Throws BadBackup where it is not whole,
 * WrongStoreVersion for one of another build, StoreFailure where it cannot be read.
 */
export async function verifyFile(file: string): Promise<VerifiedFile> {
  try {
    const connection = await openSqlite(file, "read", { lockMs: LOCK_MS });
    return await verify(connection).finally(() => connection.close());
  } catch (error) {
    if (error instanceof BadBackup || error instanceof WrongStoreVersion) throw error;
    const failure = failureOf(error);
    if (failure instanceof StoreFailure && failure.fault === "DAMAGED")
      throw new BadBackup("the file is damaged, or no database");
    throw failure;
  }
}

/** Puts a file, and its name in its folder, on the disk. */
export function keepOnDisk(file: string): void {
  for (const name of [file, path.dirname(file)]) {
    const handle = openSync(name, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}
