import sql, { join, raw, type Sql } from "sql-template-tag";
import { AccountKind } from "../../domain/account.js";
import { AccountTable } from "../../domain/line.js";
import type { TableScope } from "../../domain/account.js";
import { IndicatorKind } from "../../domain/indicator.js";
import type { Mapping } from "../../domain/mapping.js";
import { foldName } from "../../domain/names.js";
import { AccountOrigin as ACCOUNT_ORIGINS, type AccountOrigin } from "../account-origin.js";
import type { Version } from "../../domain/version.js";
import type { Database, Row } from "../database.js";
import { startsWith } from "./conditions.js";
import { readStatedLinks, type StoredLinks } from "../stated-links-text.js";
import { INDICATOR_COLUMNS, indicatorOfRow, type StoredIndicator } from "./indicators.js";
import { mappingColumn, mappingOfRows } from "./mapping.js";
import { flag, member, memberOrNull, text, textOrNull, whole, wholeOrNull } from "../row.js";

/** The state of a table that is withheld or has a scope. */
export interface StoredTable {
  readonly table: AccountTable;
  readonly withheld: boolean;
  readonly scope: TableScope | null;
}

/** One version of the account of one year. */
export interface StoredYear extends Version {
  readonly accountId: number;
  /** True for the version that is served where none is asked for. */
  readonly isCurrent: boolean;
  readonly origin: AccountOrigin;
  readonly document: string;
  /** Of the bytes that were read, SHA-256: of a seed those of its file. */
  readonly contentHash: string;
  readonly title: string | null;
  readonly sourceUrl: string | null;
  readonly pages: number | null;
  /** True where the document lies in the folder of documents. */
  readonly isKept: boolean;
  readonly indicators: Map<IndicatorKind, StoredIndicator>;
  readonly tables: Map<AccountTable, StoredTable>;
  /** 决算单位构成; null where the document does not list them. */
  readonly units: readonly string[] | null;
  /** What its reasons name, beside each version of the year before. */
  links: readonly StoredLinks[];
}

/** A department with the years that were asked for, ascending. */
export interface StoredDepartment {
  readonly id: number;
  /** The kind of the accounts that it publishes under this id. */
  readonly kind: AccountKind;
  /** Every kind of account that its body publishes. */
  readonly kinds: readonly AccountKind[];
  /** The same for every kind of account of one body. */
  readonly bodyKey: string;
  readonly name: string;
  readonly synthetic: boolean;
  readonly region: { readonly code: string; readonly name: string } | null;
  /** Its name, and those former names and aliases that were asked for, or that some succession names; all folded. */
  readonly foldedNames: Set<string>;
  /** The versions that are served. */
  readonly years: Map<number, StoredYear>;
  /** Every version that was asked for by year and number: the served ones, or all. */
  readonly versions: StoredYear[];
}

/** Which accounts of the departments are wanted, and whether the states of their tables are. */
export interface YearChoice {
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly withTableStates: boolean;
  /** Whether the counts that they disclose are wanted; not where it is left out. */
  readonly withIndicators?: boolean;
  /** Every version of their accounts, not only those that are served. */
  readonly everyVersion: boolean;
  /** Names by which departments are asked for, to know which of them were found. */
  readonly names: readonly string[];
}

/** One more expression of the statement that reads departments, and who is told of its value. */
export interface Alongside {
  readonly expression: Sql;
  readonly take: (value: string | null) => void;
}

/** The scopes by name, for columns that hold one. */
export const TABLE_SCOPES: Readonly<Record<TableScope, TableScope>> = {
  GENERAL_BUDGET: "GENERAL_BUDGET",
  ALL_APPROPRIATION: "ALL_APPROPRIATION",
};

/** The kinds of account that are served. */
const FINAL_KINDS = [AccountKind.DEPARTMENT_FINAL, AccountKind.UNIT_FINAL] as const;

function hasKind(kind: AccountKind): Sql {
  const name = raw(`has_${kind.toLowerCase()}`);
  return sql`EXISTS (SELECT 1 FROM department o WHERE o.key = d.key AND o.kind = ${kind}) AS ${name}`;
}

function departmentOfRow(row: Row): StoredDepartment {
  const code = textOrNull(row, "region_code");
  return {
    id: whole(row, "id"),
    kind: member(row, "kind", AccountKind),
    bodyKey: text(row, "key"),
    kinds: FINAL_KINDS.filter((kind) => flag(row, `has_${kind.toLowerCase()}`)),
    name: text(row, "name"),
    synthetic: flag(row, "synthetic"),
    region: code === null ? null : { code, name: text(row, "region_name") },
    foldedNames: new Set([foldName(text(row, "name"))]),
    years: new Map(),
    versions: [],
  };
}

function yearOfRow(row: Row, accountId: number): StoredYear {
  return {
    accountId,
    year: whole(row, "year"),
    version: whole(row, "version"),
    isCurrent: flag(row, "is_current"),
    document: text(row, "document_name"),
    origin: member(row, "origin", ACCOUNT_ORIGINS),
    contentHash: text(row, "content_hash"),
    title: textOrNull(row, "document_title"),
    sourceUrl: textOrNull(row, "source_url"),
    pages: wholeOrNull(row, "pages"),
    isKept: flag(row, "is_kept"),
    publishedOn: textOrNull(row, "published_on"),
    recordedAt: text(row, "recorded_at"),
    tables: new Map(),
    indicators: new Map(),
    units: textOrNull(row, "units")?.split("\n") ?? null,
    links: [],
  };
}

/** Adds what a row says of an account; the rows of one account come together. */
function addYear(department: StoredDepartment, row: Row): void {
  const accountId = wholeOrNull(row, "account_id");
  if (accountId === null) return;
  let stored = department.versions.find((one) => one.accountId === accountId);
  if (stored === undefined) {
    stored = yearOfRow(row, accountId);
    department.versions.push(stored);
    if (stored.isCurrent) department.years.set(stored.year, stored);
  }
  const links = textOrNull(row, "stated_links");
  if (links !== null) stored.links = readStatedLinks(links, accountId);
  const kind = memberOrNull(row, "i_kind", IndicatorKind);
  if (kind !== null && !stored.indicators.has(kind)) stored.indicators.set(kind, indicatorOfRow(row, kind));
  const table = memberOrNull(row, "table_name", AccountTable);
  if (table === null) return;
  stored.tables.set(table, { table, withheld: flag(row, "withheld"), scope: memberOrNull(row, "scope", TABLE_SCOPES) });
}

/** Departments with what says that they, their regions or their codes go on under another name. */
export interface DepartmentsRead {
  readonly departments: Map<number, StoredDepartment>;
  readonly mapping: Mapping;
}

/** A long text, in one of the rows of its account. */
const STATED_LINKS = sql`CASE WHEN a.stated_links IS NOT NULL
  AND ROW_NUMBER() OVER (PARTITION BY d.id, a.id ORDER BY a.year) = 1 THEN a.stated_links END AS stated_links`;

/** Only tables whose state says anything: withheld, or with a scope that may change. */
const TABLE_STATES = sql`t.account_id = a.id AND (t.withheld OR t.scope IS NOT NULL)`;

/**
 * The departments that `condition` selects (over `d`), by name and id, with their years. One statement.
 * @param condition a condition on department d
 * @param alongside reference data that comes in the same statement; not told where no department is found
 */
export async function readDepartments(
  database: Database,
  condition: Sql,
  choice: YearChoice,
  alongside: Alongside | null = null,
): Promise<DepartmentsRead> {
  const from = choice.fromYear === null ? sql`` : sql` AND a.year >= ${choice.fromYear}`;
  const to = choice.toYear === null ? sql`` : sql` AND a.year <= ${choice.toYear}`;
  const named = choice.names.length === 0 ? sql`` : sql`n.name_folded IN (${join(choice.names.map(foldName))}) OR`;
  const rows = await database.rows(sql`
    SELECT d.id, d.key, d.kind, ${join(FINAL_KINDS.map(hasKind))}, d.name, d.synthetic, d.region_code, r.name AS region_name, a.id AS account_id, a.year, a.units,
      a.version, a.is_current, a.document_name, a.document_title, a.published_on, a.recorded_at, a.origin,
      a.content_hash, a.source_url, a.pages, a.is_kept,
      ${STATED_LINKS}, t.table_name, t.withheld, t.scope, n.name_folded AS other_name, ${INDICATOR_COLUMNS},
      ${mappingColumn(database, sql`d.name, d.id, a.year, a.version`)}${
        alongside === null ? sql`` : sql`, ${alongside.expression} AS alongside`
      }
    FROM department d
    LEFT JOIN region r ON r.code = d.region_code
    LEFT JOIN account a ON a.department_id = d.id${choice.everyVersion ? sql`` : sql` AND a.is_current`}${from}${to}
    LEFT JOIN published_table t ON ${choice.withTableStates ? TABLE_STATES : sql`FALSE`}
    LEFT JOIN indicator i ON ${choice.withIndicators === true ? sql`i.account_id = a.id` : sql`FALSE`}
    LEFT JOIN department_name n ON n.department_id = d.id AND (${named}
      n.name_folded IN (SELECT one FROM kin WHERE kind IN (${"NAME"}, ${"TRANSFER"})))
    WHERE ${condition}
    ORDER BY d.name, d.id, a.year, a.version`);
  const [first] = rows;
  if (alongside !== null && first !== undefined) alongside.take(textOrNull(first, "alongside"));
  const departments = new Map<number, StoredDepartment>();
  for (const row of rows) {
    const id = whole(row, "id");
    const department = departments.get(id) ?? departmentOfRow(row);
    departments.set(id, department);
    const otherName = textOrNull(row, "other_name");
    if (otherName !== null) department.foldedNames.add(otherName);
    addYear(department, row);
  }
  return { departments, mapping: mappingOfRows(database, rows) };
}

/** A condition on departments turned into SQL; only this folder looks into it. */
export type DepartmentCondition = Sql;

/** Condition: any of the given ones holds, and the department is fictional, real, or either (null). */
export function departmentsOfAny(
  conditions: readonly DepartmentCondition[],
  synthetic: boolean | null,
): DepartmentCondition {
  const any = sql`(${join(conditions, " OR ")})`;
  return synthetic === null ? any : sql`${any} AND d.synthetic = ${synthetic}`;
}

/** Condition: all of the given ones hold. */
export function everyOf(conditions: readonly DepartmentCondition[]): DepartmentCondition {
  return sql`(${join(conditions, " AND ")})`;
}

/** Condition: one of the ids; false for none. */
export function departmentsOfIds(ids: readonly number[]): Sql {
  return ids.length === 0 ? sql`FALSE` : sql`d.id IN (${join(ids)})`;
}

/** Condition: the department bears one of the names, now, before or as an alias, however they are printed; by index. */
export function departmentsOfNames(names: readonly string[]): Sql {
  if (names.length === 0) return sql`FALSE`;
  const list = join(names.map(foldName));
  return sql`d.id IN (SELECT id FROM department WHERE name_folded IN (${list})
    UNION SELECT department_id FROM department_name WHERE name_folded IN (${list}))`;
}

/** Condition: the department lies in the region or below it, under its present or a former code; codes match by prefix. */
export function departmentsOfRegion(codePrefix: string): Sql {
  const starts = (column: Sql): Sql => join(startsWith(column, codePrefix));
  return sql`(${starts(sql`d.region_code`)} OR d.region_code IN
    (SELECT other FROM kin WHERE kind = ${"REGION"} AND ${starts(sql`one`)}))`;
}

const EVERY_NAME = sql`(SELECT id, kind, name_folded AS name FROM department
  UNION SELECT n.department_id, b.kind, n.name_folded FROM department_name n JOIN department b ON b.id = n.department_id)`;

/**
 * The ids of departments that may be one series with those that `ids` selects, of the same kind of account: a subselect.
 * Too many do no harm.
 */
export function kinDepartments(ids: Sql): Sql {
  return sql`SELECT kd.id FROM ${EVERY_NAME} own JOIN kin k ON k.kind = ${"NAME"} AND k.one = own.name
    JOIN ${EVERY_NAME} kd ON kd.name = k.other AND kd.kind = own.kind WHERE own.id IN (${ids})`;
}

/** Condition: the department meets the given one, or may be one series with a department that does. */
export function departmentsWithKin(condition: DepartmentCondition): DepartmentCondition {
  return sql`(${condition} OR d.id IN (${kinDepartments(sql`SELECT d.id FROM department d WHERE ${condition}`)}))`;
}

/** Condition: the department meets the given one, or publishes accounts of another kind of such a department's body. */
export function departmentsWithKinds(condition: DepartmentCondition): DepartmentCondition {
  return sql`d.key IN (SELECT d.key FROM department d WHERE ${condition})`;
}

/** The fiscal years for which anything is published, ascending, with the number of departments. One statement. */
export async function readFiscalYears(database: Database): Promise<{ year: number; departmentCount: number }[]> {
  const rows = await database.rows(sql`
    SELECT a.year, COUNT(DISTINCT d.key) AS departments FROM account a JOIN department d ON d.id = a.department_id
    WHERE a.is_current GROUP BY a.year ORDER BY a.year`);
  return rows.map((row) => ({ year: whole(row, "year"), departmentCount: whole(row, "departments") }));
}
