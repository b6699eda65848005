import sql from "sql-template-tag";
import type { AccountFacts, LineKey, PriorYear } from "../../domain/facts.js";
import { lineKey } from "../../domain/facts.js";
import { AccountTable } from "../../domain/line.js";
import type { Database } from "../database.js";
import { member, text, whole } from "../row.js";
import { readLines, type StoredLine } from "./lines.js";
import { readStatements, type StoredStatement } from "./statements.js";

const EVERY_FIGURE = { measures: null, stages: null } as const;

/** An account read back from the store, with the ids of its lines. */
export interface StoredAccountFacts extends AccountFacts {
  readonly accountId: number;
  /** The department's name as this account prints it. */
  readonly department: string;
  readonly lines: ReadonlyMap<LineKey, StoredLine>;
  readonly statements: readonly StoredStatement[];
}

function byKey(lines: readonly StoredLine[]): Map<LineKey, StoredLine> {
  return new Map(lines.map((line) => [lineKey(line.table, line.key), line]));
}

/** The served account of a department and year with all its figures and statements, or null where there is none. */
export async function readAccountFacts(
  database: Database,
  departmentId: number,
  year: number,
  kind: string,
): Promise<StoredAccountFacts | null> {
  const [account] = await database.rows(sql`
    SELECT id, document_name, department_name FROM account
    WHERE department_id = ${departmentId} AND year = ${year} AND kind = ${kind} AND is_current`);
  if (account === undefined) return null;
  const accountId = whole(account, "id");
  const ids = sql`SELECT id FROM line_item WHERE account_id = ${accountId}`;
  return {
    accountId,
    department: text(account, "department_name"),
    document: text(account, "document_name"),
    lines: byKey(await readLines(database, ids, EVERY_FIGURE)),
    statements: await readStatements(database, ids, false),
  };
}

/** What the account of `year` publishes, as the base of the year after; empty where it is not loaded. */
export async function readPriorYear(database: Database, departmentId: number, year: number): Promise<PriorYear> {
  const ids = sql`SELECT id FROM line_item WHERE department_id = ${departmentId} AND year = ${year} AND is_current`;
  const withheld = await database.rows(sql`
    SELECT t.table_name FROM published_table t JOIN account a ON a.id = t.account_id
    WHERE a.department_id = ${departmentId} AND a.year = ${year} AND a.is_current AND t.withheld`);
  return {
    lines: byKey(await readLines(database, ids, { measures: null, stages: ["FINAL"] })),
    withheldTables: new Set(withheld.map((row) => member(row, "table_name", AccountTable))),
  };
}
