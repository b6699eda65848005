import sql, { bulk, join, raw } from "sql-template-tag";
import type { Database, Row } from "../database.js";

/** Bound of parameters in one statement: under SQLite's 32,766 and PostgreSQL's 65,535. */
const MAX_PARAMETERS = 30_000;
const MAX_ROWS = 500;

/**
 * Inserts rows in statements of many rows each (row by row is nine times slower).
 * The first row names the columns; every other one has the same.
 */
export async function insertRows(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const size = Math.min(MAX_ROWS, Math.floor(MAX_PARAMETERS / columns.length));
  const names = join(columns.map((column) => raw(column)));
  for (let start = 0; start < rows.length; start += size) {
    const chunk = rows.slice(start, start + size).map((row) => columns.map((column) => row[column]));
    await database.rows(sql`INSERT INTO ${raw(table)} (${names}) VALUES ${bulk(chunk)}`);
  }
}
