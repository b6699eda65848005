import sql from "sql-template-tag";
import { lineKey, type SourcePlace } from "../../domain/facts.js";
import type { AccountFindings, FindingFacts } from "../../domain/finding.js";
import { AccountTable } from "../../domain/line.js";
import type { Database, Row } from "../database.js";
import { limitOf } from "../limit.js";
import { memberOrNull, text, whole, wholeOrNull } from "../row.js";
import { FINDING_COLUMNS, findingOfRow } from "./findings.js";

/** Which account of the store a place is in says nothing outside of it. */
function outsideTheStore({
  document,
  page,
  section,
  table,
  row,
  column,
  line,
  text: printed,
}: SourcePlace): SourcePlace {
  return { document, page, section, table, row, column, line, text: printed };
}

function factsOfRow(row: Row): FindingFacts {
  const { fingerprint, rule, severity, messageZh, messageEn, expected, actual, difference, sources } =
    findingOfRow(row);

  const table = memberOrNull(row, "table_name", AccountTable);
  const line = table === null ? null : lineKey(table, text(row, "key"));
  const places = sources.map(outsideTheStore);
  return { fingerprint, rule, severity, line, messageZh, messageEn, expected, actual, difference, sources: places };
}

/**
 * Served accounts by year, department and id, with the findings that are served of each; one without any is there
 * too. Null where they have more than `limit` findings together. One statement.
 * @param accountId the one served account that is asked for, or null for every one
 */
export async function readAccountFindings(
  database: Database,
  accountId: number | null,
  limit: number,
): Promise<AccountFindings[] | null> {
  const rows = await database.rows(sql`
    SELECT a.id AS account, a.department_name, a.document_name, a.year AS account_year, l.table_name, l.key,
      ${FINDING_COLUMNS}
    FROM account a LEFT JOIN finding f ON f.account_id = a.id AND f.is_current
    LEFT JOIN line_item l ON l.id = f.line_id
    WHERE ${accountId === null ? sql`a.is_current` : sql`a.id = ${accountId}`}
    ORDER BY a.year, a.department_name, a.id, f.ordinal, f.id ${limitOf(limit + 1)}`);
  if (rows.length > limit) return null;
  const accounts = new Map<number, AccountFindings & { readonly findings: FindingFacts[] }>();
  for (const row of rows) {
    const id = whole(row, "account");
    const account = accounts.get(id) ?? {
      department: text(row, "department_name"),
      year: whole(row, "account_year"),
      document: text(row, "document_name"),
      findings: [],
    };
    accounts.set(id, account);
    if (wholeOrNull(row, "id") !== null) account.findings.push(factsOfRow(row));
  }
  return [...accounts.values()];
}
