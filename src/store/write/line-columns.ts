import sql, { bulk } from "sql-template-tag";
import type { Database } from "../database.js";

/** The change of a stored line against the prior year, as its columns hold it. */
export interface StoredChange {
  readonly lineId: number;
  readonly changeFen: string | null;
  readonly changeRate: string | null;
  readonly comparability: string;
}

const ROWS_A_STATEMENT = 500;

/** Writes the changes of lines that are stored already. */
export async function updateChanges(database: Database, changes: readonly StoredChange[]): Promise<void> {
  for (let start = 0; start < changes.length; start += ROWS_A_STATEMENT) {
    const rows = changes
      .slice(start, start + ROWS_A_STATEMENT)
      .map((one) => [one.lineId, one.changeFen, one.changeRate, one.comparability]);
    // PostgreSQL takes the parameters of VALUES for text, so the numbers are cast; SQLite does not mind.
    await database.rows(sql`
      WITH settled (id, change_fen, change_rate, comparability) AS (VALUES ${bulk(rows)})
      UPDATE line_item SET
        change_fen = (SELECT CAST(s.change_fen AS BIGINT) FROM settled s WHERE CAST(s.id AS BIGINT) = line_item.id),
        change_rate = (SELECT CAST(s.change_rate AS TEXT) FROM settled s WHERE CAST(s.id AS BIGINT) = line_item.id),
        comparability = (SELECT CAST(s.comparability AS TEXT) FROM settled s WHERE CAST(s.id AS BIGINT) = line_item.id)
      WHERE id IN (SELECT CAST(id AS BIGINT) FROM settled)`);
  }
}
