import sql, { join } from "sql-template-tag";
import type { AccountKind } from "../../domain/account.js";
import { Comparability } from "../../domain/change.js";
import type { Continuity } from "../../domain/crosswalk.js";
import { Absence, absent, amountOf, type Observed } from "../../domain/figure.js";
import type { AccountTable } from "../../domain/line.js";
import type { Database, Row } from "../database.js";
import { limitOf } from "../limit.js";
import { TooMuchReached } from "../errors.js";
import { fenOrNull, member, memberOrNull, text, textOrNull, whole, wholeOrNull } from "../row.js";
import { departmentsOfRegion } from "./departments.js";
import { ofKind } from "./kinds.js";
import { joinedChanges } from "./line-changes.js";
import type { LineIds } from "./line-selection.js";

/** Which lines are read: some keys of a table, of the departments that conditions select. */
export interface RankedLineConditions {
  readonly table: AccountTable;
  readonly keys: readonly string[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly budget: "INITIAL_BUDGET" | "ADJUSTED_BUDGET";
  readonly continuity: Continuity;
  /** Accounts of one kind alone are ranked. */
  readonly kind: AccountKind;
  readonly regionCode: string | null;
  readonly synthetic: boolean;
}

/** One line of one department and year. */
export interface RankedLine {
  readonly id: number;
  readonly departmentId: number;
  readonly year: number;
  readonly key: string;
  readonly amount: Observed;
  readonly budget: Observed;
  /** Its change against the prior year; that of its group where it is one of several that are compared as one. */
  readonly changeFen: bigint | null;
  /** As sortable text; null where there is no rate. */
  readonly changeRate: string | null;
  readonly comparability: Comparability;
  readonly isOfGroup: boolean;
}

/** A year for which a department withheld the whole table. */
export interface WithheldYear {
  readonly departmentId: number;
  readonly year: number;
}

/** The lines that a ranking looks at, and the years of which there is none because their table is withheld. */
export interface RankedLines {
  readonly lines: readonly RankedLine[];
  readonly withheld: readonly WithheldYear[];
}

/** Most lines that a ranking looks at. */
const BOUND = 250_000;

function observed(row: Row, amount: string, absence: string): Observed {
  const fen = fenOrNull(row, amount);
  return fen === null ? absent(memberOrNull(row, absence, Absence) ?? "NOT_PUBLISHED") : amountOf(fen, 2, "YUAN");
}

function lineOfRow(row: Row): RankedLine {
  return {
    id: whole(row, "id"),
    departmentId: whole(row, "department_id"),
    year: whole(row, "year"),
    key: text(row, "key"),
    amount: observed(row, "amount_fen", "absence"),
    budget: observed(row, "budget_fen", "budget_absence"),
    changeFen: fenOrNull(row, "change_fen"),
    changeRate: textOrNull(row, "change_rate"),
    comparability: member(row, "comparability", Comparability),
    isOfGroup: wholeOrNull(row, "group_line_id") !== null,
  };
}

/** Those lines by department and year. One statement. Throws TooMuchReached above the bound. */
export async function readRankedLines(database: Database, conditions: RankedLineConditions): Promise<RankedLines> {
  const { table, keys, fromYear, toYear, budget, continuity, kind, regionCode, synthetic } = conditions;
  const region = regionCode === null ? sql`` : sql` AND ${departmentsOfRegion(regionCode)}`;
  const whose = sql`d.synthetic = ${synthetic} AND ${ofKind(kind)}${region}`;
  const rows = await database.rows(sql`
    SELECT l.id, l.department_id, l.year, l.key, CAST(l.amount_fen AS TEXT) AS amount_fen, f.absence,
      CAST(b.amount_fen AS TEXT) AS budget_fen, b.absence AS budget_absence, j.group_line_id,
      CAST(CASE WHEN j.line_id IS NULL THEN l.change_fen ELSE j.change_fen END AS TEXT) AS change_fen,
      CASE WHEN j.line_id IS NULL THEN l.change_rate ELSE j.change_rate END AS change_rate,
      COALESCE(j.comparability, l.comparability) AS comparability
    FROM line_item l JOIN department d ON d.id = l.department_id
    LEFT JOIN figure f ON f.line_id = l.id AND f.measure = ${"TOTAL"} AND f.stage = ${"FINAL"}
    LEFT JOIN figure b ON b.line_id = l.id AND b.measure = ${"TOTAL"} AND b.stage = ${budget}
    ${joinedChanges(continuity)}
    WHERE l.is_current AND l.table_name = ${table} AND l.key IN (${join(keys)}) AND l.year >= ${fromYear}
      AND l.year <= ${toYear} AND ${whose}
    UNION ALL
    SELECT NULL, a.department_id, a.year, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM published_table t JOIN account a ON a.id = t.account_id JOIN department d ON d.id = a.department_id
    WHERE t.withheld AND t.table_name = ${table} AND a.is_current AND a.year >= ${fromYear} AND a.year <= ${toYear}
      AND ${whose}
    ORDER BY department_id, year ${limitOf(BOUND + 1)}`);
  if (rows.length > BOUND) throw new TooMuchReached(BOUND);
  const isLine = (row: Row): boolean => textOrNull(row, "key") !== null;
  return {
    lines: rows.filter(isLine).map(lineOfRow),
    withheld: rows
      .filter((row) => !isLine(row))
      .map((row) => ({ departmentId: whole(row, "department_id"), year: whole(row, "year") })),
  };
}

/** A subselect of the ids of those lines of a year that stand beside others: what is stated of them may be of them all. */
export function linesInGroups(
  { table, keys, kind, regionCode, synthetic }: RankedLineConditions,
  year: number,
): LineIds {
  const region = regionCode === null ? sql`` : sql` AND ${departmentsOfRegion(regionCode)}`;
  return sql`SELECT l.id FROM line_item l JOIN department d ON d.id = l.department_id
    WHERE l.is_current AND l.table_name = ${table} AND l.year = ${year} AND l.key IN (${join(keys)})
      AND d.synthetic = ${synthetic} AND ${ofKind(kind)}${region}
      AND EXISTS (SELECT 1 FROM line_item o WHERE o.is_current AND o.department_id = l.department_id
        AND o.year = l.year AND o.table_name = l.table_name AND o.key IN (${join(keys)}) AND o.id <> l.id)`;
}
