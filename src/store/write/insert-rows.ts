import sql, { bulk, join, raw } from "sql-template-tag";
import type { Database, Value } from "../database.js";

/** Bound of parameters in one statement: under SQLite's 32,766 and PostgreSQL's 65,535. */
const MAX_PARAMETERS = 30_000;
const MAX_ROWS = 500;

/**
 * Inserts rows in statements of many rows each (row by row is nine times slower).
 * `columns` name the values of every row, in order; rows of another length are the caller's fault.
 */
export async function insertRows(
  database: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const size = Math.min(MAX_ROWS, Math.floor(MAX_PARAMETERS / columns.length));
  const names = join(columns.map((column) => raw(column)));
  for (let start = 0; start < rows.length; start += size) {
    const chunk = rows.slice(start, start + size).map((row) => [...row]);
    await database.rows(sql`INSERT INTO ${raw(table)} (${names}) VALUES ${bulk(chunk)}`);
  }
}
