import sql, { join } from "sql-template-tag";
import { Comparability } from "../../domain/change.js";
import { Absence, absent, amountOf, type Observed } from "../../domain/figure.js";
import type { AccountTable } from "../../domain/line.js";
import type { Database, Row } from "../database.js";
import { TooMuchReached } from "../errors.js";
import { fenOrNull, member, memberOrNull, text, textOrNull, whole } from "../row.js";
import { departmentsOfRegion } from "./departments.js";

/** Which lines are read: one key and the total of its table, of the departments that conditions select. */
export interface RankedLineConditions {
  readonly table: AccountTable;
  readonly keys: readonly string[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly budget: "INITIAL_BUDGET" | "ADJUSTED_BUDGET";
  readonly regionCode: string | null;
  readonly synthetic: boolean;
}

/** One line of one department and year. */
export interface RankedLine {
  readonly departmentId: number;
  readonly year: number;
  readonly key: string;
  readonly amount: Observed;
  readonly budget: Observed;
  readonly changeFen: bigint | null;
  /** As sortable text; null where there is no rate. */
  readonly changeRate: string | null;
  readonly comparability: Comparability;
}

/** Most lines that a ranking looks at. */
const BOUND = 250_000;

function observed(row: Row, amount: string, absence: string): Observed {
  const fen = fenOrNull(row, amount);
  return fen === null ? absent(memberOrNull(row, absence, Absence) ?? "NOT_PUBLISHED") : amountOf(fen, 2, "YUAN");
}

/** Those lines by department and year. One statement. Throws TooMuchReached above the bound. */
export async function readRankedLines(database: Database, conditions: RankedLineConditions): Promise<RankedLine[]> {
  const { table, keys, fromYear, toYear, budget, regionCode, synthetic } = conditions;
  const region = regionCode === null ? sql`` : sql` AND ${departmentsOfRegion(regionCode)}`;
  const rows = await database.rows(sql`
    SELECT l.department_id, l.year, l.key, CAST(l.amount_fen AS TEXT) AS amount_fen, f.absence,
      CAST(b.amount_fen AS TEXT) AS budget_fen,
      b.absence AS budget_absence, CAST(l.change_fen AS TEXT) AS change_fen, l.change_rate,
      l.comparability
    FROM line_item l JOIN department d ON d.id = l.department_id
    LEFT JOIN figure f ON f.line_id = l.id AND f.measure = ${"TOTAL"} AND f.stage = ${"FINAL"}
    LEFT JOIN figure b ON b.line_id = l.id AND b.measure = ${"TOTAL"} AND b.stage = ${budget}
    WHERE l.is_current AND l.table_name = ${table} AND l.key IN (${join(keys)}) AND l.year >= ${fromYear}
      AND l.year <= ${toYear} AND d.synthetic = ${synthetic}${region}
    ORDER BY l.department_id, l.year LIMIT ${BOUND + 1}`);
  if (rows.length > BOUND) throw new TooMuchReached(BOUND);
  return rows.map((row) => {
    const change = textOrNull(row, "change_fen");
    return {
      departmentId: whole(row, "department_id"),
      year: whole(row, "year"),
      key: text(row, "key"),
      amount: observed(row, "amount_fen", "absence"),
      budget: observed(row, "budget_fen", "budget_absence"),
      changeFen: change === null ? null : BigInt(change),
      changeRate: textOrNull(row, "change_rate"),
      comparability: member(row, "comparability", Comparability),
    };
  });
}
