import sql from "sql-template-tag";
import type { Database } from "../database.js";
import { whole } from "../row.js";

/** How much a stored account holds: figures with an amount, statements, reasons. */
export interface AccountCounts {
  readonly figures: number;
  readonly statements: number;
  readonly reasons: number;
}

/** Those of one stored account, as its import counted them. One statement. */
export async function readAccountCounts(database: Database, accountId: number): Promise<AccountCounts> {
  const [row = {}] = await database.rows(sql`
    SELECT (SELECT COUNT(*) FROM figure f JOIN line_item l ON l.id = f.line_id
        WHERE l.account_id = ${accountId} AND f.amount_fen IS NOT NULL) AS figures,
      (SELECT COUNT(DISTINCT ordinal) FROM statement WHERE account_id = ${accountId}) AS statements,
      (SELECT COUNT(*) FROM explanation WHERE account_id = ${accountId}) AS reasons`);
  return { figures: whole(row, "figures"), statements: whole(row, "statements"), reasons: whole(row, "reasons") };
}
