import sql, { join, raw, type Sql } from "sql-template-tag";
import { BASIC_EXPENDITURE_SIDES } from "../../domain/tables/basic-expenditure.js";
import { SHARE_BASE_KEYS } from "../../domain/tables/place.js";
import { kinDepartments } from "./departments.js";
import type { Versions } from "./versions.js";

/** How far a request goes on from the lines at which it starts. `lineCoverage` in queries says the same of what is loaded. */
export interface LineClosure {
  /** Also every other line of the same table (parents, children, drivers), in every year that is reached. */
  readonly siblings: boolean;
  /** Also the totals by which shares are taken. */
  readonly shareBases: boolean;
  /** Also the lines that a total is added up from where no document prints it. */
  readonly sumParts: boolean;
  /** Also the line that stands for an explanation of the lines (收、支总计). */
  readonly explanationLines: boolean;
  /** Also the same lines of the year before, or of every year. */
  readonly years: "same" | "prior" | "all";
  /** Also the same lines of departments that may be one series with those of the lines, in every year. */
  readonly succession: boolean;
  /** Of which versions of the accounts; with "all", also the same lines in the other versions of their years. */
  readonly versions: Versions;
}

/** Keys that come with every line of their table: the totals of shares and the parts of totals. */
export function companionKeys({ shareBases, sumParts }: LineClosure): string[] {
  return [...(shareBases ? SHARE_BASE_KEYS : []), ...(sumParts ? BASIC_EXPENDITURE_SIDES : [])];
}

/** True where whole tables come with a line: a reason may be of any line of the table that its sentence is about. */
export function takesWholeTables({ siblings, explanationLines, years }: LineClosure): boolean {
  return siblings || (explanationLines && years === "all");
}

/**
 * The condition that line `p` belongs to an account that `where` selects, of the versions that are reached.
 * @param where a condition on `department_id` and `year`, with the prefix of their table
 */
function ofAccounts(versions: Versions, where: (prefix: string) => Sql): Sql {
  return versions === "served"
    ? sql`p.is_current AND ${where("p.")}`
    : sql`p.account_id IN (SELECT v.id FROM account v WHERE ${where("v.")})`;
}

/** Accounts of the department of line `l`, of the years that are reached from it. */
function ownAccounts({ years, versions }: LineClosure): Sql {
  return ofAccounts(versions, (prefix) => {
    const own = sql`${raw(`${prefix}department_id`)} = l.department_id`;
    if (years === "all") return own;
    const year = raw(`${prefix}year`);
    return years === "same" ? sql`${own} AND ${year} = l.year` : sql`${own} AND ${year} IN (l.year - 1, l.year)`;
  });
}

/** Accounts of every year of the departments that the one of line `l` was renamed, merged or split from or into. */
function kinAccounts({ versions }: LineClosure): Sql {
  return ofAccounts(
    versions,
    (prefix) => sql`${raw(`${prefix}department_id`)} IN (${kinDepartments(sql`l.department_id`)})`,
  );
}

/** The tables in which lines `start_lines` stand; CROSS JOIN keeps SQLite from scanning all lines instead. */
const TABLES = sql`(SELECT DISTINCT o.department_id, o.year, o.table_name
  FROM start_lines w CROSS JOIN line_item o WHERE o.id = w.id) l`;
const LINES = sql`start_lines w CROSS JOIN line_item l`;

function keyed(closure: LineClosure, accounts: Sql, isOwn: boolean): Sql[] {
  const { years, versions } = closure;
  const parts: Sql[] = [];
  if (!isOwn || years !== "same" || versions === "all") {
    parts.push(sql`SELECT p.id FROM ${LINES} CROSS JOIN line_item p
      WHERE l.id = w.id AND p.table_name = l.table_name AND p.key = l.key AND ${accounts}`);
  }
  if (!isOwn || years !== "same") {
    parts.push(sql`SELECT p.id FROM ${LINES} CROSS JOIN kin k CROSS JOIN line_item p
      WHERE l.id = w.id AND k.kind = ${"CODE"} AND k.one = l.key AND p.table_name = l.table_name AND p.key = k.other
        AND ${accounts}`);
    parts.push(sql`SELECT p.id FROM ${LINES} CROSS JOIN stated_kin k CROSS JOIN line_item p
      WHERE l.id = w.id AND k.department_id = l.department_id AND k.one = l.key AND p.table_name = l.table_name
        AND p.key = k.other AND ${accounts}`);
  }
  const companions = companionKeys(closure);
  if (companions.length > 0) {
    parts.push(sql`SELECT p.id FROM ${TABLES} CROSS JOIN line_item p
      WHERE p.table_name = l.table_name AND p.key IN (${join(companions)}) AND ${accounts}`);
  }
  return parts;
}

function whole(accounts: Sql): Sql[] {
  return [sql`SELECT p.id FROM ${TABLES} CROSS JOIN line_item p WHERE p.table_name = l.table_name AND ${accounts}`];
}

/**
 * A subselect of the ids of all lines that are reached from those that `start` selects: of each line's table, itself,
 * what may be the same thing under another code and what comes with it, or the whole table; in every account that is
 * reached from its own.
 */
export function closureOf(start: Sql, closure: LineClosure): Sql {
  const reached = (accounts: Sql, isOwn: boolean): Sql[] =>
    takesWholeTables(closure) ? whole(accounts) : keyed(closure, accounts, isOwn);
  const further = [
    ...reached(ownAccounts(closure), true),
    ...(closure.succession ? reached(kinAccounts(closure), false) : []),
  ];
  if (further.length === 0 && !closure.explanationLines) return start;
  const explained = closure.explanationLines
    ? sql` UNION SELECT e.line_id FROM first_lines f CROSS JOIN statement s CROSS JOIN explanation e
      WHERE s.line_id = f.id AND e.id = s.explanation_id`
    : sql``;
  return sql`WITH first_lines AS (${start}), start_lines AS (SELECT id FROM first_lines${explained})
    ${join([sql`SELECT id FROM start_lines`, ...further], " UNION ")}`;
}
