import sql from "sql-template-tag";
import type { PublishedAccount, PublishedTable } from "../../domain/account.js";
import type { LineKey } from "../../domain/facts.js";
import { figureKey } from "../../domain/facts.js";
import type { PlacedFinding } from "../../domain/finding.js";
import type { Database } from "../database.js";
import { wholeOrNull } from "../row.js";
import type { StoredAccount } from "./accounts.js";
import { insertRows } from "./insert-rows.js";

/** The next free id of a table; safe because one writer runs at a time. */
export async function nextId(
  database: Database,
  table: "account" | "line_item" | "explanation" | "statement" | "finding",
): Promise<number> {
  const statements = {
    account: sql`SELECT MAX(id) AS id FROM account`,
    line_item: sql`SELECT MAX(id) AS id FROM line_item`,
    explanation: sql`SELECT MAX(id) AS id FROM explanation`,
    statement: sql`SELECT MAX(id) AS id FROM statement`,
    finding: sql`SELECT MAX(id) AS id FROM finding`,
  };
  const [row] = await database.rows(statements[table]);
  return (row === undefined ? 0 : (wholeOrNull(row, "id") ?? 0)) + 1;
}

/** Whose rows are written, repeated on rows that are found without their account. */
export interface AccountIdentity {
  readonly id: number;
  readonly departmentId: number;
  readonly year: number;
  readonly isCurrent: boolean;
}

/** Stores the row of an account; `stored` is the version that it is of its department's year. */
export async function insertAccount(
  database: Database,
  departmentId: number,
  account: PublishedAccount,
  stored: StoredAccount,
): Promise<void> {
  await insertRows(database, "account", [
    {
      id: stored.id,
      department_id: departmentId,
      year: account.year,
      kind: account.kind,
      version: stored.version,
      is_current: stored.isCurrent,
      origin: stored.origin,
      content_hash: stored.contentHash,
      reader_version: stored.readerVersion,
      department_name: account.department.name,
      document_name: account.document.name,
      document_title: account.document.title ?? null,
      published_on: account.document.publishedOn ?? null,
      pages: account.document.pages ?? null,
      units: account.units?.join("\n") ?? null,
      recorded_at: stored.recordedAt,
    },
  ]);
}

export async function insertTables(
  database: Database,
  accountId: number,
  tables: readonly PublishedTable[],
): Promise<void> {
  await insertRows(
    database,
    "published_table",
    tables.map((table, ordinal) => ({
      account_id: accountId,
      table_name: table.table,
      title: table.title,
      form: table.form ?? null,
      unit: table.unit,
      withheld: table.withheld ?? false,
      scope: table.scope ?? null,
      empty_note_of: table.emptyNoteOf ?? null,
      printed_columns: table.columns
        .map((column) => figureKey(column.measure, column.stage) + `/${String(column.column ?? "")}`)
        .join(","),
      page: table.page ?? null,
      line: table.line ?? null,
      ordinal: ordinal,
    })),
  );
}

/** Beside which version of the year before findings hold: null where none is known. */
export interface BesidePrior {
  readonly priorAccountId: number | null;
}

/** Takes away what was found in an account beside versions of the year before. */
export async function deleteFindingsLookingBack(database: Database, accountId: number): Promise<void> {
  await database.rows(sql`DELETE FROM finding WHERE account_id = ${accountId} AND looks_back`);
}

/**
 * Stores findings; `lineIds` gives the ids of the lines that they speak of. Which of them are served is for
 * serveFindings to settle.
 * @param beside null for findings that do not look back
 */
export async function insertFindings(
  database: Database,
  account: Omit<AccountIdentity, "isCurrent">,
  findings: readonly PlacedFinding[],
  lineIds: ReadonlyMap<LineKey, number>,
  beside: BesidePrior | null,
): Promise<void> {
  if (findings.length === 0) return;
  const first = await nextId(database, "finding");
  const rows = findings.map((finding, index) => ({
    id: first + index,
    ordinal: finding.ordinal,
    fingerprint: finding.fingerprint,
    account_id: account.id,
    department_id: account.departmentId,
    year: account.year,
    line_id: finding.line === null ? null : (lineIds.get(finding.line) ?? null),
    looks_back: beside !== null,
    prior_account_id: beside?.priorAccountId ?? null,
    is_current: false,
    rule: finding.rule,
    severity: finding.severity,
    message_zh: finding.messageZh,
    message_en: finding.messageEn,
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    sources: JSON.stringify(finding.sources),
  }));
  await insertRows(database, "finding", rows);
}
