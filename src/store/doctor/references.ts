import sql, { raw } from "sql-template-tag";
import type { Database } from "../database.js";
import { whole } from "../row.js";

/** child.column names a row of parent by its key; whether the database itself watches it or not. */
const REFERENCES = [
  ["department", "region_code", "region", "code"],
  ["department_name", "department_id", "department", "id"],
  ["account", "department_id", "department", "id"],
  ["published_table", "account_id", "account", "id"],
  ["indicator", "account_id", "account", "id"],
  ["left_out", "account_id", "account", "id"],
  ["line_item", "account_id", "account", "id"],
  ["line_item", "department_id", "department", "id"],
  ["joined_change", "line_id", "line_item", "id"],
  ["joined_change", "group_line_id", "line_item", "id"],
  ["figure", "line_id", "line_item", "id"],
  ["explanation", "account_id", "account", "id"],
  ["explanation", "line_id", "line_item", "id"],
  ["explanation_category", "explanation_id", "explanation", "id"],
  ["statement", "account_id", "account", "id"],
  ["statement", "line_id", "line_item", "id"],
  ["statement", "explanation_id", "explanation", "id"],
  ["finding", "account_id", "account", "id"],
  ["finding", "line_id", "line_item", "id"],
  ["finding", "prior_account_id", "account", "id"],
] as const;

/** Columns that repeat those of the account, so that a question needs no join. */
const REPEATED = [
  ["line_item", ["department_id", "year", "is_current"]],
  ["explanation", ["department_id", "year", "is_current"]],
  ["finding", ["department_id", "year"]],
] as const;

/** Kinds of account: one that differs from its department's, and a body whose default is another than its accounts make it. */
const KIND_FAULTS = [
  [
    "account c JOIN department d ON d.id = c.department_id WHERE c.kind <> d.kind",
    "accounts are of another kind than their department",
  ],
  [
    `department d WHERE d.is_default <> (d.kind = 'DEPARTMENT_FINAL' OR NOT EXISTS (
      SELECT 1 FROM department o WHERE o.key = d.key AND o.kind = 'DEPARTMENT_FINAL'))`,
    "departments are served under another kind than their body's default",
  ],
] as const;

async function countOf(database: Database, condition: string): Promise<number> {
  const [row = {}] = await database.rows(sql`SELECT COUNT(*) AS n FROM ${raw(condition)}`);
  return whole(row, "n");
}

/** References that lead nowhere, and repeated columns that differ from their account's; a sentence a kind, with its count. */
export async function referenceFaults(database: Database): Promise<string[]> {
  const faults: string[] = [];
  for (const [child, column, parent, key] of REFERENCES) {
    const lost = await countOf(
      database,
      `${child} c WHERE c.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.${key} = c.${column})`,
    );
    if (lost > 0) faults.push(`${String(lost)} rows of ${child} name a ${parent} that is not there (${column})`);
  }
  for (const [table, columns] of REPEATED) {
    for (const column of columns) {
      const different = await countOf(
        database,
        `${table} c JOIN account a ON a.id = c.account_id WHERE c.${column} <> a.${column}`,
      );
      if (different > 0) faults.push(`${String(different)} rows of ${table} have another ${column} than their account`);
    }
  }
  for (const [condition, fault] of KIND_FAULTS) {
    const count = await countOf(database, condition);
    if (count > 0) faults.push(`${String(count)} ${fault}`);
  }
  return faults;
}
