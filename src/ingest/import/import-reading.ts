import { types } from "node:util";
import { StoreFailure } from "../../store/errors.js";
import type { Store } from "../../store/store.js";
import { checkBeside, inRuleOrder } from "../checks/check-document.js";
import { READER_VERSION } from "../read-account.js";
import type { Reading, Refusal } from "../reading/reading.js";
import type { AccountRecord } from "../../domain/record.js";
import { recordOf } from "../record/record-of.js";
import { saveAccount } from "../save/save-account.js";
import type { ImportReport, ReadReport } from "./import-report.js";

/** How documents are imported. */
export interface ImportOptions {
  /** Where to store; null for a dry run. */
  readonly store: Store | null;
  /** Read again what is stored already from the same bytes. */
  readonly force: boolean;
  readonly now: () => Date;
}

function reportOf(file: string, read: Reading, record: AccountRecord, outcome: ReadReport["outcome"]): ReadReport {
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
    findings: inRuleOrder([...read.findings, ...checkBeside({ account, record }, null)]),
  };
}

async function storeIt(file: string, read: Reading, options: ImportOptions): Promise<ReadReport> {
  const record = recordOf(read.account);
  if (options.store === null) return reportOf(file, read, record, "DRY_RUN");
  const source = {
    origin: "IMPORT" as const,
    contentHash: read.contentHash,
    readerVersion: READER_VERSION,
    recordedAt: options.now().toISOString(),
    force: options.force,
  };
  const outcome = await saveAccount(options.store, read.account, source, { record, findings: read.findings });
  return reportOf(file, read, record, outcome);
}

/**
 * Stores what was read of one document: all of it in one transaction, or nothing; what is reported as stored is
 * committed. What is the matter with the document becomes a refusal in the report, so that a batch goes on past it.
 * Throws StoreFailure where the store fails: that is no document's fault, and the next one would fare no better.
 */
export async function importReading(
  file: string,
  read: Reading | Refusal,
  options: ImportOptions,
): Promise<ImportReport> {
  if (read.kind === "refused") return { file, outcome: "REFUSED", cause: read.cause, reason: read.reason };
  try {
    return await storeIt(file, read, options);
  } catch (error) {
    if (error instanceof StoreFailure || !types.isNativeError(error)) throw error;
    return { file, outcome: "REFUSED", cause: error.name, reason: error.message };
  }
}
