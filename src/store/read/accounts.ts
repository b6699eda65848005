import sql from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import type { Database } from "../database.js";
import { member, text, whole } from "../row.js";

/** An account by what a person calls it. */
export interface NamedAccount {
  readonly department: string;
  readonly year: number;
  readonly kind: AccountKind;
}

/** The accounts that a reader of at least this version has imported, by the hash of the bytes. One statement. */
export async function readImported(database: Database, readerVersion: number): Promise<Map<string, NamedAccount>> {
  const rows = await database.rows(sql`
    SELECT content_hash, department_name, year, kind FROM account
    WHERE reader_version >= ${readerVersion} AND origin = ${"IMPORT"}`);
  return new Map(
    rows.map((row) => [
      text(row, "content_hash"),
      {
        department: text(row, "department_name"),
        year: whole(row, "year"),
        kind: member(row, "kind", AccountKind),
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
