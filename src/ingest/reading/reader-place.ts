import type { KnownOfDocument } from "../../domain/known-of-document.js";
import type { ReadingBounds } from "./bounds.js";
import { ReaderProcess, type IsKnown } from "./reader-process.js";
import type { Known, Reading, Refusal } from "./reading.js";

/** After so many documents a process is replaced, so that nothing it forgot to give back piles up. */
const DOCUMENTS_OF_A_PROCESS = 500;

/** Reading was ended before it was through: nothing is said of the document. */
export interface Stopped {
  readonly kind: "stopped";
}

/** What becomes of a document that is read. */
export type ReadOutcome = Reading | Refusal | Known | Stopped;

/**
 * A place for one process that reads, started when it is needed; one that exceeded a bound, or has grown, is replaced.
 * It reads one document at a time.
 */
export class ReaderPlace {
  #process: ReaderProcess | null = null;
  #isClosed = false;
  #isBusy = false;

  constructor(
    private readonly packageFolder: string,
    private readonly bounds: ReadingBounds,
  ) {}

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** True where its process need not be started first. */
  get isStarted(): boolean {
    return this.#process !== null;
  }

  /** What stands in the document, or why it is refused. Throws ReaderNotStarted or UnknownAnswer. */
  async read(file: string, known: KnownOfDocument, isKnown: IsKnown | null): Promise<ReadOutcome> {
    this.#isBusy = true;
    try {
      const outcome = await (await this.#started()).read(file, known, isKnown);
      return this.#closedMeanwhile() ? { kind: "stopped" } : outcome;
    } catch (error) {
      if (this.#closedMeanwhile()) return { kind: "stopped" };
      throw error;
    } finally {
      this.#replaceIfWorn();
      this.#isBusy = false;
    }
  }

  /** Ends its process at once; what it reads is stopped. */
  close(): void {
    this.#isClosed = true;
    this.#retire();
  }

  #closedMeanwhile(): boolean {
    return this.#isClosed;
  }

  async #started(): Promise<ReaderProcess> {
    if (this.#process !== null) return this.#process;
    this.#process = new ReaderProcess(this.packageFolder, this.bounds);
    const process = this.#process;
    await process.ready();
    return process;
  }

  #replaceIfWorn(): void {
    const process = this.#process;
    if (process === null) return;
    const isFull = process.megabytes > this.bounds.memory / 2;
    if (!process.isAlive || isFull || process.documents >= DOCUMENTS_OF_A_PROCESS) this.#retire();
  }

  #retire(): void {
    this.#process?.kill();
    this.#process = null;
  }
}
