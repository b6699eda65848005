import sql, { join, type Sql } from "sql-template-tag";
import type { AccountKind } from "../../domain/account.js";
import type { Continuity } from "../../domain/crosswalk.js";
import { ChangeBasis, type AccountTable, type LineLevel, type Measure } from "../../domain/line.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { Database, Row } from "../database.js";
import { limitOf } from "../limit.js";
import { member, text, textOrNull, whole } from "../row.js";
import { listed, yearBounds } from "./conditions.js";
import { keysWhere, type TableKeys } from "./key-years.js";
import { departmentsOfNames, departmentsOfRegion } from "./departments.js";
import { chosenDepartments } from "./kinds.js";
import { sumColumns, sumOfRow } from "./exact-sum.js";

/** Which stated changes are counted; null leaves a condition out, all must hold. */
export interface StatedChangeConditions {
  readonly departmentIds: readonly number[] | null;
  readonly departmentNames: readonly string[] | null;
  /** Of the accounts; null for each body's default, or with ids for what they stand for. */
  readonly kind: AccountKind | null;
  readonly regionCode: string | null;
  readonly synthetic: boolean;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly tables: readonly AccountTable[] | null;
  readonly keys: readonly string[] | null;
  readonly continuity: Continuity;
  readonly levels: readonly LineLevel[] | null;
  readonly measures: readonly Measure[] | null;
  readonly basis: ChangeBasis | null;
}

/** Counts and exact sums over some stated changes. */
export interface StatedChangeCounts {
  readonly changes: number;
  /** Those that could have a reason: a move is stated, or a reason is given. */
  readonly explainable: number;
  readonly explained: number;
  /** Explainable ones that the figures give as other than 0, and those of them that have a reason. */
  readonly nonZero: number;
  readonly nonZeroExplained: number;
  readonly known: number;
  readonly movedFen: bigint;
  readonly netFen: bigint;
  readonly reasons: number;
  readonly contradicted: number;
  readonly tautologies: number;
}

/** The counts of one year, region and basis. */
export interface StatedChangeGroup extends StatedChangeCounts {
  readonly year: number;
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly basis: ChangeBasis;
}

/** The counts of the changes that have a reason of one category. */
export interface CategoryGroup extends StatedChangeCounts {
  readonly category: ReasonCategory;
}

/** A text that is given as reason more than once. */
export interface ReusedText {
  readonly text: string;
  readonly uses: number;
  readonly lines: number;
  readonly years: number;
  readonly departments: number;
}

/**
 * A sentence about several lines (收、支总计) is stored with each, and counts once: with the line that it is of, or where
 * the keys that are asked for leave that one out, with the other.
 */
function countsOnce(keys: readonly TableKeys[] | null): Sql {
  if (keys === null) return sql`NOT s.is_repeat`;
  return sql`(NOT s.is_repeat OR NOT EXISTS (
    SELECT 1 FROM statement m JOIN line_item l ON l.id = m.line_id
    WHERE m.account_id = s.account_id AND m.ordinal = s.ordinal AND NOT m.is_repeat AND ${join(keysWhere(keys), " AND ")}))`;
}

function where(conditions: StatedChangeConditions, keys: readonly TableKeys[] | null): Sql {
  const parts: Sql[] = [
    sql`a.is_current AND s.basis IS NOT NULL AND ${countsOnce(keys)} AND d.synthetic = ${conditions.synthetic}`,
    ...chosenDepartments(sql`a.department_id`, conditions.departmentIds, conditions.kind),
    ...yearBounds(sql`a.year`, conditions.fromYear, conditions.toYear),
    ...listed(sql`l.table_name`, conditions.tables),
    ...keysWhere(keys),
    ...listed(sql`l.level`, conditions.levels),
    ...listed(sql`s.measure`, conditions.measures),
  ];
  if (conditions.departmentNames !== null) parts.push(departmentsOfNames(conditions.departmentNames));
  if (conditions.regionCode !== null) parts.push(departmentsOfRegion(conditions.regionCode));
  if (conditions.basis !== null) parts.push(sql`s.basis = ${conditions.basis}`);
  return join(parts, " AND ");
}

/** Sentences that state a change, each with the reason that it gives. */
const STATED = sql`statement s JOIN account a ON a.id = s.account_id JOIN line_item l ON l.id = s.line_id
  JOIN department d ON d.id = a.department_id LEFT JOIN explanation e ON e.id = s.explanation_id`;

/** Several sentences may speak of one change; it is one of a line, a measure and a basis. */
const ONE_CHANGE = sql`MAX(s.change_fen) AS change_fen, COUNT(s.explanation_id) AS reasons,
  MAX(CASE WHEN s.states_move OR s.explanation_id IS NOT NULL THEN 1 ELSE 0 END) AS explainable,
  SUM(CASE WHEN s.is_contradicted THEN 1 ELSE 0 END) AS contradicted,
  SUM(CASE WHEN e.categories = ${ReasonCategory.TAUTOLOGY} THEN 1 ELSE 0 END) AS tautologies`;

const COUNTS = sql`CAST(COUNT(*) AS BIGINT) AS changes, CAST(SUM(c.explainable) AS BIGINT) AS explainable,
  SUM(CASE WHEN c.reasons > 0 THEN 1 ELSE 0 END) AS explained,
  SUM(CASE WHEN c.explainable = 1 AND c.change_fen <> 0 THEN 1 ELSE 0 END) AS non_zero,
  SUM(CASE WHEN c.reasons > 0 AND c.change_fen <> 0 THEN 1 ELSE 0 END) AS non_zero_explained,
  COUNT(c.change_fen) AS known, ${sumColumns(sql`ABS(c.change_fen)`, "moved")}, ${sumColumns(sql`c.change_fen`, "net")},
  CAST(SUM(c.reasons) AS BIGINT) AS reasons, CAST(SUM(c.contradicted) AS BIGINT) AS contradicted,
  CAST(SUM(c.tautologies) AS BIGINT) AS tautologies`;

function countsOfRow(row: Row): StatedChangeCounts {
  return {
    changes: whole(row, "changes"),
    explainable: whole(row, "explainable"),
    explained: whole(row, "explained"),
    nonZero: whole(row, "non_zero"),
    nonZeroExplained: whole(row, "non_zero_explained"),
    known: whole(row, "known"),
    movedFen: sumOfRow(row, "moved"),
    netFen: sumOfRow(row, "net"),
    reasons: whole(row, "reasons"),
    contradicted: whole(row, "contradicted"),
    tautologies: whole(row, "tautologies"),
  };
}

/** The stated changes by year, region and basis. One statement. */
export async function readStatedChangeGroups(
  database: Database,
  conditions: StatedChangeConditions,
  keys: readonly TableKeys[] | null,
): Promise<StatedChangeGroup[]> {
  const rows = await database.rows(sql`
    SELECT c.year, c.region_code, r.name AS region_name, c.basis, ${COUNTS}
    FROM (SELECT s.line_id, s.measure, s.basis, a.year, d.region_code, ${ONE_CHANGE}
      FROM ${STATED} WHERE ${where(conditions, keys)}
      GROUP BY s.line_id, s.measure, s.basis, a.year, d.region_code) c
    LEFT JOIN region r ON r.code = c.region_code
    GROUP BY c.year, c.region_code, r.name, c.basis ORDER BY c.year, c.region_code, c.basis`);
  return rows.map((row) => {
    const code = textOrNull(row, "region_code");
    return {
      ...countsOfRow(row),
      year: whole(row, "year"),
      region: code === null ? null : { code, name: text(row, "region_name") },
      basis: member(row, "basis", ChangeBasis),
    };
  });
}

/** The explained changes by category of their reasons; one with several categories is in each. One statement. */
export async function readCategoryGroups(
  database: Database,
  conditions: StatedChangeConditions,
  keys: readonly TableKeys[] | null,
): Promise<CategoryGroup[]> {
  const rows = await database.rows(sql`
    SELECT c.category, ${COUNTS}
    FROM (SELECT g.category, s.line_id, s.measure, s.basis, ${ONE_CHANGE}
      FROM ${STATED} JOIN explanation_category g ON g.explanation_id = s.explanation_id WHERE ${where(conditions, keys)}
      GROUP BY g.category, s.line_id, s.measure, s.basis) c
    GROUP BY c.category`);
  return rows.map((row) => ({ ...countsOfRow(row), category: member(row, "category", ReasonCategory) }));
}

/** The texts that are given as reason more than once, most used first, at most `limit`. One statement. */
export async function readReusedTexts(
  database: Database,
  conditions: StatedChangeConditions,
  keys: readonly TableKeys[] | null,
  limit: number,
): Promise<ReusedText[]> {
  const rows = await database.rows(sql`
    SELECT MIN(e.text) AS text, COUNT(*) AS uses, COUNT(DISTINCT l.table_name || '/' || l.key) AS lines,
      COUNT(DISTINCT a.year) AS years, COUNT(DISTINCT a.department_id) AS departments
    FROM ${STATED} WHERE ${where(conditions, keys)} AND e.id IS NOT NULL
    GROUP BY e.text_folded HAVING COUNT(*) > 1 ORDER BY uses DESC, departments DESC, e.text_folded ${limitOf(limit)}`);
  return rows.map((row) => ({
    text: text(row, "text"),
    uses: whole(row, "uses"),
    lines: whole(row, "lines"),
    years: whole(row, "years"),
    departments: whole(row, "departments"),
  }));
}
