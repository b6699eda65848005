import sql from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import type { Database } from "../database.js";
import { flag, member, text, textOrNull, whole } from "../row.js";

/** An account by what a person calls it. */
export interface NamedAccount {
  readonly department: string;
  readonly year: number;
  readonly kind: AccountKind;
}

/** An imported account with what is known of its document. */
export interface ImportedAccount extends NamedAccount {
  readonly sourceUrl: string | null;
  readonly publishedOn: string | null;
  readonly isKept: boolean;
}

/** The accounts that a reader of at least this version has imported, by the hash of the bytes. One statement. */
export async function readImported(database: Database, readerVersion: number): Promise<Map<string, ImportedAccount>> {
  const rows = await database.rows(sql`
    SELECT content_hash, department_name, year, kind, source_url, published_on, is_kept FROM account
    WHERE reader_version >= ${readerVersion} AND origin = ${"IMPORT"}`);
  return new Map(
    rows.map((row) => [
      text(row, "content_hash"),
      {
        department: text(row, "department_name"),
        year: whole(row, "year"),
        kind: member(row, "kind", AccountKind),
        sourceUrl: textOrNull(row, "source_url"),
        publishedOn: textOrNull(row, "published_on"),
        isKept: flag(row, "is_kept"),
      },
    ]),
  );
}

/** Hashes of the seeds that a reader of at least this version has stored. */
export async function readSeedHashes(database: Database, readerVersion: number): Promise<Set<string>> {
  const rows = await database.rows(sql`
    SELECT content_hash FROM account WHERE reader_version >= ${readerVersion} AND origin = ${"SEED"}`);
  return new Set(rows.map((row) => text(row, "content_hash")));
}
