import sql from "sql-template-tag";
import type { Database } from "../database.js";
import type { StoredDeflator } from "../read/deflators.js";
import { insertRows } from "./insert-rows.js";

/** Puts these changes of prices in the place of all that are stored. */
export async function replaceDeflators(database: Database, deflators: readonly StoredDeflator[]): Promise<void> {
  await database.rows(sql`DELETE FROM deflator`);
  await insertRows(
    database,
    "deflator",
    deflators.map(({ series, year, percent }) => ({ series, year, percent })),
  );
}
