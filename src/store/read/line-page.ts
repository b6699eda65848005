import sql, { join, type Sql } from "sql-template-tag";
import type { AccountKind } from "../../domain/account.js";
import type { Comparability } from "../../domain/change.js";
import type { Continuity } from "../../domain/crosswalk.js";
import type { AccountTable, ChangeBasis, LineLevel, Measure } from "../../domain/line.js";
import type { ReasonCategory } from "../../domain/reasons.js";
import type { Database } from "../database.js";
import { columnsOfLine, FIGURES, isFen, withinBounds, type FigureBounds } from "./figure-bounds.js";
import { keysWhere, type TableKeys } from "./key-years.js";
import { chosenDepartments } from "./kinds.js";
import { changeColumns } from "./line-changes.js";
import { contains, listed, startsWith, yearBounds } from "./conditions.js";
import { departmentsOfNames, departmentsOfRegion } from "./departments.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on lines; null leaves one out, all must hold. */
export interface LineConditions extends FigureBounds {
  readonly departmentIds: readonly number[] | null;
  readonly departmentNames: readonly string[] | null;
  /** Of the accounts; null for each body's default, or with ids for what they stand for. */
  readonly kind: AccountKind | null;
  readonly regionCode: string | null;
  readonly synthetic: boolean | null;
  readonly years: readonly number[] | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly tables: readonly AccountTable[] | null;
  readonly keys: readonly string[] | null;
  /** How far keys are followed into other years, and which change is meant. */
  readonly continuity: Continuity;
  readonly codePrefix: string | null;
  readonly levels: readonly LineLevel[] | null;
  readonly nameContains: string | null;
  readonly comparability: readonly Comparability[] | null;
  readonly reasonCategories: readonly ReasonCategory[] | null;
  readonly hasExplanation: boolean | null;
  /** The change that a reason has to be stated for. */
  readonly reasonMeasure: Measure;
  readonly reasonBasis: ChangeBasis;
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

function keyOf(field: LineOrderField, continuity: Continuity): Omit<SortKey, "descending"> {
  if (field === "YEAR") return { expression: sql`l.year`, type: "WHOLE" };
  if (field === "DEPARTMENT") return { expression: sql`d.name`, type: "TEXT" };
  if (field === "CODE") return { expression: sql`CASE WHEN l.key < ${":"} THEN l.key END`, type: "TEXT" };
  const columns = columnsOfLine(changeColumns(continuity));
  return { expression: columns[FIGURES[field]], type: isFen(field) ? "WHOLE" : "TEXT" };
}

export function lineSortKey(field: LineOrderField, descending: boolean, continuity: Continuity): SortKey {
  return { ...keyOf(field, continuity), descending };
}

/** A reason explains the change that it was stated for: that of one measure against one basis. */
function explained(conditions: LineConditions): Sql[] {
  const { hasExplanation, reasonCategories, reasonMeasure, reasonBasis } = conditions;
  const change = sql`s.measure = ${reasonMeasure} AND s.basis = ${reasonBasis}`;
  const anyReason = sql`SELECT s.line_id FROM statement s WHERE s.explanation_id IS NOT NULL AND ${change}`;
  const parts: Sql[] = [];
  if (hasExplanation === true) parts.push(sql`l.id IN (${anyReason})`);
  if (hasExplanation === false) parts.push(sql`l.id NOT IN (${anyReason})`);
  if (reasonCategories !== null) {
    const categories = listed(sql`c.category`, reasonCategories);
    parts.push(sql`l.id IN (SELECT s.line_id FROM statement s
      JOIN explanation_category c ON c.explanation_id = s.explanation_id
      WHERE ${change} AND ${join(categories, " AND ")})`);
  }
  return parts;
}

/** The condition on line `l` and its department `d`; with the joins of changeColumns. `keys` stand for conditions.keys. */
export function lineWhere(conditions: LineConditions, keys: readonly TableKeys[] | null): Sql {
  const change = changeColumns(conditions.continuity);
  const parts: Sql[] = [
    sql`l.is_current`,
    ...chosenDepartments(sql`l.department_id`, conditions.departmentIds, conditions.kind),
  ];
  if (conditions.departmentNames !== null) parts.push(departmentsOfNames(conditions.departmentNames));
  if (conditions.regionCode !== null) parts.push(departmentsOfRegion(conditions.regionCode));
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  parts.push(...listed(sql`l.year`, conditions.years));
  parts.push(...yearBounds(sql`l.year`, conditions.fromYear, conditions.toYear));
  parts.push(...listed(sql`l.table_name`, conditions.tables), ...keysWhere(keys));
  parts.push(...startsWith(sql`l.key`, conditions.codePrefix), ...listed(sql`l.level`, conditions.levels));
  parts.push(...contains(sql`l.name_folded`, conditions.nameContains));
  parts.push(...withinBounds(conditions, columnsOfLine(change)));
  parts.push(...listed(change.comparability, conditions.comparability));
  parts.push(...explained(conditions));
  return join(parts, " AND ");
}

/** A page of lines of served accounts; `keys` stand for those of the conditions. One statement. */
export async function readLinePage(
  database: Database,
  conditions: LineConditions,
  keys: readonly TableKeys[] | null,
  request: PageRequest,
): Promise<Page> {
  const { join: changes } = changeColumns(conditions.continuity);
  const from = sql`line_item l JOIN department d ON d.id = l.department_id ${changes}`;
  return readPage(database, { from, where: lineWhere(conditions, keys), id: sql`l.id` }, request);
}
