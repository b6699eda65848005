import sql from "sql-template-tag";
import type { PublishedAccount, PublishedTable } from "../../domain/account.js";
import type { LineKey, SourcePlace } from "../../domain/facts.js";
import { figureKey } from "../../domain/facts.js";
import type { PlacedFinding } from "../../domain/finding.js";
import { dayOf } from "../../domain/version.js";
import type { Database } from "../database.js";
import { wholeOrNull } from "../row.js";
import type { StoredAccount } from "./accounts.js";
import { insertRows } from "./insert-rows.js";

/** The next free id of each table that counts its rows. */
export type NextIds = Readonly<Record<"account" | "line" | "explanation" | "statement" | "finding", number>>;

/** Those ids; safe because one writer runs at a time. One statement. */
export async function readNextIds(database: Database): Promise<NextIds> {
  const [row = {}] = await database.rows(sql`
    SELECT (SELECT MAX(id) FROM account) AS account, (SELECT MAX(id) FROM line_item) AS line,
      (SELECT MAX(id) FROM explanation) AS explanation, (SELECT MAX(id) FROM statement) AS statement,
      (SELECT MAX(id) FROM finding) AS finding`);
  const next = (column: keyof NextIds): number => (wholeOrNull(row, column) ?? 0) + 1;
  return {
    account: next("account"),
    line: next("line"),
    explanation: next("explanation"),
    statement: next("statement"),
    finding: next("finding"),
  };
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
      source_url: stored.sourceUrl,
      published_on: stored.publishedOn,
      known_on: dayOf(stored),
      is_kept: stored.isKept,
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

/** Findings of an account, and beside which version of the year before they hold (null where none is known). */
export interface FoundBeside {
  readonly priorAccountId: number | null;
  readonly findings: readonly PlacedFinding[];
}

/** Takes away what was found in an account beside versions of the year before. */
export async function deleteFindingsLookingBack(database: Database, accountId: number): Promise<void> {
  await database.rows(sql`DELETE FROM finding WHERE account_id = ${accountId} AND looks_back`);
}

/** What the rules found in an account. */
export interface AccountFindings {
  /** Whatever the year before published. */
  readonly alone: readonly PlacedFinding[];
  readonly lookingBack: readonly FoundBeside[];
}

/** A place as it is stored: which account it is in is told by whether it is that of the year before, not by an id. */
function placeOf({ accountId, ...place }: SourcePlace, ownId: number): object {
  return accountId === undefined || accountId === ownId ? place : { ...place, isPrior: true };
}

/**
 * Stores findings; `lineIds` gives the ids of the lines that they speak of. Which of them are served is for
 * serveFindings to settle.
 * @param first the id of the first
 */
export async function insertFindings(
  database: Database,
  account: Omit<AccountIdentity, "isCurrent">,
  { alone, lookingBack }: AccountFindings,
  lineIds: ReadonlyMap<LineKey, number>,
  first: number,
): Promise<void> {
  const found = [
    ...alone.map((finding) => ({ finding, looks_back: false, prior_account_id: null })),
    ...lookingBack.flatMap(({ priorAccountId, findings }) =>
      findings.map((finding) => ({ finding, looks_back: true, prior_account_id: priorAccountId })),
    ),
  ];
  const rows = found.map(({ finding, ...beside }, index) => ({
    id: first + index,
    ordinal: finding.ordinal,
    fingerprint: finding.fingerprint,
    account_id: account.id,
    department_id: account.departmentId,
    year: account.year,
    line_id: finding.line === null ? null : (lineIds.get(finding.line) ?? null),
    ...beside,
    is_current: false,
    rule: finding.rule,
    severity: finding.severity,
    message_zh: finding.messageZh,
    message_en: finding.messageEn,
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    sources: JSON.stringify(finding.sources.map((place) => placeOf(place, account.id))),
  }));
  await insertRows(database, "finding", rows);
}
