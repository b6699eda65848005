import path from "node:path";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { visible } from "../domain/visible.js";
import { importDocuments, type BatchOutcome } from "../ingest/import/import-documents.js";
import type { ImportReport } from "../ingest/import/import-report.js";
import { listDocuments } from "../ingest/import/list-documents.js";
import { DocumentReader } from "../ingest/reading/document-reader.js";
import { StoreFailure } from "../store/errors.js";
import type { Store } from "../store/store.js";
import { importText } from "./import-text.js";
import { openWriter } from "./open-writer.js";
import { untilInterrupted } from "./interruption.js";
import { printJson, printLines, printRemarks } from "./output.js";
import { readSettings } from "./settings.js";
import { STORE_FAILED_EXIT } from "./store-failed.js";
import { UserError } from "./user-error.js";

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** A bar on a terminal, nothing in a pipe. */
function progress(total: number): SingleBar | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({ format: "{bar} {value}/{total} {file}", stream: process.stderr, clearOnComplete: true });
  bar.start(total, 0, { file: "" });
  return bar;
}

interface Importing {
  readonly files: readonly string[];
  readonly store: Store | null;
  readonly reader: DocumentReader;
  readonly flags: ImportFlags;
  readonly interruption: AbortSignal;
}

/** Imports one document after the other; an interrupt ends the reading under way and stops before the next. */
async function importAll({ files, store, reader, flags, interruption }: Importing): Promise<BatchOutcome> {
  const bar = progress(files.length);
  const print = (report: ImportReport): void => {
    if (flags.json !== true && bar === null) printLines(importText(report));
  };
  const outcome = await importDocuments({
    files,
    store,
    reader,
    force: flags.force === true,
    now: () => new Date(),
    onStart: (file, done) => bar?.update(done, { file: visible(path.basename(file)) }),
    onReport: print,
    interruption,
  });
  bar?.stop();
  if (flags.json !== true && bar !== null) printLines(outcome.reports.flatMap(importText));
  return outcome;
}

/** Statistics only speed questions up: without them all that is reported as stored is stored. */
async function analyze(store: Store | null): Promise<void> {
  await store?.analyze().catch((error: unknown) => {
    if (!(error instanceof StoreFailure)) throw error;
    printRemarks([`juesuan: the store's statistics were not counted: ${error.message}`]);
  });
}

function summarise({ reports, storeFailure }: BatchOutcome, flags: ImportFlags): void {
  const refused = reports.filter((report) => report.outcome === "REFUSED").length;
  const unsaved = reports.filter(({ outcome }) => outcome === "NOT_STORED" || outcome === "UNKNOWN").length;
  const read = reports.length - refused - unsaved;
  if (flags.json === true) {
    const failure = storeFailure === null ? {} : { notStored: unsaved, storeFailure: storeFailure.message };
    printJson(`${JSON.stringify({ reports, refused, ...failure }, null, 2)}\n`);
  } else {
    const rest = storeFailure === null ? "" : `, ${String(unsaved)} not stored`;
    printLines([`${String(read)} read, ${String(refused)} refused${rest}`]);
  }
  if (storeFailure !== null) {
    printRemarks([
      `juesuan: ${storeFailure.message}; ${String(unsaved)} of ${String(reports.length)} documents are not stored: mend it and import again`,
    ]);
    process.exitCode = STORE_FAILED_EXIT;
  } else if (refused > 0 && process.exitCode === undefined) process.exitCode = 1;
}

/** `juesuan import`: reads published accounts and stores them, each in one transaction. */
export function importCommand(packageFolder: string): Command {
  return new Command("import")
    .description("read published accounts (PDF, Word, Excel, HTML, text) and store them")
    .argument("<file...>", "documents, or folders of documents")
    .option("--dry-run", "read and report, store nothing")
    .option("--force", "read again what is stored already")
    .option("--json", "print the reports as JSON")
    .addHelpText(
      "after",
      "\nExit codes: 0 all are read, 1 some are refused, 2 wrong usage, 3 the store fails: what is reported as stored is stored, the rest is not, 130 interrupted",
    )
    .action(async (names: string[], flags: ImportFlags) => {
      const files = await listDocuments(names);
      if (files.length === 0) throw new UserError(`no document is in ${names.join(", ")}`);
      const settings = readSettings(packageFolder);
      const store = flags.dryRun === true ? null : await openWriter(settings);
      const reader = new DocumentReader(packageFolder, settings.reading);
      try {
        await untilInterrupted(async (interruption) => {
          const outcome = await importAll({ files, store, reader, flags, interruption });
          if (outcome.storeFailure === null && !interruption.aborted) await analyze(store);
          summarise(outcome, flags);
        });
      } finally {
        reader.close();
        await store?.close();
      }
    });
}
