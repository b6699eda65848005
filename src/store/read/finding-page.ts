import sql, { join, type Sql } from "sql-template-tag";
import type { FindingSeverity } from "../../domain/finding.js";
import type { Database } from "../database.js";
import { listed, yearBounds } from "./conditions.js";
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
  { expression: sql`f.year`, descending: false },
  { expression: sql`f.department_id`, descending: false },
];

function where(conditions: FindingConditions): Sql {
  const parts: Sql[] = [sql`f.is_current`, ...listed(sql`f.department_id`, conditions.departmentIds)];
  parts.push(...yearBounds(sql`f.year`, conditions.fromYear, conditions.toYear));
  parts.push(...listed(sql`f.rule`, conditions.rules), ...listed(sql`f.severity`, conditions.severities));
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  return join(parts, " AND ");
}

/** A page of findings of served accounts. One statement. */
export async function readFindingPage(
  database: Database,
  conditions: FindingConditions,
  request: PageRequest,
): Promise<Page> {
  const from = sql`finding f JOIN department d ON d.id = f.department_id`;
  return readPage(database, { from, where: where(conditions), id: sql`f.id` }, request);
}
