import sql, { bulk } from "sql-template-tag";
import type { Database } from "../database.js";
import type { JoinedChange } from "./joined-changes.js";

/** The amount of a line, its change against the prior year and its rates, as the columns that filters and orders use. */
export interface LineColumns {
  readonly amountFen: string | null;
  readonly changeFen: string | null;
  readonly changeRate: string | null;
  readonly comparability: string;
  /** Percent of the initial and of the adjusted budget, and of the total of the table, as sortable texts. */
  readonly completionRate: string | null;
  readonly adjustedCompletionRate: string | null;
  readonly shareRate: string | null;
  /** Changes that are not the line's own over sourced edges: of a group that it is one of, or over other edges. */
  readonly joined: readonly JoinedChange[];
}

/** The change of a stored line against the prior year, as its columns hold it. */
export interface StoredChange extends Pick<LineColumns, "changeFen" | "changeRate" | "comparability"> {
  readonly lineId: number;
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
