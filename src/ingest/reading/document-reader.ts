import type { ReadingBounds } from "./bounds.js";
import { ReaderProcess } from "./reader-process.js";
import type { Reading, Refusal } from "./reading.js";

/** A process that has read this many is replaced, so that nothing that a library keeps adds up. */
const DOCUMENTS_OF_A_PROCESS = 500;

/** The reader was closed before the document was read. */
export interface Stopped {
  readonly kind: "stopped";
}

/**
 * Reads documents in a process of their own, one after the other; the process serves many, and is replaced when one of
 * them exceeded a bound or left much in its memory, which the next one would be blamed for. Whoever makes it closes it.
 * @param packageFolder where the compiled package is
 */
export class DocumentReader {
  #process: ReaderProcess | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    private readonly packageFolder: string,
    private readonly bounds: ReadingBounds,
  ) {}

  /**
   * What stands in the document, or why it is refused, after all documents that were asked for before. Throws
   * ReaderNotStarted or UnknownAnswer, for no fault of a document.
   */
  async read(file: string): Promise<Reading | Refusal | Stopped> {
    const outcome = this.#last.then(() => this.#read(file));
    // Whoever asked for that one hears what became of it.
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  /** Ends the process at once; what is not read by then is stopped. */
  close(): void {
    this.#isClosed = true;
    this.#retire();
  }

  async #read(file: string): Promise<Reading | Refusal | Stopped> {
    if (this.#isClosed) return { kind: "stopped" };
    try {
      const outcome = await (await this.#started()).read(file);
      return this.#closedMeanwhile() ? { kind: "stopped" } : outcome;
    } catch (error) {
      if (this.#closedMeanwhile()) return { kind: "stopped" };
      throw error;
    } finally {
      this.#replaceIfWorn();
    }
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
