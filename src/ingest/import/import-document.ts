import { createHash } from "node:crypto";
import { types } from "node:util";
import { StoreFailure } from "../../store/errors.js";
import type { Store } from "../../store/store.js";
import { checkDocument } from "../checks/check-document.js";
import { READER_VERSION, readAccount, type ReadAccount } from "../read-account.js";
import { readFileBytes } from "../readers/read-file.js";
import type { AccountRecord } from "../save/account-record.js";
import { recordOf, saveAccount } from "../save/save-account.js";
import type { ImportReport, ReadReport } from "./import-report.js";
import { whyRefused } from "./why-refused.js";

/** How documents are imported. */
export interface ImportOptions {
  /** Where to store; null for a dry run. */
  readonly store: Store | null;
  /** Read again what is stored already from the same bytes. */
  readonly force: boolean;
  readonly now: () => Date;
}

function reportOf(file: string, read: ReadAccount, record: AccountRecord, outcome: ReadReport["outcome"]): ReadReport {
  const { account, leftOut } = read;
  return {
    file,
    outcome,
    department: account.department.name,
    year: account.year,
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
    findings: checkDocument({ account, record, text: read.text }, null),
  };
}

async function importIt(file: string, options: ImportOptions): Promise<ReadReport> {
  const bytes = await readFileBytes(file);
  const read = await readAccount(bytes, file);
  const record = recordOf(read.account);
  if (options.store === null) return reportOf(file, read, record, "DRY_RUN");
  const source = {
    origin: "IMPORT" as const,
    contentHash: createHash("sha256").update(bytes).digest("hex"),
    readerVersion: READER_VERSION,
    recordedAt: options.now().toISOString(),
    text: read.text,
    force: options.force,
  };
  return reportOf(file, read, record, await saveAccount(options.store, read.account, source, record));
}

/**
 * Reads and stores one document: all of it in one transaction, or nothing; what is reported as stored is committed.
 * What is the matter with the document becomes a refusal in the report, so that a batch goes on past it.
 * Throws StoreFailure where the store fails: that is no document's fault, and the next one would fare no better.
 */
export async function importDocument(file: string, options: ImportOptions): Promise<ImportReport> {
  try {
    return await importIt(file, options);
  } catch (error) {
    if (error instanceof StoreFailure || !types.isNativeError(error)) throw error;
    return { file, outcome: "REFUSED", cause: error.name, reason: whyRefused(file, error) };
  }
}
