import sql, { join, raw, type Sql } from "sql-template-tag";
import type { AccountTable, LineLevel } from "../../domain/line.js";
import { listed, startsWith, yearBounds } from "./conditions.js";
import { kinDepartments } from "./departments.js";
import { bodiesOf } from "./kinds.js";
import { closureOf, type LineClosure } from "./line-closure.js";
import { inVersions, type Versions } from "./versions.js";

/**
 * Departments by id, or those that the lines belong to; with those that may be one series with them, or without; with
 * every kind of account of their bodies, or without.
 */
export type DepartmentChoice = ({ readonly ids: readonly number[] } | { readonly ofLines: readonly number[] }) & {
  readonly withKin?: boolean;
  readonly withKinds?: boolean;
};

/** The accounts of some departments in a range of years; null leaves a bound out. */
export interface YearBox {
  readonly departments: DepartmentChoice;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** Lines of some departments and years; null leaves a condition out, years are inclusive. */
export interface LineBox extends YearBox {
  readonly table: AccountTable | null;
  readonly keys: readonly string[] | null;
  readonly codePrefix: string | null;
  readonly levels: readonly LineLevel[] | null;
}

/** Which lines a request reaches: where it starts, and how far it goes on from there. */
export interface LineSelection extends LineClosure {
  readonly boxes: readonly LineBox[];
  readonly lineIds: readonly number[];
  /** Also the lines to which the reasons of these years belong. */
  readonly explained: readonly YearBox[];
  /** Also the lines that findings of these years speak of. */
  readonly found: readonly YearBox[];
}

function departmentsIn(column: Sql, choice: DepartmentChoice): Sql {
  const chosen = "ids" in choice ? choice.ids : choice.ofLines;
  if (chosen.length === 0) return sql`FALSE`;
  const own = "ids" in choice ? join(chosen) : sql`SELECT department_id FROM line_item WHERE id IN (${join(chosen)})`;
  const parts = [sql`${column} IN (${own})`];
  if (choice.withKin === true) parts.push(sql`${column} IN (${kinDepartments(own)})`);
  if (choice.withKinds === true) parts.push(sql`${column} IN (${bodiesOf(own, null)})`);
  return sql`(${join(parts, " OR ")})`;
}

/** The condition that a row with department and year lies in a box; `prefix` is the table's alias with its dot. */
function inYears(box: YearBox, prefix = ""): Sql {
  const column = (name: string): Sql => raw(`${prefix}${name}`);
  const conditions = [departmentsIn(column("department_id"), box.departments)];
  return join([...conditions, ...yearBounds(column("year"), box.fromYear, box.toYear)], " AND ");
}

/** The condition that a row belongs to an account in a box, of those versions. */
export function inAccounts(box: YearBox, versions: Versions, prefix = ""): Sql {
  return inVersions(versions, (own) => inYears(box, own), prefix);
}

/** Lines that may be the same thing under another code, whatever their level: what the keys of a box are compared with. */
function kinSelect(box: LineBox, lines: readonly Sql[]): Sql[] {
  if (box.keys === null && box.codePrefix === null && box.levels === null) return [];
  const chosen = [...listed(sql`one`, box.keys), ...startsWith(sql`one`, box.codePrefix)];
  const codes = [sql`kind = ${"CODE"}`, ...chosen];
  const stated = chosen.length === 0 ? sql`` : sql` WHERE ${join(chosen, " AND ")}`;
  return [
    sql`SELECT id FROM line_item WHERE ${join(lines, " AND ")}
      AND key IN (SELECT other FROM kin WHERE ${join(codes, " AND ")})`,
    sql`SELECT id FROM line_item WHERE ${join(lines, " AND ")}
      AND (department_id, key) IN (SELECT department_id, other FROM stated_kin${stated})`,
  ];
}

function boxSelects(box: LineBox, versions: Versions): Sql[] {
  const lines = [inAccounts(box, versions), ...listed(sql`table_name`, box.table === null ? null : [box.table])];
  const chosen = [
    ...lines,
    ...listed(sql`key`, box.keys),
    ...listed(sql`level`, box.levels),
    ...startsWith(sql`key`, box.codePrefix),
  ];
  return [sql`SELECT id FROM line_item WHERE ${join(chosen, " AND ")}`, ...kinSelect(box, lines)];
}

function yearSelect(table: Sql, box: YearBox, versions: Versions): Sql {
  return sql`SELECT line_id AS id FROM ${table} WHERE line_id IS NOT NULL AND ${inAccounts(box, versions)}`;
}

function seeds(selection: LineSelection): Sql[] {
  const { versions } = selection;
  const selects = selection.boxes.flatMap((box) => boxSelects(box, versions));
  if (selection.lineIds.length > 0)
    selects.push(sql`SELECT id FROM line_item WHERE id IN (${join(selection.lineIds)})`);
  selects.push(...selection.explained.map((box) => yearSelect(sql`explanation`, box, versions)));
  selects.push(...selection.found.map((box) => yearSelect(sql`finding`, box, versions)));
  return selects;
}

/** A selection turned into SQL; only this folder looks into it. */
export type LineIds = Sql;

/** A subselect of the ids of all lines that a selection reaches; null where it reaches none. */
export function selectLineIds(selection: LineSelection): LineIds | null {
  const starts = seeds(selection);
  return starts.length === 0 ? null : closureOf(join(starts, " UNION "), selection);
}
