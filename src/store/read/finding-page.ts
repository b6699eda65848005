import sql, { join, raw, type Sql } from "sql-template-tag";
import { FindingSeverity, type FindingCount } from "../../domain/finding.js";
import type { AccountKind } from "../../domain/account.js";
import type { Database } from "../database.js";
import { chosenDepartments } from "./kinds.js";
import { listed, yearBounds } from "./conditions.js";
import { member, text, whole } from "../row.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on findings; null leaves one out. */
export interface FindingConditions {
  readonly departmentIds: readonly number[] | null;
  /** Of the accounts; null for each body's default, or with ids for what they stand for. */
  readonly kind: AccountKind | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly rules: readonly string[] | null;
  readonly severities: readonly FindingSeverity[] | null;
  readonly synthetic: boolean | null;
  /** What had been found by the end of that day, ISO; null for what is served. */
  readonly asOf: string | null;
}

/** Findings come by year and department, then by account, rule and place in the document. */
export const FINDING_ORDER: readonly SortKey[] = [
  { expression: sql`f.year`, type: "WHOLE", descending: false },
  { expression: sql`f.department_id`, type: "WHOLE", descending: false },
  { expression: sql`f.ordinal`, type: "WHOLE", descending: false },
];

/** Accounts whose day is not after `day`. */
function knownBy(day: string, alias: string): Sql {
  return sql`${raw(`${alias}.known_on`)} <= ${day}`;
}

/** Of every year the newest version of that day, and of what looks back the findings beside the one of the year before. */
function foundBy(day: string): Sql {
  return sql`f.account_id IN (
      SELECT a.id FROM account a WHERE ${knownBy(day, "a")} AND NOT EXISTS (
        SELECT 1 FROM account o WHERE o.department_id = a.department_id AND o.year = a.year AND o.kind = a.kind
          AND o.version > a.version AND ${knownBy(day, "o")}))
    AND (NOT f.looks_back OR f.prior_account_id IS NOT DISTINCT FROM (
      SELECT p.id FROM account p JOIN account own ON own.id = f.account_id
      WHERE p.department_id = own.department_id AND p.year = own.year - 1 AND p.kind = own.kind AND ${knownBy(day, "p")}
      ORDER BY p.version DESC LIMIT 1))`;
}

function where(conditions: FindingConditions): Sql {
  const isShown = conditions.asOf === null ? sql`f.is_current` : foundBy(conditions.asOf);
  const parts: Sql[] = [isShown, ...chosenDepartments(sql`f.department_id`, conditions.departmentIds, conditions.kind)];
  parts.push(...yearBounds(sql`f.year`, conditions.fromYear, conditions.toYear));
  parts.push(...listed(sql`f.rule`, conditions.rules), ...listed(sql`f.severity`, conditions.severities));
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  return join(parts, " AND ");
}

const FROM = sql`finding f JOIN department d ON d.id = f.department_id`;

/** A page of findings that are served, or of an earlier day. One statement. */
export async function readFindingPage(
  database: Database,
  conditions: FindingConditions,
  request: PageRequest,
): Promise<Page> {
  return readPage(database, { from: FROM, where: where(conditions), id: sql`f.id` }, request);
}

/** How many of those findings each rule gives with each severity, in no order. One statement. */
export async function readFindingCounts(database: Database, conditions: FindingConditions): Promise<FindingCount[]> {
  const rows = await database.rows(sql`
    SELECT f.rule, f.severity, COUNT(*) AS findings FROM ${FROM} WHERE ${where(conditions)} GROUP BY f.rule, f.severity`);
  return rows.map((row) => ({
    rule: text(row, "rule"),
    severity: member(row, "severity", FindingSeverity),
    count: whole(row, "findings"),
  }));
}
