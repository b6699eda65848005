import { LOCK_MS, type Connection } from "../connection/connection.js";
import { openPostgres } from "../connection/postgres.js";
import { openSqlite } from "../connection/sqlite.js";
import type { Row } from "../database.js";
import { STORE_TABLES } from "../migrations/1764000000000-initial.js";
import { whole } from "../row.js";
import { openStore } from "../store.js";
import { insertRows } from "../write/insert-rows.js";
import { countRows, type RowCounts } from "./store-file.js";
import { tableColumns, type TableColumns } from "./table-columns.js";

const PAGE = 2_000;

async function* pagesOf(source: Connection, table: string, { selected }: TableColumns): AsyncGenerator<readonly Row[]> {
  await source.query(`DECLARE copied CURSOR FOR SELECT ${selected} FROM ${table}`, []);
  for (;;) {
    const { rows } = await source.query(`FETCH ${String(PAGE)} FROM copied`, []);
    if (rows.length === 0) break;
    yield rows;
  }
  await source.query("CLOSE copied", []);
}

async function columnsOf(file: string): Promise<Map<string, TableColumns>> {
  const connection = await openSqlite(file, "read", { lockMs: LOCK_MS });
  const columns = new Map<string, TableColumns>();
  for (const table of STORE_TABLES) columns.set(table, await tableColumns(connection, table));
  await connection.close();
  return columns;
}

/** So that it can be read from any place, also where nothing may be written beside it. */
async function makeOneFile(file: string): Promise<void> {
  const connection = await openSqlite(file, "write", { lockMs: LOCK_MS });
  await connection.query("PRAGMA journal_mode = DELETE", []).finally(() => connection.close());
}

/**
 * Copies a store of PostgreSQL, as it is at one moment, into a new SQLite file, and gives the rows that it had then.
 * Imports and servers go on meanwhile.
 */
export async function copyFromPostgres(url: string, file: string): Promise<RowCounts> {
  const source = await openPostgres(url, "read", { lockMs: LOCK_MS });
  try {
    await source.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", []);
    const copy = await openStore({ kind: "sqlite", file }, { readOnly: false });
    try {
      await copy.migrate();
      const columns = await columnsOf(file);
      await copy.write(async (database) => {
        for (const [table, own] of columns) {
          if (table === "store_state") continue;
          for await (const rows of pagesOf(source, table, own)) await insertRows(database, table, rows);
        }
      });
      const { rows } = await source.query("SELECT value FROM store_state WHERE name = 'revision'", []);
      await copy.setRevision(whole(rows[0] ?? {}, "value"));
    } finally {
      await copy.close();
    }
    await makeOneFile(file);
    return await countRows(source);
  } finally {
    await source.close();
  }
}
