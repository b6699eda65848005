import sql, { type Sql } from "sql-template-tag";

/**
 * LIMIT of so many rows, to stand at the end of a statement. Cast, since SQLite compiles a statement a second time, at
 * each run, once it sees the value of a bare parameter there; a number in the text would make it another statement each time.
 */
export function limitOf(rows: number): Sql {
  return sql`LIMIT CAST(${rows} AS INTEGER)`;
}
