import sql, { join, type Sql } from "sql-template-tag";

/** Escapes a text for LIKE … ESCAPE '!'. */
export function escapeLike(text: string): string {
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

/** The text column contains `part`, or no condition for null. */
export function contains(column: Sql, part: string | null): Sql[] {
  return part === null ? [] : [sql`${column} LIKE ${`%${escapeLike(part)}%`} ESCAPE '!'`];
}

/** The text column starts with `prefix`, or no condition for null. */
export function startsWith(column: Sql, prefix: string | null): Sql[] {
  return prefix === null ? [] : [sql`${column} LIKE ${`${escapeLike(prefix)}%`} ESCAPE '!'`];
}
