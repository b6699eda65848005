import sql, { join, raw, type Sql } from "sql-template-tag";
import { BASIC_EXPENDITURE_SIDES, type AccountTable, type LineLevel } from "../../domain/line.js";
import { SHARE_BASE_KEYS } from "../../domain/tables/place.js";
import { listed, startsWith, yearBounds } from "./conditions.js";
import { kinDepartments } from "./departments.js";
import { inVersions, type Versions } from "./versions.js";

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
  /** Of which versions of the accounts; with "all", also the same lines in the other versions of their years. */
  readonly versions: Versions;
}

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
  const codes = [sql`kind = ${"CODE"}`, ...listed(sql`one`, box.keys), ...startsWith(sql`one`, box.codePrefix)];
  return [
    sql`SELECT id FROM line_item WHERE ${join(lines, " AND ")}
      AND key IN (SELECT other FROM kin WHERE ${join(codes, " AND ")})`,
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
  if (near.length === 1 && selection.years === "same" && selection.versions === "served") return start;
  return sql`WITH start_lines AS (${start}), near_lines AS (${join(near, " UNION ")})
    SELECT id FROM near_lines${otherYears(selection)}${otherDepartments(selection)}${wholeTables(selection)}`;
}

/**
 * The condition that a line belongs to an account of some departments, of the versions that are reached.
 * @param alias of the line's table
 * @param departments gives the condition on a column of departments, `years` that on one of years (with AND before it)
 */
function ofAccounts(
  { versions }: LineSelection,
  alias: string,
  departments: (column: Sql) => Sql,
  years: (column: Sql) => Sql = () => sql``,
): Sql {
  const where = (prefix: string): Sql =>
    sql`${departments(raw(`${prefix}department_id`))}${years(raw(`${prefix}year`))}`;
  return versions === "served"
    ? sql`${raw(alias)}.is_current AND ${where(`${alias}.`)}`
    : sql`${raw(alias)}.account_id IN (SELECT v.id FROM account v WHERE ${where("v.")})`;
}

/** The years that are reached from the one of a line; with every version, its own too. */
function reachedYears({ years, versions }: LineSelection, column: Sql, own: Sql): Sql {
  if (years === "all") return sql``;
  if (versions === "served") return sql` AND ${column} = ${own} - 1`;
  return years === "same" ? sql` AND ${column} = ${own}` : sql` AND ${column} IN (${own} - 1, ${own})`;
}

/** The same lines, under whatever code, of every year of departments that the lines' own were renamed, merged or split from or into. */
function otherDepartments(selection: LineSelection): Sql {
  const { succession, siblings } = selection;
  if (!succession) return sql``;
  const key = siblings
    ? sql``
    : sql` AND (p.key = l.key OR p.key IN (SELECT other FROM kin WHERE kind = ${"CODE"} AND one = l.key))`;
  const kin = (column: Sql): Sql => sql`${column} IN (${kinDepartments(sql`l.department_id`)})`;
  return sql` UNION SELECT p.id FROM near_lines n CROSS JOIN line_item l CROSS JOIN line_item p
      WHERE l.id = n.id AND p.table_name = l.table_name${key} AND ${ofAccounts(selection, "p", kin)}`;
}

/**
 * The same lines of other years, and those that may be the same thing under another code, then or in the same year;
 * with siblings, these may stand among other lines than those that were found.
 */
function otherYears(selection: LineSelection): Sql {
  const { years, versions, siblings } = selection;
  if (years === "same" && versions === "served") return sql``;
  const isOwn = (column: Sql): Sql => sql`${column} = l.department_id`;
  const reached = (column: Sql): Sql => reachedYears(selection, column, sql`l.year`);
  const same = sql` UNION SELECT p.id FROM near_lines n CROSS JOIN line_item l CROSS JOIN line_item p
      WHERE l.id = n.id AND ${ofAccounts(selection, "p", isOwn, reached)} AND p.table_name = l.table_name AND p.key = l.key`;
  if (years === "same") return same;
  const kinYears = (column: Sql): Sql => (years === "prior" ? sql` AND ${column} IN (l.year - 1, l.year)` : sql``);
  const kin = sql`FROM near_lines n CROSS JOIN line_item l CROSS JOIN kin k CROSS JOIN line_item p`;
  const isKin = sql`l.id = n.id AND k.kind = ${"CODE"} AND k.one = l.key AND p.key = k.other
        AND ${ofAccounts(selection, "p", isOwn, kinYears)} AND p.table_name = l.table_name`;
  const around = siblings
    ? sql` UNION SELECT o.id ${kin} CROSS JOIN line_item o WHERE ${isKin}
        AND ${ofAccounts(selection, "o", isOwn, kinYears)} AND o.table_name = p.table_name`
    : sql``;
  return sql`${same} UNION SELECT p.id ${kin} WHERE ${isKin}${around}`;
}

/** The whole tables of the lines in the years that are reached from them. */
function wholeTables(selection: LineSelection): Sql {
  if (!selection.baseTables || selection.years === "same") return sql``;
  const isOwn = (column: Sql): Sql => sql`${column} = k.department_id`;
  const reached = (column: Sql): Sql => reachedYears(selection, column, sql`k.year`);
  return sql` UNION SELECT t.id FROM (SELECT DISTINCT l.department_id, l.table_name, l.year
      FROM near_lines n CROSS JOIN line_item l WHERE l.id = n.id) k CROSS JOIN line_item t
    WHERE ${ofAccounts(selection, "t", isOwn, reached)} AND t.table_name = k.table_name`;
}
