import path from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { importDocuments } from "../ingest/import/import-documents.js";
import { DocumentReader } from "../ingest/reading/document-reader.js";
import { READERS_SETTING } from "../ingest/reading/bounds.js";
import { DocumentFolder } from "../store/documents/document-folder.js";
import { StoreFailure } from "../store/errors.js";
import type { Store } from "../store/store.js";
import { ReportPrinter } from "./import/printer.js";
import type { Totals } from "./import/report-text.js";
import { openWriter } from "./open-writer.js";
import { untilInterrupted } from "./interruption.js";
import { printRemarks } from "./output.js";
import { readSettings } from "./settings.js";
import { STORE_FAILED_EXIT } from "./store-failed.js";
import { whatToImport, type SourceFlags, type WhatToImport } from "./what-to-import.js";

interface ImportFlags extends SourceFlags {
  readonly keep?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly language: "zh" | "en";
  readonly jobs?: number;
}

/** How many documents are read side by side. */
function jobsArgument(text: string): number {
  const jobs = /^\d{1,4}$/.test(text) ? Number.parseInt(text, 10) : 0;
  const { least, most } = READERS_SETTING;
  if (jobs >= least && jobs <= most) return jobs;
  throw new InvalidArgumentError(`It must be a whole number from ${String(least)} to ${String(most)}.`);
}

/** Statistics only speed questions up: without them all that is reported as stored is stored. */
async function analyze(store: Store | null): Promise<void> {
  await store?.analyze().catch((error: unknown) => {
    if (!(error instanceof StoreFailure)) throw error;
    printRemarks([`juesuan: the store's statistics were not counted: ${error.message}`]);
  });
}

function setExitCode({ refused, notStored }: Totals, total: number, storeFailure: StoreFailure | null): void {
  if (storeFailure !== null) {
    printRemarks([
      `juesuan: ${storeFailure.message}; ${String(notStored)} of ${String(total)} documents are not stored: mend it and import again`,
    ]);
    process.exitCode = STORE_FAILED_EXIT;
  } else if (refused > 0 && process.exitCode === undefined) process.exitCode = 1;
}

interface Importing extends WhatToImport {
  readonly documents: DocumentFolder | null;
  readonly store: Store | null;
  readonly reader: DocumentReader;
  readonly flags: ImportFlags;
  readonly interruption: AbortSignal;
}

/** Imports documents and prints what becomes of each; an interrupt ends the reading under way. */
async function importAll({ files, given, documents, store, reader, flags, interruption }: Importing): Promise<void> {
  const language = flags.language === "en" ? "EN" : "ZH";
  const how = { language, isVerbose: flags.verbose === true, isJson: flags.json === true } as const;
  const printer = new ReportPrinter(how, files.length);
  const storeFailure = await importDocuments({
    files,
    given,
    documents,
    store,
    reader,
    force: flags.force === true,
    now: () => new Date(),
    onReport: (report) => printer.report(report),
    interruption,
  });
  if (storeFailure === null && !interruption.aborted) await analyze(store);
  printer.close(storeFailure?.message ?? null);
  setExitCode(printer.totals, files.length, storeFailure);
}

/** `juesuan import`: reads published accounts and stores them, each in one transaction. */
export function importCommand(packageFolder: string): Command {
  return new Command("import")
    .description("read published accounts (PDF, Word, Excel, HTML, text) and store them")
    .argument("[file...]", "documents, or folders of documents")
    .option("--source-url <url>", "address at which the document was published")
    .option("--published-on <day>", "day of publication in Beijing, as 2016-08-10")
    .option("--manifest <file>", "CSV that lists documents: file, url, published-on, department, kind")
    .option(
      "--keep <folder>",
      "keep the documents there, each under its SHA-256; by default where JUESUAN_DOCUMENTS says",
    )
    .option("--dry-run", "read and report, store nothing")
    .option("--force", "read again what is stored already; else the same bytes are not read again")
    .option("--verbose", "print what was not understood, and every finding")
    .addOption(new Option("--language <language>", "of what is printed").choices(["zh", "en"]).default("en"))
    .option("--jobs <number>", "documents read side by side; JUESUAN_DOCUMENT_READERS", jobsArgument)
    .option("--json", "print one JSON object a line: a report for each document, then the totals")
    .addHelpText(
      "after",
      "\nExit codes: 0 all are read, 1 some are refused, 2 wrong usage, 3 the store fails: what is reported as stored is stored, the rest is not, 130 interrupted",
    )
    .action(async (names: string[], flags: ImportFlags) => {
      const what = await whatToImport(names, flags, new Date());
      const settings = readSettings(packageFolder);
      const folder = flags.keep ?? settings.documents;
      const documents = folder === null ? null : new DocumentFolder(path.resolve(folder));
      const store = flags.dryRun === true ? null : await openWriter(settings);
      const reader = new DocumentReader(packageFolder, settings.reading, flags.jobs ?? settings.readers);
      try {
        await untilInterrupted((interruption) => importAll({ ...what, documents, store, reader, flags, interruption }));
      } finally {
        reader.close();
        await store?.close();
      }
    });
}
