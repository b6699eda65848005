import sql from "sql-template-tag";
import type { Database } from "../database.js";
import { whole } from "../row.js";

/** The revision of the data, a whole number that grows with every write; 0 where the store has none. */
export async function readRevision(database: Database): Promise<number> {
  const [row] = await database.rows(sql`SELECT value FROM store_state WHERE name = ${"revision"}`);
  return row === undefined ? 0 : whole(row, "value");
}
