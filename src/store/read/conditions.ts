import sql, { join, type Sql } from "sql-template-tag";
import { foldName } from "../../domain/names.js";

/** Sorts behind every character that a key or code holds, on both databases. */
const LAST_CHARACTER = "\u{10ffff}";

/** Escapes a text for LIKE … ESCAPE '!'. */
function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, (character) => `!${character}`);
}

/** The column holds one of the values; false for an empty list, no condition for null. */
export function listed(column: Sql, values: readonly (string | number)[] | null): Sql[] {
  if (values === null) return [];
  return [values.length === 0 ? sql`FALSE` : sql`${column} IN (${join(values)})`];
}

/** Inclusive bounds of years; null leaves one out. */
export function yearBounds(column: Sql, from: number | null, to: number | null): Sql[] {
  const conditions: Sql[] = [];
  if (from !== null) conditions.push(sql`${column} >= ${from}`);
  if (to !== null) conditions.push(sql`${column} <= ${to}`);
  return conditions;
}

/**
 * The column, which holds folded texts, contains `part`, whatever its case, width and blanks; no condition for null.
 * What folds to nothing is contained in every text.
 */
export function contains(foldedColumn: Sql, part: string | null): Sql[] {
  return part === null ? [] : [sql`${foldedColumn} LIKE ${`%${escapeLike(foldName(part))}%`} ESCAPE '!'`];
}

/**
 * The column of keys or codes starts with `prefix`, letters taken as they are; no condition for null. A range, since
 * LIKE minds the case of letters on one database and not on the other, and uses no index.
 */
export function startsWith(column: Sql, prefix: string | null): Sql[] {
  return prefix === null ? [] : [sql`(${column} >= ${prefix} AND ${column} < ${prefix + LAST_CHARACTER})`];
}
