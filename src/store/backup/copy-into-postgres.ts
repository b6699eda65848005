import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql, { raw } from "sql-template-tag";
import { LOCK_MS, type Connection } from "../connection/connection.js";
import { openSqlite } from "../connection/sqlite.js";
import type { Database, Row } from "../database.js";
import { STORE_TABLES } from "../migrations/1764000000000-initial.js";
import { renumberMapping } from "../mapping-text.js";
import { text, whole } from "../row.js";
import { openStore } from "../store.js";
import { insertRows } from "../write/insert-rows.js";
import { draftOfBackup } from "./draft-of-backup.js";
import { tableColumns } from "./table-columns.js";

const PAGE = 2_000;

async function copyTable(source: Connection, database: Database, table: string): Promise<void> {
  const { names, selected } = await tableColumns(source, table);
  const page = `SELECT rowid AS copied_row, ${selected} FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${String(PAGE)}`;
  for (let last = 0; ;) {
    const { rows } = await source.query(page, [last]);
    const final = rows[rows.length - 1];
    if (final === undefined) return;
    last = whole(final, "copied_row");
    await insertRows(
      database,
      table,
      rows.map((row): Row => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
    );
  }
}

/** Servers keep the crosswalk of a revision: what is restored must not come under one that they know. */
async function renumberCrosswalk(database: Database, revision: number): Promise<void> {
  for (const row of await database.rows(sql`SELECT content FROM crosswalk`)) {
    const content = renumberMapping(text(row, "content"), revision);
    await database.rows(sql`UPDATE crosswalk SET revision = ${revision}, content = ${content}`);
  }
}

async function fill(source: Connection, database: Database, above: number): Promise<void> {
  const tables = STORE_TABLES.filter((table) => table !== "store_state");
  // DELETE, not TRUNCATE: requests under way go on reading what was there before.
  for (const table of [...tables].reverse()) await database.rows(sql`DELETE FROM ${raw(table)}`);
  for (const table of tables) await copyTable(source, database, table);
  const [row = {}] = await database.rows(sql`
    UPDATE store_state SET value = GREATEST(value, ${above}) + 1 WHERE name = ${"revision"} RETURNING value`);
  await renumberCrosswalk(database, whole(row, "value"));
}

/**
 * Puts what an SQLite store holds in the place of all that a PostgreSQL store does, in one transaction, under a revision
 * above `above` and that of the store. The file is left as it is; one of an earlier build is migrated in a copy.
 */
export async function copyIntoPostgres(file: string, url: string, above: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-restore-"));
  const draft = path.join(folder, "store.db");
  try {
    await draftOfBackup(file, draft, above);
    const source = await openSqlite(draft, "read", { lockMs: LOCK_MS });
    const store = await openStore({ kind: "postgres", url }, { readOnly: false });
    try {
      await store.migrate();
      await store.write((database) => fill(source, database, above));
    } finally {
      await store.close();
      await source.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
