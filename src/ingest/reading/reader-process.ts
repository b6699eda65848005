import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { KnownOfDocument } from "../../domain/known-of-document.js";
import type { ReadingBounds } from "./bounds.js";
import { ReaderNotStarted, ReadingEndedError, ReadingTooLargeError, ReadingTooLongError } from "./errors.js";
import { HEAP_SIGNAL, MEMORY_SIGNAL } from "./memory-signal.js";
import { answerOf, type Answer, type Known, type Reading, type Refusal } from "./reading.js";
import type { Request } from "./request.js";

/** The compiled process that reads, below the folder of the package. */
const ENTRY = ["dist", "ingest", "reading", "main.js"];
/** A machine under load takes seconds to start a process; one that takes this long will not. */
const START_MS = 120_000;

/** True for the hash of bytes that need not be read. */
export type IsKnown = (contentHash: string) => boolean;

function refusal(error: Error): Refusal {
  return { kind: "refused", cause: error.name, reason: error.message };
}

/**
 * One process that reads one document after the other, each within the bounds; beyond one of them it is killed, and of
 * use no more. Whoever holds it kills it in the end.
 */
export class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #bounds: ReadingBounds;
  #answered: ((answer: Answer | Error | "late" | null) => void) | null = null;
  #ended: string | null = null;
  #documents = 0;
  #megabytes = 0;

  constructor(packageFolder: string, bounds: ReadingBounds) {
    this.#bounds = bounds;
    this.#child = fork(join(packageFolder, ...ENTRY), [String(bounds.memory)], {
      // Whole numbers, missing members and characters of every kind arrive as they were sent.
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${String(bounds.memory)}`],
      // What libraries say about odd documents is no news to the person who imports.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child.on("message", (message) => this.#receive(message));
    this.#child.on("error", (error) => this.#end(error.message));
    this.#child.on("exit", (code, signal) => this.#end(signal ?? `exit code ${String(code)}`));
  }

  /** Waits until it can read. Throws ReaderNotStarted. */
  async ready(): Promise<void> {
    const answer = await this.#next(START_MS);
    if (answer === "late") throw new ReaderNotStarted(`not within ${String(START_MS)} milliseconds`);
    if (answer === null) throw new ReaderNotStarted(this.#ended ?? "");
  }

  /** False once it was killed or ended. */
  get isAlive(): boolean {
    return this.#ended === null;
  }

  /** How many documents it was given. */
  get documents(): number {
    return this.#documents;
  }

  /** What it held after the last document, in megabytes. */
  get megabytes(): number {
    return this.#megabytes;
  }

  /**
   * What stands in the document, or why it is refused: also for taking longer or holding more than the bounds. Where
   * `isKnown` is given it is asked before the document is parsed. Throws UnknownAnswer.
   */
  async read(file: string, known: KnownOfDocument, isKnown: IsKnown | null): Promise<Reading | Refusal | Known> {
    this.#documents += 1;
    const late = Date.now() + this.#bounds.deadline;
    this.#send({ kind: "read", file, known, asks: isKnown !== null });
    let answer = await this.#next(this.#bounds.deadline);
    if (answer !== null && answer !== "late" && answer.kind === "hashed") {
      const { contentHash } = answer;
      const isWanted = isKnown?.(contentHash) !== true;
      this.#send({ kind: "goOn", isWanted });
      if (!isWanted) return { kind: "known", contentHash };
      answer = await this.#next(Math.max(0, late - Date.now()));
    }
    if (answer === "late") return refusal(new ReadingTooLongError(file, this.#bounds.deadline));
    if (answer?.kind === "done") {
      this.#megabytes = answer.megabytes;
      return answer.outcome;
    }
    const isFull = answer?.kind === "outOfMemory" || this.#ended === MEMORY_SIGNAL || this.#ended === HEAP_SIGNAL;
    this.kill();
    return refusal(
      isFull
        ? new ReadingTooLargeError(file, this.#bounds.memory)
        : new ReadingEndedError(file, this.#ended ?? "an answer out of turn"),
    );
  }

  /** Ends it at once, whatever it is doing. */
  kill(): void {
    this.#end("SIGKILL");
    this.#child.kill("SIGKILL");
  }

  #send(request: Request): void {
    this.#child.send(request);
  }

  #receive(message: unknown): void {
    try {
      this.#answered?.(answerOf(message));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#answered?.(error);
    }
  }

  #end(how: string): void {
    this.#ended ??= how;
    this.#answered?.(null);
  }

  /** The next answer; null where the process ends before it, "late" where it was killed for not giving one in time. */
  async #next(milliseconds: number): Promise<Answer | "late" | null> {
    if (this.#ended !== null) return null;
    const answer = await new Promise<Answer | Error | "late" | null>((resolve) => {
      const timer = setTimeout(() => this.#answered?.("late"), milliseconds);
      this.#answered = (one) => {
        clearTimeout(timer);
        this.#answered = null;
        resolve(one);
      };
    });
    if (answer instanceof Error || answer === "late") this.kill();
    if (answer instanceof Error) throw answer;
    return answer;
  }
}
