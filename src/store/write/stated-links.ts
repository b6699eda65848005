import sql from "sql-template-tag";
import { kinOfCodes } from "../../domain/mapping.js";
import type { Database } from "../database.js";
import { readMapping } from "../read/mapping.js";
import { printStatedLinks, readStatedLinks, type LinksBeside } from "../stated-links-text.js";
import { text, whole } from "../row.js";
import { insertRows } from "./insert-rows.js";

/** Codes that an edge of any version of a department's accounts joins beside what holds for everybody: loaded with one another. */
async function settleKinOf(database: Database, departmentId: number, contents: readonly string[]): Promise<void> {
  await database.rows(sql`DELETE FROM stated_kin WHERE department_id = ${departmentId}`);
  const edges = contents.flatMap((content) => readStatedLinks(content, null).flatMap(({ links }) => links.edges));
  if (edges.length === 0) return;
  const { codes } = await readMapping(database);
  const known = new Set(kinOfCodes(codes).map(({ one, other }) => `${one} ${other}`));
  const rows = kinOfCodes([...codes, ...edges]).filter(({ one, other }) => !known.has(`${one} ${other}`));
  await insertRows(
    database,
    "stated_kin",
    rows.map(({ one, other }) => ({ department_id: departmentId, one, other })),
  );
}

/**
 * Stores what the reasons of a version name beside each version of the year before that is ever shown beside it.
 * @param servedPriorId the one of them that is served
 */
export async function writeStatedLinks(
  database: Database,
  accountId: number,
  pairs: readonly LinksBeside[],
  servedPriorId: number | null,
): Promise<void> {
  const content = printStatedLinks(pairs, servedPriorId);
  await database.rows(sql`UPDATE account SET stated_links = ${content} WHERE id = ${accountId}`);
}

/** Settles which codes are loaded with one another for a department's own edges. */
export async function settleStatedKin(database: Database, departmentId: number): Promise<void> {
  const rows = await database.rows(sql`
    SELECT stated_links FROM account WHERE department_id = ${departmentId} AND stated_links IS NOT NULL`);
  await settleKinOf(
    database,
    departmentId,
    rows.map((row) => text(row, "stated_links")),
  );
}

/** The same of every department, after what holds for everybody changed. */
export async function settleEveryStatedKin(database: Database): Promise<void> {
  const rows = await database.rows(sql`SELECT DISTINCT department_id FROM account WHERE stated_links IS NOT NULL`);
  for (const row of rows) await settleStatedKin(database, whole(row, "department_id"));
}
