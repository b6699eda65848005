import sql, { raw, type Sql } from "sql-template-tag";

/** Whether only the accounts that are served are read, or every version of them. */
export type Versions = "served" | "all";

/**
 * The condition that a row of line_item, explanation or finding belongs to such an account.
 * @param where gives a condition on `department_id` and `year`, with the prefix of their table
 * @param prefix alias of the row's table with its dot
 */
export function inVersions(versions: Versions, where: (prefix: string) => Sql, prefix = ""): Sql {
  // The indexes by department and year hold served rows only; the others are found through their accounts.
  return versions === "served"
    ? sql`${raw(`${prefix}is_current`)} AND ${where(prefix)}`
    : sql`${raw(`${prefix}account_id`)} IN (SELECT id FROM account WHERE ${where("")})`;
}
