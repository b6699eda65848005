import sql, { join, type Sql } from "sql-template-tag";
import type { Comparability } from "../../domain/change.js";
import type { AccountTable, LineLevel } from "../../domain/line.js";
import type { ReasonCategory } from "../../domain/reasons.js";
import type { Database } from "../database.js";
import { withinBounds, type FigureBounds } from "./figure-bounds.js";
import { contains, listed, startsWith, yearBounds } from "./conditions.js";
import { departmentsOfNames, departmentsOfRegion } from "./departments.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on lines; null leaves one out, all must hold. */
export interface LineConditions extends FigureBounds {
  readonly departmentIds: readonly number[] | null;
  readonly departmentNames: readonly string[] | null;
  readonly regionCode: string | null;
  readonly synthetic: boolean | null;
  readonly years: readonly number[] | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly tables: readonly AccountTable[] | null;
  readonly keys: readonly string[] | null;
  readonly codePrefix: string | null;
  readonly levels: readonly LineLevel[] | null;
  readonly nameContains: string | null;
  readonly comparability: readonly Comparability[] | null;
  readonly reasonCategories: readonly ReasonCategory[] | null;
  readonly hasExplanation: boolean | null;
}

/** Fields that lines can be ordered by. */
export type LineOrderField =
  | "YEAR"
  | "DEPARTMENT"
  | "CODE"
  | "AMOUNT"
  | "CHANGE_AMOUNT"
  | "CHANGE_RATE"
  | "COMPLETION_RATE"
  | "ADJUSTED_COMPLETION_RATE"
  | "SHARE";

const KEYS: Readonly<Record<LineOrderField, Omit<SortKey, "descending">>> = {
  YEAR: { expression: sql`l.year`, type: "WHOLE" },
  DEPARTMENT: { expression: sql`d.name`, type: "TEXT" },
  CODE: { expression: sql`CASE WHEN l.key < ${":"} THEN l.key END`, type: "TEXT" },
  AMOUNT: { expression: sql`l.amount_fen`, type: "WHOLE" },
  CHANGE_AMOUNT: { expression: sql`l.change_fen`, type: "WHOLE" },
  CHANGE_RATE: { expression: sql`l.change_rate`, type: "TEXT" },
  COMPLETION_RATE: { expression: sql`l.completion_rate`, type: "TEXT" },
  ADJUSTED_COMPLETION_RATE: { expression: sql`l.adjusted_completion_rate`, type: "TEXT" },
  SHARE: { expression: sql`l.share_rate`, type: "TEXT" },
};

export function lineSortKey(field: LineOrderField, descending: boolean): SortKey {
  return { ...KEYS[field], descending };
}

const EXPLAINED = sql`SELECT s.line_id FROM statement s WHERE s.explanation_id IS NOT NULL`;

function explained(conditions: LineConditions): Sql[] {
  const parts: Sql[] = [];
  if (conditions.hasExplanation === true) parts.push(sql`l.id IN (${EXPLAINED})`);
  if (conditions.hasExplanation === false) parts.push(sql`l.id NOT IN (${EXPLAINED})`);
  if (conditions.reasonCategories !== null) {
    const categories = listed(sql`c.category`, conditions.reasonCategories);
    parts.push(sql`l.id IN (SELECT s.line_id FROM statement s
      JOIN explanation_category c ON c.explanation_id = s.explanation_id WHERE ${join(categories, " AND ")})`);
  }
  return parts;
}

/** The condition on line `l` and its department `d`. */
export function lineWhere(conditions: LineConditions): Sql {
  const parts: Sql[] = [sql`l.is_current`, ...listed(sql`l.department_id`, conditions.departmentIds)];
  if (conditions.departmentNames !== null) parts.push(departmentsOfNames(conditions.departmentNames));
  if (conditions.regionCode !== null) parts.push(departmentsOfRegion(conditions.regionCode));
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  parts.push(...listed(sql`l.year`, conditions.years));
  parts.push(...yearBounds(sql`l.year`, conditions.fromYear, conditions.toYear));
  parts.push(...listed(sql`l.table_name`, conditions.tables), ...listed(sql`l.key`, conditions.keys));
  parts.push(...startsWith(sql`l.key`, conditions.codePrefix), ...listed(sql`l.level`, conditions.levels));
  parts.push(...contains(sql`l.name_folded`, conditions.nameContains));
  parts.push(...withinBounds(conditions), ...listed(sql`l.comparability`, conditions.comparability));
  parts.push(...explained(conditions));
  return join(parts, " AND ");
}

/** A page of lines of served accounts. One statement. */
export async function readLinePage(
  database: Database,
  conditions: LineConditions,
  request: PageRequest,
): Promise<Page> {
  return readPage(
    database,
    { from: sql`line_item l JOIN department d ON d.id = l.department_id`, where: lineWhere(conditions), id: sql`l.id` },
    request,
  );
}
