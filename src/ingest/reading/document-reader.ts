import type { KnownOfDocument } from "../../domain/known-of-document.js";
import type { ReadingBounds } from "./bounds.js";
import type { IsKnown } from "./reader-process.js";
import { ReaderPlace, type ReadOutcome } from "./reader-place.js";

/** A document that waits for a process to read it. */
interface Waiting {
  readonly file: string;
  readonly known: KnownOfDocument;
  readonly isKnown: IsKnown | null;
  readonly resolve: (outcome: ReadOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Reads documents in processes of their own, as many side by side as it has places, so that no document can take down,
 * fill or hold up the one that stores them. They begin in the order in which they are asked for. Whoever makes a reader
 * closes it.
 */
export class DocumentReader {
  readonly #places: readonly ReaderPlace[];
  readonly #waiting: Waiting[] = [];
  #isClosed = false;

  constructor(packageFolder: string, bounds: ReadingBounds, processes = 1) {
    this.#places = Array.from({ length: processes }, () => new ReaderPlace(packageFolder, bounds));
  }

  /** How many documents it reads side by side. */
  get processes(): number {
    return this.#places.length;
  }

  /**
   * What stands in the document, or why it is refused; where its bytes are known by their hash, that alone. Throws
   * ReaderNotStarted or UnknownAnswer, for no fault of a document.
   */
  async read(file: string, isKnown: IsKnown | null = null, known: KnownOfDocument = {}): Promise<ReadOutcome> {
    if (this.#isClosed) return { kind: "stopped" };
    return new Promise((resolve, reject) => {
      this.#waiting.push({ file, known, isKnown, resolve, reject });
      this.#handOut();
    });
  }

  /** Ends the processes at once; what is not read by then is stopped. */
  close(): void {
    this.#isClosed = true;
    for (const { resolve } of this.#waiting.splice(0)) resolve({ kind: "stopped" });
    for (const place of this.#places) place.close();
  }

  #handOut(): void {
    const free = this.#places.filter((place) => !place.isBusy);
    const place = free.find(({ isStarted }) => isStarted) ?? free[0];
    const next = place === undefined ? undefined : this.#waiting.shift();
    if (place === undefined || next === undefined) return;
    void place
      .read(next.file, next.known, next.isKnown)
      .then(next.resolve, next.reject)
      .finally(() => this.#handOut());
  }
}
