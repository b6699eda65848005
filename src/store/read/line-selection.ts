import sql, { join, raw, type Sql } from "sql-template-tag";
import { BASIC_EXPENDITURE_SIDES, type AccountTable, type LineLevel } from "../../domain/line.js";
import { listed, startsWith, yearBounds } from "./conditions.js";
import { kinDepartments } from "./departments.js";

/** Departments by id, or those that the lines belong to. */
export type DepartmentChoice = { readonly ids: readonly number[] } | { readonly ofLines: readonly number[] };

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
export interface LineSelection {
  readonly boxes: readonly LineBox[];
  readonly lineIds: readonly number[];
  /** Also the lines to which the reasons of these years belong. */
  readonly explained: readonly YearBox[];
  /** Also the lines that findings of these years speak of. */
  readonly found: readonly YearBox[];
  /** Also every other line of the same table and account (parents, children, drivers). */
  readonly siblings: boolean;
  /** Also the whole tables of the lines in the other years that `years` names. */
  readonly baseTables: boolean;
  /** Also the totals by which shares are taken. */
  readonly shareBases: boolean;
  /** Also the lines that a total is added up from where no document prints it. */
  readonly sumParts: boolean;
  /** Also the line that stands for an explanation of the lines (收、支总计). */
  readonly explanationLines: boolean;
  /** Also the same lines of the year before, or of every year. */
  readonly years: "same" | "prior" | "all";
  /** Also the same lines of departments that may be one series with those of the lines. */
  readonly succession: boolean;
}

const SHARE_BASE_KEYS = ["total", "income.current-year", "expenditure.current-year", "procurement"];

function departmentsIn(column: Sql, choice: DepartmentChoice): Sql {
  const [condition = sql`TRUE`] =
    "ids" in choice
      ? listed(column, choice.ids)
      : listed(sql`id`, choice.ofLines).map(
          (lines) => sql`${column} IN (SELECT department_id FROM line_item WHERE ${lines})`,
        );
  return condition;
}

/** The condition that a row with department and year lies in a box; `prefix` is the table's alias with its dot. */
export function inYears(box: YearBox, prefix = ""): Sql {
  const column = (name: string): Sql => raw(`${prefix}${name}`);
  const conditions = [departmentsIn(column("department_id"), box.departments)];
  return join([...conditions, ...yearBounds(column("year"), box.fromYear, box.toYear)], " AND ");
}

/** Lines that may be the same thing under another code, whatever their level: what the keys of a box are compared with. */
function kinSelect(box: LineBox, lines: readonly Sql[]): Sql[] {
  if (box.keys === null && box.codePrefix === null && box.levels === null) return [];
  const codes = [sql`kind = ${"CODE"}`, ...listed(sql`one`, box.keys), ...startsWith(sql`one`, box.codePrefix)];
  return [
    sql`SELECT id FROM line_item WHERE is_current AND ${join(lines, " AND ")}
      AND key IN (SELECT other FROM kin WHERE ${join(codes, " AND ")})`,
  ];
}

function boxSelects(box: LineBox): Sql[] {
  const lines = [inYears(box), ...listed(sql`table_name`, box.table === null ? null : [box.table])];
  const chosen = [
    ...lines,
    ...listed(sql`key`, box.keys),
    ...listed(sql`level`, box.levels),
    ...startsWith(sql`key`, box.codePrefix),
  ];
  return [sql`SELECT id FROM line_item WHERE is_current AND ${join(chosen, " AND ")}`, ...kinSelect(box, lines)];
}

function yearSelect(table: Sql, box: YearBox): Sql {
  return sql`SELECT line_id AS id FROM ${table} WHERE is_current AND line_id IS NOT NULL AND ${inYears(box)}`;
}

function seeds(selection: LineSelection): Sql[] {
  const selects = selection.boxes.flatMap(boxSelects);
  if (selection.lineIds.length > 0)
    selects.push(sql`SELECT id FROM line_item WHERE id IN (${join(selection.lineIds)})`);
  selects.push(...selection.explained.map((box) => yearSelect(sql`explanation`, box)));
  selects.push(...selection.found.map((box) => yearSelect(sql`finding`, box)));
  return selects;
}

/** A selection turned into SQL; only this folder looks into it. */
export type LineIds = Sql;

/** A subselect of the ids of all lines that a selection reaches; null where it reaches none. */
export function selectLineIds(selection: LineSelection): LineIds | null {
  const starts = seeds(selection);
  if (starts.length === 0) return null;
  const start = join(starts, " UNION ");
  // CROSS JOIN keeps SQLite from scanning all lines instead of following the few that were found.
  const near: Sql[] = [sql`SELECT id FROM start_lines`];
  if (selection.explanationLines) {
    near.push(sql`SELECT e.line_id FROM start_lines w CROSS JOIN statement s CROSS JOIN explanation e
      WHERE s.line_id = w.id AND e.id = s.explanation_id`);
  }
  const { siblings, shareBases, sumParts } = selection;
  if (siblings || shareBases || sumParts) {
    const wanted = [...(shareBases ? SHARE_BASE_KEYS : []), ...(sumParts ? BASIC_EXPENDITURE_SIDES : [])];
    const keys = siblings ? sql`` : sql` AND o.key IN (${join(wanted)})`;
    near.push(sql`SELECT o.id FROM start_lines w CROSS JOIN line_item l CROSS JOIN line_item o
      WHERE l.id = w.id AND o.account_id = l.account_id AND o.table_name = l.table_name${keys}`);
  }
  if (near.length === 1 && selection.years === "same") return start;
  return sql`WITH start_lines AS (${start}), near_lines AS (${join(near, " UNION ")})
    SELECT id FROM near_lines${otherYears(selection)}${otherDepartments(selection)}${wholeTables(selection)}`;
}

/** The same lines, under whatever code, of every year of departments that the lines' own were renamed, merged or split from or into. */
function otherDepartments({ succession, siblings }: LineSelection): Sql {
  if (!succession) return sql``;
  const key = siblings
    ? sql``
    : sql` AND (p.key = l.key OR p.key IN (SELECT other FROM kin WHERE kind = ${"CODE"} AND one = l.key))`;
  return sql` UNION SELECT p.id FROM near_lines n CROSS JOIN line_item l CROSS JOIN line_item p
      WHERE l.id = n.id AND p.is_current AND p.table_name = l.table_name${key}
        AND p.department_id IN (${kinDepartments(sql`l.department_id`)})`;
}

/**
 * The same lines of other years, and those that may be the same thing under another code, then or in the same year;
 * with siblings, these may stand among other lines than those that were found.
 */
function otherYears({ years, siblings }: LineSelection): Sql {
  if (years === "same") return sql``;
  const same = sql`l.id = n.id AND p.is_current AND p.department_id = l.department_id AND p.table_name = l.table_name`;
  const year = years === "prior" ? sql` AND p.year = l.year - 1` : sql``;
  const kinYears = (alias: Sql): Sql => (years === "prior" ? sql` AND ${alias}.year IN (l.year - 1, l.year)` : sql``);
  const kin = sql`FROM near_lines n CROSS JOIN line_item l CROSS JOIN kin k CROSS JOIN line_item p`;
  const isKin = sql`${same} AND k.kind = ${"CODE"} AND k.one = l.key AND p.key = k.other${kinYears(sql`p`)}`;
  const around = siblings
    ? sql` UNION SELECT o.id ${kin} CROSS JOIN line_item o WHERE ${isKin} AND o.is_current
        AND o.department_id = p.department_id AND o.table_name = p.table_name${kinYears(sql`o`)}`
    : sql``;
  return sql` UNION SELECT p.id FROM near_lines n CROSS JOIN line_item l CROSS JOIN line_item p
      WHERE ${same} AND p.key = l.key${year}
    UNION SELECT p.id ${kin} WHERE ${isKin}${around}`;
}

/** The whole tables of the lines in the years that are reached from them. */
function wholeTables({ baseTables, years }: LineSelection): Sql {
  if (!baseTables || years === "same") return sql``;
  const year = years === "prior" ? sql` AND t.year = k.year - 1` : sql``;
  return sql` UNION SELECT t.id FROM (SELECT DISTINCT l.department_id, l.table_name, l.year
      FROM near_lines n CROSS JOIN line_item l WHERE l.id = n.id) k CROSS JOIN line_item t
    WHERE t.is_current AND t.department_id = k.department_id AND t.table_name = k.table_name${year}`;
}
