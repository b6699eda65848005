import sql from "sql-template-tag";
import { lineKey, NOTHING_PUBLISHED, type AccountFacts, type LineKey, type PriorYear } from "../../domain/facts.js";
import { AccountTable } from "../../domain/line.js";
import type { Database } from "../database.js";
import { member, text } from "../row.js";
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

/** One version of an account with all its figures and statements, or null where there is none of that id. */
export async function readAccountFacts(database: Database, accountId: number): Promise<StoredAccountFacts | null> {
  const [account] = await database.rows(sql`
    SELECT document_name, department_name FROM account WHERE id = ${accountId}`);
  if (account === undefined) return null;
  const ids = sql`SELECT id FROM line_item WHERE account_id = ${accountId}`;
  return {
    accountId,
    department: text(account, "department_name"),
    document: text(account, "document_name"),
    lines: byKey(await readLines(database, ids, EVERY_FIGURE)),
    statements: await readStatements(database, ids, false),
  };
}

/** What one version of an account publishes, as the base of the year after; nothing where there is none (null). */
export async function readPriorYear(database: Database, accountId: number | null): Promise<PriorYear> {
  if (accountId === null) return NOTHING_PUBLISHED;
  const ids = sql`SELECT id FROM line_item WHERE account_id = ${accountId}`;
  const withheld = await database.rows(sql`
    SELECT table_name FROM published_table WHERE account_id = ${accountId} AND withheld`);
  return {
    lines: byKey(await readLines(database, ids, { measures: null, stages: ["FINAL"] })),
    withheldTables: new Set(withheld.map((row) => member(row, "table_name", AccountTable))),
  };
}
