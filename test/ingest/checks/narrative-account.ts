import { NO_CROSSWALK } from "../../../src/domain/crosswalk.js";
import type { PublishedAccount, PublishedStatement, PublishedTable } from "../../../src/domain/account.js";
import type { FindingFacts } from "../../../src/domain/finding.js";
import type { AccountTable, Measure } from "../../../src/domain/line.js";
import { runChecks } from "../../../src/ingest/checks/run-checks.js";
import type { DocumentText } from "../../../src/ingest/recognise/document-text.js";
import { factsOfRecord } from "../../../src/ingest/record/record-facts.js";
import { recordOf } from "../../../src/ingest/record/record-of.js";

/** A row of a test table: key, name, one printed amount a measure; null for a blank cell. */
export type TestRow = readonly [key: string, name: string, ...printed: (string | null)[]];

/** A table of final amounts in 万元. */
export function tableOf(
  kind: AccountTable,
  rows: readonly TestRow[],
  measures: readonly Measure[] = ["TOTAL"],
): PublishedTable {
  return {
    table: kind,
    title: kind,
    unit: "WAN_YUAN",
    columns: measures.map((measure) => ({ measure, stage: "FINAL" })),
    rows: rows.map(([key, name, ...printed], index) => ({
      key,
      name,
      row: index + 1,
      cells: printed.map((text) => ({ printed: text })),
    })),
  };
}

/** A statement in 万元; what a test leaves out is a sentence about the total of 05. */
export function stating(statement: Partial<PublishedStatement>): PublishedStatement {
  return {
    section: "三.五.一",
    table: "GENERAL_BUDGET_EXPENDITURE",
    keys: ["total"],
    subject: "一般公共预算财政拨款支出",
    unit: "WAN_YUAN",
    ...statement,
  };
}

/** A fictional account of 2021 with these tables and statements. */
export function accountOf(
  tables: readonly PublishedTable[],
  statements: readonly PublishedStatement[],
  year = 2021,
): PublishedAccount {
  return {
    department: { name: "示例市测试局", synthetic: true },
    year,
    kind: "DEPARTMENT_FINAL",
    document: { name: "测试.txt" },
    tables,
    statements,
  };
}

/** Everything that the rules find in an account whose prior year is not loaded. */
export function findingsOf(published: PublishedAccount, text: DocumentText | null = null): FindingFacts[] {
  const record = recordOf(published);
  return runChecks({
    department: published.department.name,
    year: published.year,
    account: factsOfRecord(published.document.name, record),
    prior: { lines: new Map(), withheldTables: new Set() },
    crosswalk: NO_CROSSWALK,
    published,
    record,
    text,
  });
}

/** What one rule finds in an account whose prior year is not loaded. */
export function foundBy(rule: string, published: PublishedAccount, text: DocumentText | null = null): FindingFacts[] {
  return findingsOf(published, text).filter((finding) => finding.rule === rule);
}

/** Severity, line and both numbers of each finding. */
export function short(findings: readonly FindingFacts[]): unknown[] {
  return findings.map(({ severity, line, expected, actual }) => [severity, line, expected, actual]);
}

/** A document of nothing but these paragraphs, each with its section. */
export function narrativeOf(paragraphs: readonly (readonly [section: string, text: string])[]): DocumentText {
  const narrative = paragraphs.map(([section, text]) => ({ section, text, trail: [], isHeading: false }));
  return { cover: [], contents: [], body: [], narrative, tables: [] };
}
