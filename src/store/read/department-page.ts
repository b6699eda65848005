import sql, { join, type Sql } from "sql-template-tag";
import type { Database } from "../database.js";
import { escapeLike, listed } from "./conditions.js";
import { departmentsOfRegion } from "./departments.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on departments; null leaves one out. */
export interface DepartmentConditions {
  readonly ids: readonly number[] | null;
  readonly nameContains: string | null;
  readonly regionCode: string | null;
  readonly hasYear: number | null;
  readonly synthetic: boolean | null;
}

/** Fields that departments can be ordered by; all but NAME are of one year. */
export type DepartmentOrderField =
  "NAME" | "TOTAL_EXPENDITURE" | "CURRENT_EXPENDITURE" | "CHANGE_AMOUNT" | "CHANGE_RATE";

const COLUMNS: Readonly<Record<Exclude<DepartmentOrderField, "NAME">, { key: string; column: Sql }>> = {
  TOTAL_EXPENDITURE: { key: "expenditure.total", column: sql`l.amount_fen` },
  CURRENT_EXPENDITURE: { key: "expenditure.current-year", column: sql`l.amount_fen` },
  CHANGE_AMOUNT: { key: "expenditure.total", column: sql`l.change_fen` },
  CHANGE_RATE: { key: "expenditure.total", column: sql`l.change_rate` },
};

/** The sort key of one field; `year` is not used for NAME. */
export function departmentSortKey(field: DepartmentOrderField, descending: boolean, year: number): SortKey {
  if (field === "NAME") return { expression: sql`d.name`, descending };
  const { key, column } = COLUMNS[field];
  const expression = sql`(SELECT ${column} FROM line_item l WHERE l.is_current AND l.department_id = d.id
    AND l.year = ${year} AND l.table_name = ${"INCOME_EXPENDITURE_SUMMARY"} AND l.key = ${key})`;
  return { expression, descending };
}

function where(conditions: DepartmentConditions): Sql {
  const parts: Sql[] = [sql`TRUE`, ...listed(sql`d.id`, conditions.ids)];
  if (conditions.nameContains !== null) {
    const pattern = `%${escapeLike(conditions.nameContains)}%`;
    parts.push(sql`(d.name LIKE ${pattern} ESCAPE '!' OR d.id IN
      (SELECT department_id FROM department_name WHERE name LIKE ${pattern} ESCAPE '!'))`);
  }
  if (conditions.regionCode !== null) parts.push(departmentsOfRegion(conditions.regionCode));
  if (conditions.hasYear !== null) {
    parts.push(sql`d.id IN (SELECT department_id FROM account WHERE is_current AND year = ${conditions.hasYear})`);
  }
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  return join(parts, " AND ");
}

/** A page of departments. One statement. */
export async function readDepartmentPage(
  database: Database,
  conditions: DepartmentConditions,
  request: PageRequest,
): Promise<Page> {
  return readPage(database, { from: sql`department d`, where: where(conditions), id: sql`d.id` }, request);
}
