import { NO_CROSSWALK } from "../../../src/domain/crosswalk.js";
import type { PublishedAccount, PublishedTable } from "../../../src/domain/account.js";
import type { PriorYear } from "../../../src/domain/facts.js";
import type { AccountTable } from "../../../src/domain/line.js";
import type { FindingFacts } from "../../../src/domain/finding.js";
import { runChecks } from "../../../src/ingest/checks/run-checks.js";
import { factsOfRecord } from "../../../src/ingest/record/record-facts.js";
import { recordOf } from "../../../src/ingest/record/record-of.js";

const NO_PRIOR: PriorYear = { lines: new Map(), withheldTables: new Set() };

/** A table of one row, 合计, with one cell; null is blank. */
export function tableOf(
  table: AccountTable,
  printed: string | null,
  more: Pick<PublishedTable, "withheld" | "emptyNoteOf"> = {},
): PublishedTable {
  return {
    table,
    title: table,
    unit: "WAN_YUAN",
    columns: [{ measure: "TOTAL", stage: "FINAL" }],
    rows: [{ key: "total", name: "合计", row: 4, cells: [{ printed, row: 4, column: 3 }] }],
    ...more,
  };
}

/** What one rule finds in an account without printed text, as a seed is, that holds these tables. */
export function findingsInSeed(tables: readonly PublishedTable[], rule: string): FindingFacts[] {
  const published: PublishedAccount = {
    department: { name: "样例市测试局", synthetic: true },
    year: 2021,
    kind: "DEPARTMENT_FINAL",
    document: { name: "测试.json" },
    tables,
    statements: [],
  };
  const record = recordOf(published);
  const findings = runChecks({
    department: published.department.name,
    year: published.year,
    account: factsOfRecord(published.document.name, record),
    prior: NO_PRIOR,
    crosswalk: NO_CROSSWALK,
    published,
    record,
    text: null,
  });
  return findings.filter((finding) => finding.rule === rule);
}
