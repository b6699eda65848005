import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { LOCK_MS, type Connection } from "../connection/connection.js";
import { openSqlite } from "../connection/sqlite.js";
import { StoreFailure } from "../errors.js";
import { failureOf } from "../failure-of.js";
import { BESIDE } from "./remove-file.js";
import { keepOnDisk } from "./store-file.js";

/** Holds the write lock of a store; null for a file that is not there, or is no database any more. */
async function lock(file: string): Promise<Connection | null> {
  if (!existsSync(file) || statSync(file).size === 0) return null;
  const connection = await openSqlite(file, "write", { lockMs: LOCK_MS });
  try {
    // With its log empty, the old file and the new one can stand beside that log without harm.
    await connection.query("PRAGMA wal_checkpoint(TRUNCATE)", []);
    await connection.query("BEGIN IMMEDIATE", []);
    return connection;
  } catch (error) {
    await connection.close();
    const failure = failureOf(error);
    if (failure instanceof StoreFailure && failure.fault === "DAMAGED") return null;
    throw failure;
  }
}

/**
 * Puts an SQLite file in the place of another, on the disk when this resolves. Whoever writes to the old one waits for
 * the lock that is held here, and then finds the new one (Writer looks which file it has): nothing is written to a file
 * that is gone. Throws StoreFailure where another process writes for too long.
 */
export async function swapFile(draft: string, file: string): Promise<void> {
  keepOnDisk(draft);
  const held = await lock(file);
  try {
    renameSync(draft, file);
    // The log of the old file must not be taken for the new one's.
    for (const beside of BESIDE) rmSync(file + beside, { force: true });
  } finally {
    await held?.close();
  }
  keepOnDisk(file);
}
