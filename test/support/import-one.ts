import { importDocuments, type ImportOptions } from "../../src/ingest/import/import-documents.js";
import type { ImportReport } from "../../src/ingest/import/import-report.js";
import { DEFAULT_READING_BOUNDS } from "../../src/ingest/reading/bounds.js";
import { DocumentReader } from "../../src/ingest/reading/document-reader.js";
import { ROOT } from "./api.js";

/** A reader whose process is the built one; whoever makes it closes it. */
export function documentReader(bounds = DEFAULT_READING_BOUNDS, processes = 1): DocumentReader {
  return new DocumentReader(ROOT, bounds, processes);
}

let shared: DocumentReader | undefined;

afterAll(() => {
  shared?.close();
});

/** Imports one document as a batch of its own; all of a test file share one process. Throws what stops the store. */
export async function importOne(file: string, options: ImportOptions): Promise<ImportReport> {
  shared ??= documentReader();
  const reports: ImportReport[] = [];
  const storeFailure = await importDocuments({
    ...options,
    files: [file],
    reader: shared,
    onReport: (report) => void reports.push(report),
    interruption: new AbortController().signal,
  });
  const [report] = reports;
  if (storeFailure !== null || report === undefined) throw storeFailure ?? new Error(`${file} has no report`);
  return report;
}
