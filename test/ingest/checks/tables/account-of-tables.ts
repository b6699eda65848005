import { NO_CROSSWALK } from "../../../../src/domain/crosswalk.js";
import type {
  PublishedAccount,
  PublishedCell,
  PublishedColumn,
  PublishedStatement,
  PublishedTable,
} from "../../../../src/domain/account.js";
import { lineKey, type PriorYear } from "../../../../src/domain/facts.js";
import { ACCOUNT_TABLES, type AccountTable } from "../../../../src/domain/line.js";
import type { Rule } from "../../../../src/ingest/checks/rule.js";
import { runChecks } from "../../../../src/ingest/checks/run-checks.js";
import type { DocumentText } from "../../../../src/ingest/recognise/document-text.js";
import { buildLines } from "../../../../src/ingest/record/build-lines.js";
import { buildStatements } from "../../../../src/ingest/record/build-statements.js";
import { factsOfRecord } from "../../../../src/ingest/record/record-facts.js";

/** Cells of a row in the order of the columns: a figure, null for a blank cell, 涉密, or undefined for no cell. */
type Cells = readonly (string | null | undefined)[];

/** A table by the keys of its rows, each with its cells; codes stand before the other rows, as JavaScript orders them. */
interface TableCells {
  readonly columns: readonly PublishedColumn[];
  readonly rows: Readonly<Record<string, Cells>>;
  readonly title?: string;
  readonly unit?: PublishedTable["unit"];
}

const NO_PRIOR: PriorYear = { lines: new Map(), withheldTables: new Set() };

/** Columns of final amounts. */
export function finals(...measures: PublishedColumn["measure"][]): PublishedColumn[] {
  return measures.map((measure) => ({ measure, stage: "FINAL" }));
}

function cellOf(printed: string | null | undefined): PublishedCell | null {
  if (printed === undefined) return null;
  return printed === "涉密" ? { printed: null, withheld: true } : { printed };
}

/** An account of 示例市示例局 with these tables and statements. */
export function accountOf(
  tables: Partial<Record<AccountTable, TableCells>>,
  statements: readonly PublishedStatement[] = [],
): PublishedAccount {
  const published = ACCOUNT_TABLES.flatMap((table): PublishedTable[] => {
    const printed = tables[table];
    if (printed === undefined) return [];
    const rows = Object.entries(printed.rows).map(([key, cells], at) => ({
      key,
      name: key,
      row: at + 1,
      cells: cells.map(cellOf),
    }));
    const { columns, title = table, unit = "WAN_YUAN" } = printed;
    return [{ table, title, unit, columns, rows }];
  });
  return {
    department: { name: "示例市示例局", synthetic: true },
    year: 2022,
    kind: "DEPARTMENT_FINAL",
    document: { name: "示例.txt" },
    tables: published,
    statements,
  };
}

/** What one rule finds in an account: severity, line, expected and actual of each finding. */
export function foundBy(
  rule: Rule,
  account: PublishedAccount,
  priorAccount?: PublishedAccount,
  text: DocumentText | null = null,
): unknown[] {
  const lines = buildLines(account);
  const record = { lines, ...buildStatements(account, lines) };
  const prior =
    priorAccount === undefined
      ? NO_PRIOR
      : { ...NO_PRIOR, lines: new Map(buildLines(priorAccount).map((line) => [lineKey(line.table, line.key), line])) };
  return runChecks({
    department: account.department.name,
    year: account.year,
    account: factsOfRecord(account.document.name, record),
    prior,
    crosswalk: NO_CROSSWALK,
    published: account,
    record,
    text,
  })
    .filter((finding) => finding.rule === rule.id)
    .map((finding) => [finding.severity, finding.line, finding.expected, finding.actual]);
}
