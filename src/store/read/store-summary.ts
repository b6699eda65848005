import sql from "sql-template-tag";
import type { Database } from "../database.js";
import { textOrNull, whole } from "../row.js";

/** What a store holds, in three numbers. */
export interface StoreSummary {
  /** Grows with every write. */
  readonly revision: number;
  /** Documents, every version counted. */
  readonly accounts: number;
  /** When the last of them was recorded (ISO 8601); null where there is none. */
  readonly lastRecorded: string | null;
}

/** Reads what a store holds, in one statement. */
export async function readStoreSummary(database: Database): Promise<StoreSummary> {
  const [row = {}] = await database.rows(sql`
    SELECT (SELECT value FROM store_state WHERE name = 'revision') AS revision, COUNT(*) AS accounts,
      MAX(recorded_at) AS last_recorded
    FROM account`);
  return {
    revision: whole(row, "revision"),
    accounts: whole(row, "accounts"),
    lastRecorded: textOrNull(row, "last_recorded"),
  };
}
