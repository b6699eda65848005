import sql, { bulk } from "sql-template-tag";
import type { Database } from "../database.js";

/** The change that a statement speaks of, as the columns that statistics of reasons use. */
export interface StatementColumns {
  /**
   * In fen, as the figures give it for that very line, column and basis; of a line that the crosswalk makes one of a
   * group, as the sentences themselves state it. Null where it is not known or no change is stated.
   */
  readonly changeFen: string | null;
  /** Its rate as a sortable text; null where there is none. */
  readonly changeRate: string | null;
  /** True where it states a change that could have a reason: no 持平, no completion rate alone. */
  readonly statesMove: boolean;
  /** True where the statement gives a reason that cannot explain the change that it states. */
  readonly isContradicted: boolean;
}

/** Of a statement that states no change. */
export const NO_CHANGE: StatementColumns = {
  changeFen: null,
  changeRate: null,
  statesMove: false,
  isContradicted: false,
};

/** The change that a stored statement speaks of, as its columns hold it. */
export interface StoredStatedChange extends Omit<StatementColumns, "statesMove"> {
  readonly statementId: number;
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
