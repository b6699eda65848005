import sql, { join, raw, type Sql } from "sql-template-tag";
import type { ChangeBasis } from "../../domain/line.js";
import type { ReasonCategory } from "../../domain/reasons.js";
import type { AccountKind } from "../../domain/account.js";
import type { Database } from "../database.js";
import { chosenDepartments } from "./kinds.js";
import { contains, listed, yearBounds } from "./conditions.js";
import { EXPLANATION_COLUMNS, explanationOfRow, type StoredExplanation } from "./explanations.js";
import { inVersions, type Versions } from "./versions.js";
import { readPage, type Page, type PageRequest, type SortKey } from "./page.js";

/** Conditions on explanations; null leaves one out. */
export interface ExplanationConditions {
  readonly departmentIds: readonly number[] | null;
  /** Of the accounts; null for each body's default, or with ids for what they stand for. */
  readonly kind: AccountKind | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly categories: readonly ReasonCategory[] | null;
  readonly basis: ChangeBasis | null;
  readonly textContains: string | null;
  readonly synthetic: boolean | null;
}

/** Explanations come by year, department and place in the document. */
export const EXPLANATION_ORDER: readonly SortKey[] = [
  { expression: sql`e.year`, type: "WHOLE", descending: false },
  { expression: sql`e.department_id`, type: "WHOLE", descending: false },
  { expression: sql`e.ordinal`, type: "WHOLE", descending: false },
];

function where(conditions: ExplanationConditions): Sql {
  const parts: Sql[] = [
    sql`e.is_current`,
    ...chosenDepartments(sql`e.department_id`, conditions.departmentIds, conditions.kind),
  ];
  parts.push(...yearBounds(sql`e.year`, conditions.fromYear, conditions.toYear));
  if (conditions.categories !== null) {
    const categories = listed(sql`category`, conditions.categories);
    parts.push(sql`e.id IN (SELECT explanation_id FROM explanation_category WHERE ${join(categories)})`);
  }
  if (conditions.basis !== null) parts.push(sql`e.basis = ${conditions.basis}`);
  parts.push(...contains(sql`e.text_folded`, conditions.textContains));
  if (conditions.synthetic !== null) parts.push(sql`d.synthetic = ${conditions.synthetic}`);
  return join(parts, " AND ");
}

/** A page of explanations of served accounts. One statement. */
export async function readExplanationPage(
  database: Database,
  conditions: ExplanationConditions,
  request: PageRequest,
): Promise<Page> {
  const from = sql`explanation e JOIN department d ON d.id = e.department_id`;
  return readPage(database, { from, where: where(conditions), id: sql`e.id` }, request);
}

/** Where an explanation stands among those of its account. */
export interface ExplanationAddress {
  readonly departmentId: number;
  readonly year: number;
  readonly ordinal: number;
}

/** Explanations by id. One statement. */
export async function readExplanationsByIds(database: Database, ids: readonly number[]): Promise<StoredExplanation[]> {
  return readExplanations(database, sql`e.is_current AND ${join(listed(sql`e.id`, ids))}`);
}

/** Explanations by address, of served accounts or of every version; at least one is given. One statement. */
export async function readExplanationsAt(
  database: Database,
  addresses: readonly ExplanationAddress[],
  versions: Versions,
): Promise<StoredExplanation[]> {
  const conditions = addresses.map(({ departmentId, year, ordinal }) => {
    const isOfYear = (prefix: string): Sql =>
      sql`${raw(`${prefix}department_id`)} = ${departmentId} AND ${raw(`${prefix}year`)} = ${year}`;
    return sql`(e.ordinal = ${ordinal} AND ${inVersions(versions, isOfYear, "e.")})`;
  });
  return readExplanations(database, sql`(${join(conditions, " OR ")})`);
}

/** Explanations that `condition` selects (over `e`). One statement. */
async function readExplanations(database: Database, condition: Sql): Promise<StoredExplanation[]> {
  const rows = await database.rows(sql`
    SELECT ${EXPLANATION_COLUMNS}, a.document_name FROM explanation e JOIN account a ON a.id = e.account_id
    WHERE ${condition} ORDER BY e.account_id, e.ordinal`);
  return rows.map(explanationOfRow);
}
