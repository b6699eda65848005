import sql from "sql-template-tag";
import type { Database, Row } from "../database.js";

/** The columns of lines that are computed from figures. */
export const COMPUTED_COLUMNS = [
  "amount_fen",
  "change_fen",
  "change_rate",
  "comparability",
  "completion_rate",
  "adjusted_completion_rate",
  "share_rate",
] as const;

/** What of an account is computed from its figures and reasons, as the store has it; fen as texts. Five statements. */
export async function readComputed(
  database: Database,
  accountId: number,
): Promise<{
  readonly lines: Row[];
  readonly joined: Row[];
  readonly statements: Row[];
  readonly findings: Row[];
  readonly links: Row[];
}> {
  return {
    links: await database.rows(sql`SELECT stated_links FROM account WHERE id = ${accountId}`),
    lines: await database.rows(sql`
      SELECT id, table_name, key, CAST(amount_fen AS TEXT) AS amount_fen, CAST(change_fen AS TEXT) AS change_fen,
        change_rate, comparability, completion_rate, adjusted_completion_rate, share_rate
      FROM line_item WHERE account_id = ${accountId} ORDER BY ordinal`),
    joined: await database.rows(sql`
      SELECT j.line_id, j.continuity, j.group_line_id, CAST(j.change_fen AS TEXT) AS change_fen, j.change_rate,
        j.comparability
      FROM joined_change j JOIN line_item l ON l.id = j.line_id WHERE l.account_id = ${accountId}`),
    statements: await database.rows(sql`
      SELECT id, subject, CAST(change_fen AS TEXT) AS change_fen, change_rate, states_move, is_contradicted
      FROM statement WHERE account_id = ${accountId}`),
    findings: await database.rows(sql`
      SELECT prior_account_id, fingerprint, rule FROM finding WHERE account_id = ${accountId} AND looks_back`),
  };
}

/** The computed columns of a line that no later account changes, as they should be. */
export interface OwnColumns {
  readonly amountFen: string | null;
  readonly completionRate: string | null;
  readonly adjustedCompletionRate: string | null;
  readonly shareRate: string | null;
}

/** Writes those of one line. */
export async function updateOwnColumns(database: Database, lineId: number, columns: OwnColumns): Promise<void> {
  const { amountFen, completionRate, adjustedCompletionRate, shareRate } = columns;
  await database.rows(sql`
    UPDATE line_item SET amount_fen = ${amountFen}, completion_rate = ${completionRate},
      adjusted_completion_rate = ${adjustedCompletionRate}, share_rate = ${shareRate}
    WHERE id = ${lineId}`);
}
