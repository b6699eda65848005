import sql from "sql-template-tag";
import type { Database } from "../database.js";
import { text } from "../row.js";

/** Hashes of the seeds that a reader of at least this version has stored. */
export async function readSeedHashes(database: Database, readerVersion: number): Promise<Set<string>> {
  const rows = await database.rows(sql`
    SELECT content_hash FROM account WHERE reader_version >= ${readerVersion} AND origin = ${"SEED"}`);
  return new Set(rows.map((row) => text(row, "content_hash")));
}
