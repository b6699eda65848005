import sql, { join, raw, type Sql } from "sql-template-tag";
import { BASIC_EXPENDITURE_SIDES, type AccountTable, type LineLevel } from "../../domain/line.js";
import { listed, startsWith, yearBounds } from "./conditions.js";

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

function boxSelect(box: LineBox): Sql {
  const conditions = [
    inYears(box),
    ...listed(sql`table_name`, box.table === null ? null : [box.table]),
    ...listed(sql`key`, box.keys),
    ...listed(sql`level`, box.levels),
    ...startsWith(sql`key`, box.codePrefix),
  ];
  return sql`SELECT id FROM line_item WHERE is_current AND ${join(conditions, " AND ")}`;
}

function yearSelect(table: Sql, box: YearBox): Sql {
  return sql`SELECT line_id AS id FROM ${table} WHERE is_current AND line_id IS NOT NULL AND ${inYears(box)}`;
}

function seeds(selection: LineSelection): Sql[] {
  const selects = selection.boxes.map(boxSelect);
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
  const far =
    selection.years === "same"
      ? sql``
      : sql` UNION SELECT p.id FROM near_lines n CROSS JOIN line_item l CROSS JOIN line_item p
          WHERE l.id = n.id AND p.is_current AND p.department_id = l.department_id AND p.table_name = l.table_name
            AND p.key = l.key${selection.years === "prior" ? sql` AND p.year = l.year - 1` : sql``}`;
  const tables =
    selection.baseTables && selection.years !== "same"
      ? sql` UNION SELECT t.id FROM (SELECT DISTINCT l.department_id, l.table_name, l.year
            FROM near_lines n CROSS JOIN line_item l WHERE l.id = n.id) k CROSS JOIN line_item t
          WHERE t.is_current AND t.department_id = k.department_id AND t.table_name = k.table_name${
            selection.years === "prior" ? sql` AND t.year = k.year - 1` : sql``
          }`
      : sql``;
  if (near.length === 1 && selection.years === "same") return start;
  return sql`WITH start_lines AS (${start}), near_lines AS (${join(near, " UNION ")})
    SELECT id FROM near_lines${far}${tables}`;
}
