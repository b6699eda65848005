import sql, { join, type Sql } from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import type { Database } from "../database.js";
import { member, whole } from "../row.js";
import { listed } from "./conditions.js";

/** Condition on department `d`: it publishes accounts of that kind; with null, of the kind that is its body's default. */
export function ofKind(kind: AccountKind | null): Sql {
  return kind === null ? sql`d.is_default` : sql`d.kind = ${kind}`;
}

/** The ids under which the bodies of some departments publish accounts of a kind, or of any (null): a subselect. */
export function bodiesOf(ids: Sql, kind: AccountKind | null): Sql {
  const isOfKind = kind === null ? sql`TRUE` : sql`o.kind = ${kind}`;
  return sql`SELECT o.id FROM department o JOIN department own ON own.key = o.key WHERE own.id IN (${ids}) AND ${isOfKind}`;
}

/**
 * Conditions on the column of a department's id, and on department `d`: the ids in the kind that is asked for, with null as
 * they are; where no ids are given, all of that kind, with null of each body's default.
 */
export function chosenDepartments(column: Sql, ids: readonly number[] | null, kind: AccountKind | null): Sql[] {
  if (ids === null) return [ofKind(kind)];
  if (kind === null || ids.length === 0) return listed(column, ids);
  return [sql`${column} IN (${bodiesOf(sql`${join(ids)}`, kind)})`];
}

/** Condition on department `d`: one of the ids in the kind that is asked for, with null as they are. */
export function idsOfKind(ids: readonly number[], kind: AccountKind | null): Sql {
  return sql`${join(chosenDepartments(sql`d.id`, ids, kind))}`;
}

/** The id under which the body of a department publishes accounts of a kind; null where it publishes none. One statement. */
export async function readIdOfKind(
  database: Database,
  departmentId: number,
  kind: AccountKind,
): Promise<number | null> {
  const [row] = await database.rows(bodiesOf(sql`${departmentId}`, kind));
  return row === undefined ? null : whole(row, "id");
}

/** The kinds of account that departments publish which `condition` selects (over `d`). One statement. */
export async function readKinds(database: Database, condition: Sql): Promise<AccountKind[]> {
  const rows = await database.rows(sql`SELECT DISTINCT d.kind FROM department d WHERE ${condition} ORDER BY d.kind`);
  return rows.map((row) => member(row, "kind", AccountKind));
}
