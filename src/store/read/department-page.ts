import sql, { join, type Sql } from "sql-template-tag";
import type { AccountTable } from "../../domain/line.js";
import type { Database } from "../database.js";
import { contains, listed, yearBounds } from "./conditions.js";
import { departmentsOfRegion } from "./departments.js";
import { withinBounds, type FigureBounds } from "./figure-bounds.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on departments; null leaves one out. */
export interface DepartmentConditions {
  readonly ids: readonly number[] | null;
  readonly nameContains: string | null;
  readonly regionCode: string | null;
  readonly hasYear: number | null;
  readonly synthetic: boolean | null;
  readonly line: DepartmentLineCondition | null;
}

/** A line of the department whose figures lie within bounds, in some year of a range or in every one. */
export interface DepartmentLineCondition extends FigureBounds {
  readonly line: DepartmentLine;
  readonly fromYear: number;
  readonly toYear: number;
  readonly inEveryYear: boolean;
}

/** Which line of a department is meant. */
export interface DepartmentLine {
  readonly table: AccountTable;
  readonly key: string;
}

/** Figures of a line that departments can be ordered by. */
export type DepartmentFigure =
  "AMOUNT" | "CHANGE_AMOUNT" | "CHANGE_RATE" | "COMPLETION_RATE" | "ADJUSTED_COMPLETION_RATE" | "SHARE";

const COLUMNS: Readonly<Record<DepartmentFigure, Sql>> = {
  AMOUNT: sql`l.amount_fen`,
  CHANGE_AMOUNT: sql`l.change_fen`,
  CHANGE_RATE: sql`l.change_rate`,
  COMPLETION_RATE: sql`l.completion_rate`,
  ADJUSTED_COMPLETION_RATE: sql`l.adjusted_completion_rate`,
  SHARE: sql`l.share_rate`,
};

/** Orders departments by name. */
export function departmentNameKey(descending: boolean): SortKey {
  return { expression: sql`d.name`, type: "TEXT", descending };
}

/** Orders departments by a figure of one of their lines in one year; those that have none come last. */
export function departmentFigureKey(
  figure: DepartmentFigure,
  { table, key }: DepartmentLine,
  year: number,
  descending: boolean,
): SortKey {
  const expression = sql`(SELECT ${COLUMNS[figure]} FROM line_item l WHERE l.is_current AND l.department_id = d.id
    AND l.year = ${year} AND l.table_name = ${table} AND l.key = ${key})`;
  const isAmount = figure === "AMOUNT" || figure === "CHANGE_AMOUNT";
  return { expression, type: isAmount ? "WHOLE" : "TEXT", descending };
}

function ofLine(condition: DepartmentLineCondition): Sql {
  const { line, fromYear, toYear, inEveryYear } = condition;
  const parts = [
    sql`l.table_name = ${line.table}`,
    sql`l.key = ${line.key}`,
    ...yearBounds(sql`l.year`, fromYear, toYear),
  ];
  const years = sql` GROUP BY l.department_id HAVING COUNT(*) = ${toYear - fromYear + 1}`;
  return sql`d.id IN (SELECT l.department_id FROM line_item l
    WHERE l.is_current AND ${join([...parts, ...withinBounds(condition)], " AND ")}${inEveryYear ? years : sql``})`;
}

function where(conditions: DepartmentConditions): Sql {
  const parts: Sql[] = [sql`TRUE`, ...listed(sql`d.id`, conditions.ids)];
  for (const contained of contains(sql`name_folded`, conditions.nameContains)) {
    parts.push(sql`d.id IN (SELECT id FROM department WHERE ${contained}
      UNION SELECT department_id FROM department_name WHERE ${contained})`);
  }
  if (conditions.regionCode !== null) parts.push(departmentsOfRegion(conditions.regionCode));
  if (conditions.hasYear !== null) {
    parts.push(sql`d.id IN (SELECT department_id FROM account WHERE is_current AND year = ${conditions.hasYear})`);
  }
  if (conditions.line !== null) parts.push(ofLine(conditions.line));
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
