import sql from "sql-template-tag";
import { createHash } from "node:crypto";
import type { PublishedTable } from "../../domain/account.js";
import type { LineKey, SourcePlace } from "../../domain/facts.js";
import { figureKey } from "../../domain/facts.js";
import type { FindingFacts } from "../../domain/finding.js";
import type { Database, Value } from "../database.js";
import { wholeOrNull } from "../row.js";
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

export async function insertTables(
  database: Database,
  accountId: number,
  tables: readonly PublishedTable[],
): Promise<void> {
  await insertRows(
    database,
    "published_table",
    [
      "account_id",
      "table_name",
      "title",
      "form",
      "unit",
      "withheld",
      "scope",
      "empty_note_of",
      "printed_columns",
      "page",
      "line",
      "ordinal",
    ],
    tables.map((table, ordinal) => [
      accountId,
      table.table,
      table.title,
      table.form ?? null,
      table.unit,
      table.withheld ?? false,
      table.scope ?? null,
      table.emptyNoteOf ?? null,
      table.columns
        .map((column) => figureKey(column.measure, column.stage) + `/${String(column.column ?? "")}`)
        .join(","),
      table.page ?? null,
      table.line ?? null,
      ordinal,
    ]),
  );
}

function sourceJson(sources: readonly SourcePlace[]): string {
  return JSON.stringify(sources);
}

function fingerprint(account: AccountIdentity, finding: FindingFacts): string {
  const parts = [account.departmentId, account.year, finding.rule, finding.line, finding.discriminator, finding.actual];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}

/** Takes the findings of an account away. */
export async function deleteFindings(database: Database, accountId: number): Promise<void> {
  await database.rows(sql`DELETE FROM finding WHERE account_id = ${accountId}`);
}

/** Stores findings; `lineIds` gives the ids of the lines that they speak of. */
export async function insertFindings(
  database: Database,
  account: AccountIdentity,
  findings: readonly FindingFacts[],
  lineIds: ReadonlyMap<LineKey, number>,
): Promise<void> {
  if (findings.length === 0) return;
  const first = await nextId(database, "finding");
  const rows = findings.map((finding, index): Value[] => [
    first + index,
    fingerprint(account, finding),
    account.id,
    account.departmentId,
    account.year,
    finding.line === null ? null : (lineIds.get(finding.line) ?? null),
    account.isCurrent,
    finding.rule,
    finding.severity,
    finding.messageZh,
    finding.messageEn,
    finding.expected,
    finding.actual,
    sourceJson(finding.sources),
  ]);
  await insertRows(
    database,
    "finding",
    [
      "id",
      "fingerprint",
      "account_id",
      "department_id",
      "year",
      "line_id",
      "is_current",
      "rule",
      "severity",
      "message_zh",
      "message_en",
      "expected",
      "actual",
      "sources",
    ],
    rows,
  );
}
