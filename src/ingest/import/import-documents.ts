import { OutcomeUnknown, StoreFailure } from "../../store/errors.js";
import { importDocument, type ImportOptions } from "./import-document.js";
import type { ImportReport } from "./import-report.js";

/** A batch of documents, and who hears of it. */
export interface Batch extends ImportOptions {
  readonly files: readonly string[];
  /** Told before each document how many are done, and waited for. */
  readonly onStart: (file: string, done: number) => void | Promise<void>;
  /** Told of each document when its report is certain: what is stored is committed. */
  readonly onReport: (report: ImportReport) => void;
  /** Stops before the next document. */
  readonly interruption: AbortSignal;
}

/** What became of a batch: a report for each document that was begun, and for every one where the store failed. */
export interface BatchOutcome {
  readonly reports: readonly ImportReport[];
  readonly storeFailure: StoreFailure | null;
}

/** Of the document under way and all after it; only of that one can the outcome be unknown. */
function notStored(files: readonly string[], failure: StoreFailure): ImportReport[] {
  const reason = failure.message;
  return files.map((file, index) =>
    index === 0 && failure instanceof OutcomeUnknown
      ? { file, outcome: "UNKNOWN", reason }
      : { file, outcome: "NOT_STORED", reason },
  );
}

/**
 * Imports one document after the other. A failure of the store ends it: the documents before are stored, the one under
 * way and all after it are reported as not stored, and none is refused for it.
 */
export async function importDocuments(batch: Batch): Promise<BatchOutcome> {
  const reports: ImportReport[] = [];
  const report = (one: ImportReport): void => {
    reports.push(one);
    batch.onReport(one);
  };
  for (const [index, file] of batch.files.entries()) {
    if (batch.interruption.aborted) break;
    await batch.onStart(file, index);
    try {
      report(await importDocument(file, batch));
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      notStored(batch.files.slice(index), error).forEach(report);
      return { reports, storeFailure: error };
    }
  }
  return { reports, storeFailure: null };
}
