import sql, { join, type Sql } from "sql-template-tag";
import { z } from "zod";
import type { SourcePlace } from "../../domain/facts.js";
import { FindingSeverity } from "../../domain/finding.js";
import { AccountTable } from "../../domain/line.js";
import type { Database, Row } from "../database.js";
import { listed } from "./conditions.js";
import { inAccounts, type LineIds, type YearBox } from "./line-selection.js";
import type { Versions } from "./versions.js";
import { flag, member, text, textOrNull, whole, wholeOrNull } from "../row.js";

/** A finding as stored. */
export interface StoredFinding {
  readonly id: number;
  readonly accountId: number;
  readonly fingerprint: string;
  readonly departmentId: number;
  readonly year: number;
  readonly lineId: number | null;
  /** True where it holds beside one version of the year before alone: that of `priorAccountId`, null for none. */
  readonly looksBack: boolean;
  readonly priorAccountId: number | null;
  /** True where it is served. */
  readonly isCurrent: boolean;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly sources: readonly SourcePlace[];
}

const sources = z.array(
  z.object({
    document: z.string(),
    isPrior: z.literal(true).exactOptional(),
    page: z.number().nullable(),
    section: z.string().nullable(),
    table: z.enum(AccountTable).nullable(),
    row: z.number().nullable(),
    column: z.number().nullable(),
    line: z.number().nullable(),
    text: z.string().nullable(),
  }),
);

/** The columns of a finding, for every statement that yields findings (from `finding f`). */
export const FINDING_COLUMNS = sql`f.id, f.account_id, f.fingerprint, f.department_id, f.year, f.line_id, f.looks_back,
  f.prior_account_id, f.is_current, f.rule, f.severity,
  f.message_zh, f.message_en, f.expected, f.actual, f.difference, f.sources`;

const SERVED = sql` AND f.is_current`;

/** The places of a finding, each in its own account or in that of the year before beside which it holds. */
function sourcesOfRow(row: Row): SourcePlace[] {
  const own = whole(row, "account_id");
  const prior = wholeOrNull(row, "prior_account_id") ?? own;
  return sources
    .parse(JSON.parse(text(row, "sources")))
    .map(({ isPrior, ...place }) => ({ ...place, accountId: isPrior === true ? prior : own }));
}

/** A finding of a row of FINDING_COLUMNS. */
export function findingOfRow(row: Row): StoredFinding {
  return {
    id: whole(row, "id"),
    accountId: whole(row, "account_id"),
    fingerprint: text(row, "fingerprint"),
    departmentId: whole(row, "department_id"),
    year: whole(row, "year"),
    lineId: wholeOrNull(row, "line_id"),
    looksBack: flag(row, "looks_back"),
    priorAccountId: wholeOrNull(row, "prior_account_id"),
    isCurrent: flag(row, "is_current"),
    rule: text(row, "rule"),
    severity: member(row, "severity", FindingSeverity),
    messageZh: text(row, "message_zh"),
    messageEn: text(row, "message_en"),
    expected: textOrNull(row, "expected"),
    actual: textOrNull(row, "actual"),
    difference: textOrNull(row, "difference"),
    sources: sourcesOfRow(row),
  };
}

/** The findings of whole years, of lines, or of both. One statement. */
export async function readFindingsReached(
  database: Database,
  years: YearBox | null,
  lineIds: LineIds | null,
  versions: Versions,
): Promise<StoredFinding[]> {
  const parts = [
    ...(years === null ? [] : [sql`(${inAccounts(years, versions, "f.")})`]),
    ...(lineIds === null ? [] : [sql`(f.line_id IN (${lineIds})${versions === "served" ? SERVED : sql``})`]),
  ];
  return parts.length === 0 ? [] : readFindings(database, sql`(${join(parts, " OR ")})`);
}

/** Findings by id, served or not. One statement. */
export async function readFindingsByIds(database: Database, ids: readonly number[]): Promise<StoredFinding[]> {
  return readFindings(database, join(listed(sql`f.id`, ids)));
}

/** Findings by fingerprint, which several versions of an account may share. One statement. */
export async function readFindingsByFingerprint(
  database: Database,
  fingerprints: readonly string[],
  versions: Versions,
): Promise<StoredFinding[]> {
  const found = join(listed(sql`f.fingerprint`, fingerprints));
  return readFindings(database, versions === "served" ? sql`${found}${SERVED}` : found);
}

/** The findings that `condition` selects (over `f`), in the order of rules and documents. One statement. */
async function readFindings(database: Database, condition: Sql): Promise<StoredFinding[]> {
  const rows = await database.rows(
    sql`SELECT ${FINDING_COLUMNS} FROM finding f WHERE ${condition} ORDER BY f.account_id, f.ordinal, f.id`,
  );
  return rows.map(findingOfRow);
}
