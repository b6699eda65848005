import sql, { join, type Sql } from "sql-template-tag";
import type { Continuity } from "../../domain/crosswalk.js";
import type { AccountKind } from "../../domain/account.js";
import type { AccountTable } from "../../domain/line.js";
import type { Database } from "../database.js";
import { chosenDepartments } from "./kinds.js";
import { contains, yearBounds } from "./conditions.js";
import { departmentsOfRegion } from "./departments.js";
import {
  columnsOfLine,
  FIGURES,
  isFen,
  unknownCells,
  withinBounds,
  type FigureBounds,
  type FigureColumns,
} from "./figure-bounds.js";
import { keysWhere, type TableKeys } from "./key-years.js";
import { changeColumns } from "./line-changes.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on departments; null leaves one out. */
export interface DepartmentConditions {
  readonly ids: readonly number[] | null;
  /** Of the accounts by which departments are listed; null for each body's default, or with ids for what they stand for. */
  readonly kind: AccountKind | null;
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

/** Which line of a department is meant, and how far it is followed into other years. */
export interface DepartmentLine {
  readonly table: AccountTable;
  readonly key: string;
  readonly continuity: Continuity;
}

/** Figures of a line that departments can be ordered by. */
export type DepartmentFigure =
  "AMOUNT" | "CHANGE_AMOUNT" | "CHANGE_RATE" | "COMPLETION_RATE" | "ADJUSTED_COMPLETION_RATE" | "SHARE";

/** Orders departments by name. */
export function departmentNameKey(descending: boolean): SortKey {
  return { expression: sql`d.name`, type: "TEXT", descending };
}

/** A line with the keys that it bears in the years that are looked at. */
export interface FollowedLine {
  readonly table: AccountTable;
  readonly keys: readonly TableKeys[];
  readonly continuity: Continuity;
}

/** True where lines of several keys may stand in one year, which are one together. */
function isSeveral({ keys }: FollowedLine): boolean {
  return keys.some((one) => new Set(one.keys.map(({ key }) => key)).size > 1);
}

/**
 * True where the change of line `l` is against everything that its series had in the year before, or against what the
 * narrative alone gives: else it is the change of a part.
 */
function isOfAll(keys: readonly TableKeys[], changeFen: Sql): Sql {
  return sql`(SELECT CASE WHEN ${unknownCells(sql`bf.absence`)} > 0 THEN FALSE
      WHEN COUNT(b.amount_fen) = 0 THEN TRUE ELSE SUM(b.amount_fen) = l.amount_fen - ${changeFen} END
    FROM line_item b LEFT JOIN figure bf ON bf.line_id = b.id AND bf.measure = ${"TOTAL"} AND bf.stage = ${"FINAL"}
    WHERE b.is_current AND b.department_id = l.department_id AND b.table_name = l.table_name AND b.year = l.year - 1
      AND ${join(keysWhere(keys, "b"), " AND ")})`;
}

/** The figures of a department's lines in one year: the sum of their amounts; of the others, those of the only line. */
function columnsTogether(of: FigureColumns, keys: readonly TableKeys[]): FigureColumns {
  const only = (column: Sql): Sql => sql`CASE WHEN COUNT(*) = 1 THEN MAX(${column}) END`;
  const ofAll = (column: Sql): Sql => only(sql`CASE WHEN ${isOfAll(keys, of.changeAmount)} THEN ${column} END`);
  return {
    amount: sql`CASE WHEN ${unknownCells(sql`f.absence`)} = 0 THEN SUM(${of.amount}) END`,
    changeAmount: ofAll(of.changeAmount),
    changeRate: ofAll(of.changeRate),
    completionRate: only(of.completionRate),
    adjustedCompletionRate: only(of.adjustedCompletionRate),
    share: only(of.share),
  };
}

const FINAL_FIGURE = sql`LEFT JOIN figure f ON f.line_id = l.id AND f.measure = ${"TOTAL"} AND f.stage = ${"FINAL"}`;

/** Orders departments by a figure of one of their lines in one year; those that have none come last. */
export function departmentFigureKey(
  figure: DepartmentFigure,
  line: FollowedLine,
  year: number,
  descending: boolean,
): SortKey {
  const change = changeColumns(line.continuity);
  const columns = columnsOfLine(change);
  const isJoint = isSeveral(line);
  const column = (isJoint ? columnsTogether(columns, line.keys) : columns)[FIGURES[figure]];
  const expression = sql`(SELECT ${column} FROM line_item l ${change.join} ${isJoint ? FINAL_FIGURE : sql``}
    WHERE l.is_current AND l.department_id = d.id AND l.year = ${year} AND l.table_name = ${line.table}
      AND ${join(keysWhere(line.keys), " AND ")})`;
  return { expression, type: isFen(figure) ? "WHOLE" : "TEXT", descending };
}

function ofLine(condition: DepartmentLineCondition, keys: readonly TableKeys[]): Sql {
  const { line, fromYear, toYear, inEveryYear } = condition;
  const change = changeColumns(line.continuity);
  const columns = columnsOfLine(change);
  const isJoint = isSeveral({ ...line, keys });
  const chosen = [
    sql`l.is_current AND l.table_name = ${line.table}`,
    ...keysWhere(keys),
    ...yearBounds(sql`l.year`, fromYear, toYear),
  ];
  const bounds = withinBounds(condition, isJoint ? columnsTogether(columns, keys) : columns);
  const years = inEveryYear ? sql`GROUP BY y.department_id HAVING COUNT(*) = ${toYear - fromYear + 1}` : sql``;
  const within = isJoint
    ? sql`${FINAL_FIGURE} WHERE ${join(chosen, " AND ")}
        GROUP BY l.department_id, l.year HAVING ${join([sql`TRUE`, ...bounds], " AND ")}`
    : sql`WHERE ${join([...chosen, ...bounds], " AND ")}`;
  return sql`d.id IN (SELECT y.department_id FROM
    (SELECT l.department_id, l.year FROM line_item l ${change.join} ${within}) y ${years})`;
}

function where(conditions: DepartmentConditions, lineKeys: readonly TableKeys[]): Sql {
  const parts: Sql[] = chosenDepartments(sql`d.id`, conditions.ids, conditions.kind);
  for (const contained of contains(sql`name_folded`, conditions.nameContains)) {
    parts.push(sql`d.id IN (SELECT id FROM department WHERE ${contained}
      UNION SELECT department_id FROM department_name WHERE ${contained})`);
  }
  if (conditions.regionCode !== null) parts.push(departmentsOfRegion(conditions.regionCode));
  if (conditions.hasYear !== null) {
    parts.push(sql`d.id IN (SELECT department_id FROM account WHERE is_current AND year = ${conditions.hasYear})`);
  }
  if (conditions.line !== null) parts.push(ofLine(conditions.line, lineKeys));
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  return join(parts, " AND ");
}

/** A page of departments; `lineKeys` are those that the line of the conditions bears in their years. One statement. */
export async function readDepartmentPage(
  database: Database,
  conditions: DepartmentConditions,
  lineKeys: readonly TableKeys[],
  request: PageRequest,
): Promise<Page> {
  return readPage(database, { from: sql`department d`, where: where(conditions, lineKeys), id: sql`d.id` }, request);
}
