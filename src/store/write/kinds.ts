import sql from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import type { Database } from "../database.js";
import { bodiesOf } from "../read/kinds.js";
import { whole } from "../row.js";

/** The ids under which the body of a department publishes, one a kind. */
export async function idsOfBody(database: Database, departmentId: number): Promise<number[]> {
  const rows = await database.rows(sql`${bodiesOf(sql`${departmentId}`, null)} ORDER BY o.id`);
  return rows.map((row) => whole(row, "id"));
}

/**
 * Chooses the kind that is meant where none is asked for, once for a body and never year by year: a department's accounts
 * if the body ever published one, else a unit's (domain: "Kinds of account").
 */
export async function settleDefaultKind(database: Database, key: string): Promise<void> {
  await database.rows(sql`
    UPDATE department SET is_default = (kind = ${AccountKind.DEPARTMENT_FINAL} OR NOT EXISTS (
      SELECT 1 FROM department o WHERE o.key = ${key} AND o.kind = ${AccountKind.DEPARTMENT_FINAL}))
    WHERE key = ${key}`);
}
