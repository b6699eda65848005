import sql, { bulk } from "sql-template-tag";
import { lineKey, type LineKey } from "../../domain/facts.js";
import type { Database } from "../../store/database.js";
import { readAccountFacts, readPriorYear } from "../../store/read/account-facts.js";
import { insertFindings } from "../../store/write/account-rows.js";
import { runChecks } from "../checks/run-checks.js";
import { lineColumns } from "./line-columns.js";

const ROWS_A_STATEMENT = 500;

/**
 * Computes the changes and findings of a stored year again, after the year before it was added, replaced or removed.
 * Nothing happens where that year is not loaded.
 */
export async function settleYear(database: Database, departmentId: number, year: number, kind: string): Promise<void> {
  const account = await readAccountFacts(database, departmentId, year, kind);
  if (account === null) return;
  const prior = await readPriorYear(database, departmentId, year - 1);
  const columns = lineColumns(account, prior);
  const lineIds = new Map<LineKey, number>();
  const rows: (string | number | null)[][] = [];
  for (const line of account.lines.values()) {
    const key = lineKey(line.table, line.key);
    lineIds.set(key, line.id);
    const own = columns.get(key);
    if (own !== undefined) rows.push([line.id, own.changeFen, own.changeRate, own.comparability]);
  }
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    // PostgreSQL takes the parameters of VALUES for text, so the numbers are cast; SQLite does not mind.
    await database.rows(sql`
      WITH settled (id, change_fen, change_rate, comparability) AS (VALUES ${bulk(rows.slice(start, start + ROWS_A_STATEMENT))})
      UPDATE line_item SET
        change_fen = (SELECT CAST(s.change_fen AS BIGINT) FROM settled s WHERE CAST(s.id AS BIGINT) = line_item.id),
        change_rate = (SELECT CAST(s.change_rate AS TEXT) FROM settled s WHERE CAST(s.id AS BIGINT) = line_item.id),
        comparability = (SELECT CAST(s.comparability AS TEXT) FROM settled s WHERE CAST(s.id AS BIGINT) = line_item.id)
      WHERE id IN (SELECT CAST(id AS BIGINT) FROM settled)`);
  }
  await database.rows(sql`DELETE FROM finding WHERE account_id = ${account.accountId}`);
  const identity = { id: account.accountId, departmentId, year, isCurrent: true };
  await insertFindings(database, identity, runChecks({ year, account, prior }), lineIds);
}
