import { types } from "node:util";
import type { Crosswalk } from "../../domain/crosswalk.js";
import type { PlacedFinding } from "../../domain/finding.js";
import type { Database } from "../../store/database.js";
import type { NamedAccount } from "../../store/read/accounts.js";
import { checkBeside, inRuleOrder } from "../checks/check-document.js";
import { READER_VERSION } from "../read-account.js";
import type { Reading } from "../reading/reading.js";
import type { AccountRecord } from "../../domain/record.js";
import { recordOf } from "../record/record-of.js";
import { saveAccountIn } from "../save/save-account.js";
import type { ImportReport, ReadReport, RefusedReport } from "./import-report.js";

/** A document that was read, with the record that is to be stored. */
export interface Recorded {
  readonly file: string;
  readonly read: Reading;
  readonly record: AccountRecord;
}

/** The report of a document that is refused for what an error says; what is no error of ours is thrown on. */
export function refusedFor(file: string, error: unknown): RefusedReport {
  if (!types.isNativeError(error)) throw error;
  return { file, outcome: "REFUSED", cause: error.name, reason: error.message };
}

/** That record; a report where the account cannot be held exactly. */
export function recorded(file: string, read: Reading): Recorded | RefusedReport {
  try {
    return { file, read, record: recordOf(read.account) };
  } catch (error) {
    return refusedFor(file, error);
  }
}

function reportOf(
  { file, read, record }: Recorded,
  outcome: ReadReport["outcome"],
  findings: readonly PlacedFinding[],
): ReadReport {
  const { account, leftOut } = read;
  return {
    file,
    outcome,
    department: account.department.name,
    year: account.year,
    kind: account.kind,
    tables: account.tables.map((table) => ({
      table: table.table,
      title: table.title,
      rows: table.rows.length,
      withheld: table.withheld === true,
    })),
    rows: account.tables.reduce((sum, table) => sum + table.rows.length, 0),
    figures: record.lines.reduce(
      (sum, line) => sum + [...line.figures.values()].filter((figure) => figure.observed.kind === "amount").length,
      0,
    ),
    statements: account.statements.length,
    reasons: record.explanations.length,
    leftOut,
    findings: inRuleOrder(findings),
  };
}

/** The report of a document that is not to be stored; the year before is not known. */
export function reportAlone(one: Recorded): ReadReport {
  const { read, record } = one;
  return reportOf(one, "DRY_RUN", [...read.findings, ...checkBeside({ account: read.account, record }, null)]);
}

/** The report of a document of whose bytes nothing changed. */
export function unchanged(file: string, { department, year, kind }: NamedAccount): ImportReport {
  return { file, outcome: "UNCHANGED", department, year, kind };
}

/** How a document is stored. */
export interface StoringOptions {
  readonly crosswalk: Crosswalk;
  /** Read again what is stored already from the same bytes. */
  readonly force: boolean;
  readonly recordedAt: string;
  /** True where the document lies in the folder of documents. */
  readonly isKept: boolean;
}

/** Stores one document in an open transaction. Throws what a statement of it throws. */
export async function storeRecorded(
  database: Database,
  one: Recorded,
  { crosswalk, force, recordedAt, isKept }: StoringOptions,
): Promise<ImportReport> {
  const { account, contentHash, findings: alone, leftOut } = one.read;
  const source = { origin: "IMPORT" as const, contentHash, readerVersion: READER_VERSION, recordedAt, force, isKept };
  const prepared = { record: one.record, findings: alone, leftOut };
  const { outcome, findings } = await saveAccountIn(database, account, source, prepared, crosswalk);
  if (outcome !== "UNCHANGED") return reportOf(one, outcome, findings);
  return unchanged(one.file, { department: account.department.name, year: account.year, kind: account.kind });
}
