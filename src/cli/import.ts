import path from "node:path";
import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { visible } from "../domain/visible.js";
import { importDocument } from "../ingest/import/import-document.js";
import type { ImportReport } from "../ingest/import/import-report.js";
import { listDocuments } from "../ingest/import/list-documents.js";
import { openStore, type Store } from "../store/store.js";
import { importText } from "./import-text.js";
import { printJson, printLines } from "./output.js";
import { readSettings } from "./settings.js";
import { UserError } from "./user-error.js";

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const INTERRUPTED_EXIT = 130;

async function openWriter(packageFolder: string): Promise<Store> {
  const { database } = readSettings(packageFolder);
  const store = await openStore(database, { readOnly: false });
  await store.migrate();
  return store;
}

/** A bar on a terminal, nothing in a pipe. */
function progress(total: number): SingleBar | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({ format: "{bar} {value}/{total} {file}", stream: process.stderr, clearOnComplete: true });
  bar.start(total, 0, { file: "" });
  return bar;
}

/** Imports one document after the other; an interrupt lets the one under way end and stops before the next. */
async function importAll(files: readonly string[], store: Store | null, flags: ImportFlags): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  const bar = progress(files.length);
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.once("SIGINT", interrupt);
  for (const file of files) {
    if (interruption.signal.aborted) {
      process.exitCode = INTERRUPTED_EXIT;
      break;
    }
    bar?.update(reports.length, { file: visible(path.basename(file)) });
    const report = await importDocument(file, { store, force: flags.force === true, now: () => new Date() });
    reports.push(report);
    if (flags.json !== true && bar === null) printLines(importText(report));
  }
  process.off("SIGINT", interrupt);
  bar?.stop();
  if (flags.json !== true && bar !== null) printLines(reports.flatMap(importText));
  return reports;
}

/** `juesuan import`: reads published accounts and stores them, each in one transaction. */
export function importCommand(packageFolder: string): Command {
  return new Command("import")
    .description("read published accounts (PDF, Word, Excel, HTML, text) and store them")
    .argument("<file...>", "documents, or folders of documents")
    .option("--dry-run", "read and report, store nothing")
    .option("--force", "read again what is stored already")
    .option("--json", "print the reports as JSON")
    .action(async (names: string[], flags: ImportFlags) => {
      const files = await listDocuments(names);
      if (files.length === 0) throw new UserError(`no document is in ${names.join(", ")}`);
      const store = flags.dryRun === true ? null : await openWriter(packageFolder);
      try {
        const reports = await importAll(files, store, flags);
        await store?.analyze();
        const refused = reports.filter((report) => report.outcome === "REFUSED").length;
        if (flags.json === true) printJson(`${JSON.stringify({ reports, refused }, null, 2)}\n`);
        else printLines([`${String(reports.length - refused)} read, ${String(refused)} refused`]);
        if (refused > 0 && process.exitCode === undefined) process.exitCode = 1;
      } finally {
        await store?.close();
      }
    });
}
