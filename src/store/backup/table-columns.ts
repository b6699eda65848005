import type { Connection } from "../connection/connection.js";
import { text } from "../row.js";

/** The columns of a table, and how each is selected so that no driver rounds it. */
export interface TableColumns {
  readonly names: readonly string[];
  readonly selected: string;
}

/** Those of a table of an SQLite store; PostgreSQL's are the same. */
export async function tableColumns(sqlite: Connection, table: string): Promise<TableColumns> {
  const { rows } = await sqlite.query("SELECT name, type FROM pragma_table_info(?)", [table]);
  const columns = rows.map((row) => ({ name: text(row, "name"), isLarge: text(row, "type") === "BIGINT" }));
  return {
    names: columns.map(({ name }) => name),
    selected: columns.map(({ name, isLarge }) => (isLarge ? `CAST(${name} AS TEXT) AS ${name}` : name)).join(", "),
  };
}
