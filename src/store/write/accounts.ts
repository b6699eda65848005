import sql, { join, type Sql } from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import { AccountOrigin } from "../account-origin.js";
import { dayOf } from "../../domain/version.js";
import type { Database, Row } from "../database.js";
import { deleteJoinedChanges } from "./joined-changes.js";
import { flag, member, text, textOrNull, whole } from "../row.js";

/** A stored account, as far as versions are concerned. */
export interface StoredAccount {
  readonly id: number;
  readonly version: number;
  readonly isCurrent: boolean;
  readonly origin: AccountOrigin;
  readonly contentHash: string;
  readonly readerVersion: number;
  readonly documentName: string;
  readonly sourceUrl: string | null;
  readonly isKept: boolean;
  readonly publishedOn: string | null;
  readonly recordedAt: string;
}

/** Every stored version of one account. */
export async function readVersions(
  database: Database,
  departmentId: number,
  year: number,
  kind: string,
): Promise<StoredAccount[]> {
  return (await readVersionsOfYears(database, departmentId, [year], kind)).get(year) ?? [];
}

/** Every stored version of a department's accounts of some years, by year; a year of which there is none is absent. */
export async function readVersionsOfYears(
  database: Database,
  departmentId: number,
  years: readonly number[],
  kind: string,
): Promise<Map<number, StoredAccount[]>> {
  const rows = await database.rows(sql`
    SELECT id, year, version, is_current, origin, content_hash, reader_version, document_name, source_url, is_kept,
      published_on, recorded_at
    FROM account WHERE department_id = ${departmentId} AND year IN (${join(years)}) AND kind = ${kind} ORDER BY id`);
  const found = new Map<number, StoredAccount[]>();
  for (const row of rows) {
    const year = whole(row, "year");
    const own = found.get(year);
    if (own === undefined) found.set(year, [storedAccount(row)]);
    else own.push(storedAccount(row));
  }
  return found;
}

function storedAccount(row: Row): StoredAccount {
  return {
    id: whole(row, "id"),
    version: whole(row, "version"),
    isCurrent: flag(row, "is_current"),
    origin: member(row, "origin", AccountOrigin),
    contentHash: text(row, "content_hash"),
    readerVersion: whole(row, "reader_version"),
    documentName: text(row, "document_name"),
    sourceUrl: textOrNull(row, "source_url"),
    isKept: flag(row, "is_kept"),
    publishedOn: textOrNull(row, "published_on"),
    recordedAt: text(row, "recorded_at"),
  };
}

/** The account that is served of a department, year and kind; null where there is none. */
export async function servedAccount(
  database: Database,
  departmentId: number,
  year: number,
  kind: string,
): Promise<number | null> {
  const [row] = await database.rows(sql`
    SELECT id FROM account
    WHERE department_id = ${departmentId} AND year = ${year} AND kind = ${kind} AND is_current`);
  return row === undefined ? null : whole(row, "id");
}

/** Takes everything of an account out of the store; departments and regions stay. */
export async function deleteAccount(database: Database, accountId: number): Promise<void> {
  await database.rows(sql`DELETE FROM finding WHERE account_id = ${accountId}`);
  await database.rows(sql`DELETE FROM statement WHERE account_id = ${accountId}`);
  await database.rows(sql`DELETE FROM explanation_category WHERE explanation_id IN
    (SELECT id FROM explanation WHERE account_id = ${accountId})`);
  await database.rows(sql`DELETE FROM explanation WHERE account_id = ${accountId}`);
  await database.rows(
    sql`DELETE FROM figure WHERE line_id IN (SELECT id FROM line_item WHERE account_id = ${accountId})`,
  );
  await deleteJoinedChanges(database, accountId);
  await database.rows(sql`DELETE FROM line_item WHERE account_id = ${accountId}`);
  await database.rows(sql`DELETE FROM indicator WHERE account_id = ${accountId}`);
  await database.rows(sql`DELETE FROM left_out WHERE account_id = ${accountId}`);
  await database.rows(sql`DELETE FROM published_table WHERE account_id = ${accountId}`);
  await database.rows(sql`DELETE FROM account WHERE id = ${accountId}`);
}

/** When a document without a day of publication was first imported; nothing for one with such a day. */
function momentOf({ publishedOn, recordedAt }: StoredAccount): string {
  return publishedOn === null ? recordedAt : "";
}

/**
 * Imported documents before seeds, then the latest day (of publication, else of first import); of one day, those of no
 * known day of publication by their import, then by name, and of one name the last recorded. The first is served. The
 * order in which documents of known days are imported makes no difference.
 */
export function newestFirst(a: StoredAccount, b: StoredAccount): number {
  if (a.origin !== b.origin) return a.origin === "IMPORT" ? -1 : 1;
  return (
    compareText(dayOf(b), dayOf(a)) ||
    compareText(momentOf(b), momentOf(a)) ||
    compareText(b.documentName, a.documentName) ||
    compareText(b.recordedAt, a.recordedAt) ||
    compareText(b.contentHash, a.contentHash)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Numbers the versions of one account from the oldest and serves the newest.
 * Returns the id of the account that is served now, or null where there is none.
 */
export async function settleVersions(
  database: Database,
  departmentId: number,
  year: number,
  kind: string,
): Promise<number | null> {
  const versions = (await readVersions(database, departmentId, year, kind)).sort(newestFirst);
  const current = versions[0]?.id ?? null;
  await unserve(database, versions.slice(1));
  for (const [index, account] of versions.entries()) {
    const version = versions.length - index;
    if (version !== account.version) {
      await database.rows(sql`UPDATE account SET version = ${version} WHERE id = ${account.id}`);
    }
    if (account.id === current && !account.isCurrent) await serve(database, account.id, true);
  }
  return current;
}

/** Stops serving those of the versions that are served. */
export async function unserve(database: Database, versions: readonly StoredAccount[]): Promise<void> {
  for (const account of versions.filter((one) => one.isCurrent)) await serve(database, account.id, false);
}

async function serve(database: Database, accountId: number, isCurrent: boolean): Promise<void> {
  await database.rows(sql`UPDATE account SET is_current = ${isCurrent} WHERE id = ${accountId}`);
  await database.rows(sql`UPDATE line_item SET is_current = ${isCurrent} WHERE account_id = ${accountId}`);
  await database.rows(sql`UPDATE explanation SET is_current = ${isCurrent} WHERE account_id = ${accountId}`);
}

/**
 * Settles which findings of a department's year are served: those of the version that is served, and of what looks
 * back those beside the served version of the year before. One statement, after both years' versions are settled.
 */
export async function serveFindings(
  database: Database,
  departmentId: number,
  year: number,
  kind: string,
): Promise<void> {
  const served = (ofYear: number): Sql => sql`SELECT id FROM account
    WHERE department_id = ${departmentId} AND year = ${ofYear} AND kind = ${kind} AND is_current`;
  await database.rows(sql`
    UPDATE finding SET is_current = account_id IN (${served(year)})
      AND (NOT looks_back OR prior_account_id IS NOT DISTINCT FROM (${served(year - 1)}))
    WHERE account_id IN (
      SELECT id FROM account WHERE department_id = ${departmentId} AND year = ${year} AND kind = ${kind})`);
}

/** An account by what identifies it, whichever of its versions is meant. */
export interface ServedYear {
  readonly departmentId: number;
  readonly year: number;
  readonly kind: AccountKind;
}

/** The same, with the department's name as one version prints it. */
interface StoredIdentity extends ServedYear {
  readonly department: string;
}

/** That of a stored version. Throws RowShapeError where there is none of that id. */
export async function readIdentity(database: Database, accountId: number): Promise<StoredIdentity> {
  const [row = {}] = await database.rows(sql`
    SELECT department_id, year, kind, department_name FROM account WHERE id = ${accountId}`);
  return {
    departmentId: whole(row, "department_id"),
    year: whole(row, "year"),
    kind: member(row, "kind", AccountKind),
    department: text(row, "department_name"),
  };
}
