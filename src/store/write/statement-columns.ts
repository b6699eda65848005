import sql, { bulk } from "sql-template-tag";
import type { Database } from "../database.js";

/** The change that a stored statement speaks of, as its columns hold it. */
export interface StoredStatedChange {
  readonly statementId: number;
  readonly changeFen: string | null;
  readonly changeRate: string | null;
  readonly isContradicted: boolean;
}

const ROWS_A_STATEMENT = 500;

/** Writes the stated changes of statements that are stored already. */
export async function updateStatedChanges(database: Database, changes: readonly StoredStatedChange[]): Promise<void> {
  for (let start = 0; start < changes.length; start += ROWS_A_STATEMENT) {
    const rows = changes
      .slice(start, start + ROWS_A_STATEMENT)
      .map((one) => [one.statementId, one.changeFen, one.changeRate, one.isContradicted ? 1 : 0]);
    // PostgreSQL takes the parameters of VALUES for text, so the numbers are cast; SQLite does not mind.
    await database.rows(sql`
      WITH settled (id, change_fen, change_rate, is_contradicted) AS (VALUES ${bulk(rows)})
      UPDATE statement SET
        change_fen = (SELECT CAST(s.change_fen AS BIGINT) FROM settled s WHERE CAST(s.id AS BIGINT) = statement.id),
        change_rate = (SELECT CAST(s.change_rate AS TEXT) FROM settled s WHERE CAST(s.id AS BIGINT) = statement.id),
        is_contradicted = (SELECT CAST(s.is_contradicted AS INTEGER) = 1 FROM settled s
          WHERE CAST(s.id AS BIGINT) = statement.id)
      WHERE id IN (SELECT CAST(id AS BIGINT) FROM settled)`);
  }
}
