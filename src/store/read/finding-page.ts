import sql, { join, type Sql } from "sql-template-tag";
import { FindingSeverity, type FindingCount } from "../../domain/finding.js";
import type { Database } from "../database.js";
import { listed, yearBounds } from "./conditions.js";
import { member, text, whole } from "../row.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on findings; null leaves one out. */
export interface FindingConditions {
  readonly departmentIds: readonly number[] | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly rules: readonly string[] | null;
  readonly severities: readonly FindingSeverity[] | null;
  readonly synthetic: boolean | null;
}

/** Findings come by year and department, then by rule and place in the document. */
export const FINDING_ORDER: readonly SortKey[] = [
  { expression: sql`f.year`, type: "WHOLE", descending: false },
  { expression: sql`f.department_id`, type: "WHOLE", descending: false },
];

function where(conditions: FindingConditions): Sql {
  const parts: Sql[] = [sql`f.is_current`, ...listed(sql`f.department_id`, conditions.departmentIds)];
  parts.push(...yearBounds(sql`f.year`, conditions.fromYear, conditions.toYear));
  parts.push(...listed(sql`f.rule`, conditions.rules), ...listed(sql`f.severity`, conditions.severities));
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  return join(parts, " AND ");
}

const FROM = sql`finding f JOIN department d ON d.id = f.department_id`;

/** A page of findings of served accounts. One statement. */
export async function readFindingPage(
  database: Database,
  conditions: FindingConditions,
  request: PageRequest,
): Promise<Page> {
  return readPage(database, { from: FROM, where: where(conditions), id: sql`f.id` }, request);
}

/** How many findings of served accounts each rule gives with each severity, in no order. One statement. */
export async function readFindingCounts(database: Database, conditions: FindingConditions): Promise<FindingCount[]> {
  const rows = await database.rows(sql`
    SELECT f.rule, f.severity, COUNT(*) AS findings FROM ${FROM} WHERE ${where(conditions)} GROUP BY f.rule, f.severity`);
  return rows.map((row) => ({
    rule: text(row, "rule"),
    severity: member(row, "severity", FindingSeverity),
    count: whole(row, "findings"),
  }));
}
