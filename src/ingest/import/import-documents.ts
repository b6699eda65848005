import { OutcomeUnknown, StoreFailure } from "../../store/errors.js";
import type { DocumentReader } from "../reading/document-reader.js";
import { importReading, type ImportOptions } from "./import-reading.js";
import type { ImportReport } from "./import-report.js";

/** A batch of documents, and who hears of it. */
export interface Batch extends ImportOptions {
  readonly files: readonly string[];
  /** Closed where the batch is interrupted; else it stays open. */
  readonly reader: DocumentReader;
  /** Told before each document how many are done, and waited for. */
  readonly onStart: (file: string, done: number) => void | Promise<void>;
  /** Told of each document when its report is certain: what is stored is committed. */
  readonly onReport: (report: ImportReport) => void;
  /** Stops the reading under way at once; what is being stored is stored. */
  readonly interruption: AbortSignal;
}

/** What became of a batch: a report for each document that was begun, and for every one where the store failed. */
export interface BatchOutcome {
  readonly reports: readonly ImportReport[];
  readonly storeFailure: StoreFailure | null;
}

/** What is read of the file at an index, asked for from the first on; while it is looked at the one after it is read. */
function readAhead(
  reader: DocumentReader,
  files: readonly string[],
): (index: number) => ReturnType<DocumentReader["read"]> {
  let ahead: ReturnType<DocumentReader["read"]> | null = null;
  return async (index) => {
    const wanted = ahead ?? reader.read(files[index] ?? "");
    const outcome = await wanted;
    const next = files[index + 1];
    ahead = next === undefined ? null : reader.read(next);
    // It is heard when its turn comes, which it may never do.
    ahead?.catch(() => undefined);
    return outcome;
  };
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
 * Imports one document after the other; while one is stored the next is read. A failure of the store ends it: the
 * documents before are stored, the one under way and all after it are reported as not stored, and none is refused for
 * it. Throws ReaderNotStarted or UnknownAnswer, for no fault of a document.
 */
export async function importDocuments(batch: Batch): Promise<BatchOutcome> {
  const { files, reader, interruption } = batch;
  const reports: ImportReport[] = [];
  const report = (one: ImportReport): void => {
    reports.push(one);
    batch.onReport(one);
  };
  interruption.addEventListener("abort", () => reader.close());
  const readings = readAhead(reader, files);
  for (const [index, file] of files.entries()) {
    if (interruption.aborted) break;
    await batch.onStart(file, index);
    const read = await readings(index);
    if (read.kind === "stopped") break;
    try {
      report(await importReading(file, read, batch));
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      notStored(files.slice(index), error).forEach(report);
      return { reports, storeFailure: error };
    }
  }
  return { reports, storeFailure: null };
}
