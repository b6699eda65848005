import sql, { join, type Sql } from "sql-template-tag";
import type { Database } from "../database.js";
import { limitOf } from "../limit.js";
import { text, whole } from "../row.js";
import { listed } from "./conditions.js";

/** Most names that are looked through for those near an unknown one. */
const BOUND = 20_000;

async function names(database: Database, statement: Sql): Promise<string[]> {
  return (await database.rows(sql`${statement} ${limitOf(BOUND)}`)).map((row) => text(row, "name"));
}

/** Those of the keys that some stored account has, of whatever table and version. One statement. */
export async function readKnownKeys(database: Database, keys: readonly string[]): Promise<Set<string>> {
  const among = join(listed(sql`key`, keys), " AND ");
  return new Set(await names(database, sql`SELECT DISTINCT key AS name FROM line_item WHERE ${among}`));
}

/** Those of the ids that a stored department has. One statement. */
export async function readKnownDepartmentIds(database: Database, ids: readonly number[]): Promise<Set<number>> {
  const among = join(listed(sql`id`, ids), " AND ");
  return new Set((await database.rows(sql`SELECT id FROM department WHERE ${among}`)).map((row) => whole(row, "id")));
}

/** Every key that some stored account has. One statement. */
export async function readEveryKey(database: Database): Promise<string[]> {
  return names(database, sql`SELECT DISTINCT key AS name FROM line_item ORDER BY key`);
}

/** Every name that a department bears or bore. One statement. */
export async function readEveryDepartmentName(database: Database): Promise<string[]> {
  return names(database, sql`SELECT name FROM department UNION SELECT name FROM department_name ORDER BY name`);
}

/** The code of every region that a department belongs to. One statement. */
export async function readEveryRegionCode(database: Database): Promise<string[]> {
  return names(database, sql`SELECT code AS name FROM region ORDER BY code`);
}
