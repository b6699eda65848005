import sql from "sql-template-tag";
import type { Continuity } from "../../domain/crosswalk.js";
import type { LineKey } from "../../domain/facts.js";
import type { Database, Row } from "../database.js";
import { insertRows } from "./insert-rows.js";

/** A change of a line that its own columns do not hold; `group` names the lines that it belongs to, null for its own. */
export interface JoinedChange {
  readonly continuity: Continuity;
  readonly group: readonly LineKey[] | null;
  readonly changeFen: string | null;
  readonly changeRate: string | null;
  readonly comparability: string;
}

/** Such changes of an account's lines as rows of joined_change. */
export function joinedRows(
  changes: ReadonlyMap<LineKey, readonly JoinedChange[]>,
  lineIds: ReadonlyMap<LineKey, number>,
): Row[] {
  return [...changes].flatMap(([key, own]) => {
    const lineId = lineIds.get(key);
    if (lineId === undefined) return [];
    return own.map((one): Row => {
      const members = one.group?.flatMap((member) => lineIds.get(member) ?? []) ?? null;
      return {
        line_id: lineId,
        continuity: one.continuity,
        group_line_id: members === null ? null : Math.min(lineId, ...members),
        change_fen: one.changeFen,
        change_rate: one.changeRate,
        comparability: one.comparability,
      };
    });
  });
}

/** Stores such changes of an account's lines. */
export async function insertJoinedChanges(
  database: Database,
  changes: ReadonlyMap<LineKey, readonly JoinedChange[]>,
  lineIds: ReadonlyMap<LineKey, number>,
): Promise<void> {
  await insertRows(database, "joined_change", joinedRows(changes, lineIds));
}

/** Takes those of an account away. */
export async function deleteJoinedChanges(database: Database, accountId: number): Promise<void> {
  await database.rows(
    sql`DELETE FROM joined_change WHERE line_id IN (SELECT id FROM line_item WHERE account_id = ${accountId})`,
  );
}
