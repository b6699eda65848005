import path from "node:path";
import { SingleBar } from "cli-progress";
import type { Language } from "../../domain/language.js";
import { visible } from "../../domain/visible.js";
import type { ImportReport, RefusedReport } from "../../ingest/import/import-report.js";
import { printJson, printLines } from "../output.js";
import { closingLines, detailLines, reportLine, type Totals } from "./report-text.js";

/** How reports are printed. */
export interface PrintedAs {
  readonly language: Language;
  /** What was not understood, and every finding, below the line of its document. */
  readonly isVerbose: boolean;
  /** One JSON object a line instead of text. */
  readonly isJson: boolean;
}

const COUNTED: Readonly<Record<ImportReport["outcome"], keyof Totals>> = {
  STORED: "read",
  READ_AGAIN: "read",
  SOURCE_CHANGED: "read",
  SUPERSEDED: "read",
  DRY_RUN: "read",
  UNCHANGED: "unchanged",
  REFUSED: "refused",
  NOT_STORED: "notStored",
  UNKNOWN: "notStored",
};

/**
 * Prints what becomes of each document as it is known; on a terminal, how far the import is below it. It keeps no report
 * but those of documents that are refused.
 */
export class ReportPrinter {
  readonly #bar: SingleBar | null;
  readonly #refusals: RefusedReport[] = [];
  readonly #totals = { read: 0, unchanged: 0, refused: 0, notStored: 0 };
  #done = 0;

  constructor(
    private readonly how: PrintedAs,
    private readonly total: number,
  ) {
    const format = "{bar} {value}/{total} {file}";
    this.#bar = process.stderr.isTTY ? new SingleBar({ format, stream: process.stderr, clearOnComplete: true }) : null;
    this.#bar?.start(total, 0, { file: "" });
  }

  get totals(): Totals {
    return this.#totals;
  }

  report(report: ImportReport): void {
    this.#done += 1;
    this.#totals[COUNTED[report.outcome]] += 1;
    if (report.outcome === "REFUSED") this.#refusals.push(report);
    const { isJson, isVerbose, language } = this.how;
    this.#bar?.stop();
    if (isJson) printJson(`${JSON.stringify(report)}\n`);
    else {
      const details = isVerbose && "leftOut" in report ? detailLines(report, language) : [];
      printLines([reportLine(report, language), ...details]);
    }
    if (this.#done < this.total) {
      this.#bar?.start(this.total, this.#done, { file: visible(path.basename(report.file)) });
    }
  }

  /** The last lines; `storeFailure` says why the store failed, null where it did not. */
  close(storeFailure: string | null): void {
    this.#bar?.stop();
    if (this.how.isJson) printJson(`${JSON.stringify({ outcome: "SUMMARY", ...this.#totals, storeFailure })}\n`);
    else printLines(closingLines(this.#refusals, this.#totals, this.how.language));
  }
}
