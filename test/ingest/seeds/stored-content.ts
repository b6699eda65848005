import { SEED_READER_VERSION } from "../../../src/ingest/seeds/load-seeds.js";
import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import type { PublishedAccount } from "../../../src/domain/account.js";
import { saveAccount } from "../../../src/ingest/save/save-account.js";
import type { Database, Row } from "../../../src/store/database.js";
import { readPublishedAccount } from "../../../src/store/read/published-account.js";
import { SEEDED_AT } from "../../support/api.js";
import type { TestStore } from "../../support/stores.js";

/** When every account of these tests was recorded: when the seeds were. */
const RECORDED = SEEDED_AT.toISOString();

export function hashOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The account that was stored from content with the hash, as published. */
export async function readStored(database: Database, contentHash: string): Promise<PublishedAccount> {
  const [row] = await database.rows(sql`SELECT id FROM account WHERE content_hash = ${contentHash}`);
  const account = typeof row?.id === "number" ? await readPublishedAccount(database, row.id) : null;
  if (account === null) throw new Error("the account is not stored");
  return account;
}

/** Stores an account: one with a key as a seed, else as an imported document. */
export async function save(store: TestStore, account: PublishedAccount, contentHash: string): Promise<void> {
  const origin = account.department.key === undefined ? "IMPORT" : "SEED";
  await saveAccount(store.writer, account, { origin, contentHash, readerVersion: SEED_READER_VERSION, recordedAt: RECORDED });
}

/** What differs between two stores that hold the same. */
const OWN_COLUMNS = ["id", "account_id", "line_id", "explanation_id", "content_hash", "recorded_at"];

/** Every row of the accounts, found by document and line instead of by id. */
export async function contentOf(database: Database): Promise<Record<string, Row[]>> {
  const ofAccount = sql`SELECT t.*, a.document_name AS document`;
  const ofLine = sql`${ofAccount}, l.table_name AS line_table, l.key AS line_key`;
  const joinLine = sql`LEFT JOIN line_item l ON l.id = t.line_id`;
  const statements = {
    account: sql`SELECT * FROM account ORDER BY document_name, year`,
    published_table: sql`${ofAccount} FROM published_table t JOIN account a ON a.id = t.account_id
      ORDER BY a.document_name, t.ordinal`,
    indicator: sql`${ofAccount} FROM indicator t JOIN account a ON a.id = t.account_id
      ORDER BY a.document_name, t.ordinal`,
    line_item: sql`${ofAccount} FROM line_item t JOIN account a ON a.id = t.account_id
      ORDER BY a.document_name, t.ordinal`,
    figure: sql`${ofLine} FROM figure t ${joinLine} JOIN account a ON a.id = l.account_id
      ORDER BY a.document_name, l.ordinal, t.measure, t.stage`,
    explanation: sql`${ofLine} FROM explanation t ${joinLine} JOIN account a ON a.id = t.account_id
      ORDER BY a.document_name, t.ordinal`,
    explanation_category: sql`SELECT a.document_name, e.ordinal, t.category FROM explanation_category t
      JOIN explanation e ON e.id = t.explanation_id JOIN account a ON a.id = e.account_id
      ORDER BY a.document_name, e.ordinal, t.category`,
    statement: sql`${ofLine}, e.ordinal AS reason FROM statement t ${joinLine} JOIN account a ON a.id = t.account_id
      LEFT JOIN explanation e ON e.id = t.explanation_id ORDER BY a.document_name, t.ordinal, t.id`,
    finding: sql`${ofLine} FROM finding t ${joinLine} JOIN account a ON a.id = t.account_id
      ORDER BY a.document_name, t.id`,
  };
  const content: Record<string, Row[]> = {};
  for (const [name, statement] of Object.entries(statements)) {
    const rows = await database.rows(statement);
    content[name] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !OWN_COLUMNS.includes(column))),
    );
  }
  return content;
}

