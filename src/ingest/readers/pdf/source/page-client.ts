import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { BrokenDocumentError, PasswordProtectedError, type ReadError } from "../../errors.js";
import { PageMemoryExhausted } from "../errors.js";
import { servePages } from "./page-server.js";
import type { PageServerStart, PageServerMessage, SourcePage } from "./page-source.js";
import { WANTED_OPERATIONS } from "./wanted-operations.js";

function startOf(bytes: Uint8Array): PageServerStart {
  const folder = dirname(require.resolve("pdfjs-dist/package.json"));
  return {
    bytes,
    library: pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href,
    cMapFolder: join(folder, "cmaps") + sep,
    fontFolder: join(folder, "standard_fonts") + sep,
    wanted: WANTED_OPERATIONS,
  };
}

interface Waiting {
  readonly resolve: (message: PageServerMessage) => void;
  readonly reject: (error: ReadError) => void;
}

/**
 * A PDF opened in a thread of its own, which is ended when the document is closed. Time and memory are bounded by the
 * process around it. Its methods throw PasswordProtectedError, BrokenDocumentError or PageMemoryExhausted.
 */
export class PageClient {
  readonly #document: string;
  readonly #worker: Worker;
  readonly #arrived: PageServerMessage[] = [];
  #waiting: Waiting | null = null;
  #failure: ReadError | null = null;

  constructor(bytes: Uint8Array, document: string) {
    this.#document = document;
    this.#worker = new Worker(`(${servePages.toString()})()`, {
      eval: true,
      // What the library says about odd fonts is no news to the person who imports.
      stdout: true,
      stderr: true,
    });
    this.#worker.on("message", (message: PageServerMessage) => this.#receive(message));
    this.#worker.on("error", (error: NodeJS.ErrnoException) =>
      this.#fail(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? new PageMemoryExhausted(document)
          : new BrokenDocumentError(document, error.message),
      ),
    );
    this.#worker.on("exit", () => this.#fail(new BrokenDocumentError(document, "reading it stopped without a word")));
    this.#worker.postMessage(startOf(bytes));
  }

  /** Pages of the opened document. */
  async open(): Promise<number> {
    const message = await this.#next();
    return message.kind === "opened" ? message.pages : this.#refuse(message);
  }

  /** Asks for a page, so that the thread works on it while another one is laid out. */
  request(page: number): void {
    this.#worker.postMessage(page);
  }

  /** The page that was asked for. */
  async page(): Promise<SourcePage> {
    const message = await this.#next();
    return message.kind === "page" ? message.page : this.#refuse(message);
  }

  /** Ends the thread and with it everything that the document holds. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #next(): Promise<PageServerMessage> {
    return new Promise((resolve, reject) => {
      const message = this.#arrived.shift();
      if (message !== undefined) resolve(message);
      else if (this.#failure !== null) reject(this.#failure);
      else this.#waiting = { resolve, reject };
    });
  }

  #receive(message: PageServerMessage): void {
    if (this.#waiting === null) this.#arrived.push(message);
    else this.#waiting.resolve(message);
    this.#waiting = null;
  }

  #fail(failure: ReadError): void {
    this.#failure ??= failure;
    this.#waiting?.reject(this.#failure);
    this.#waiting = null;
    // A thread inside an endless loop does not listen, so nothing is asked of it.
    void this.#worker.terminate();
  }

  #refuse(message: PageServerMessage): never {
    if (message.kind !== "failed") throw new BrokenDocumentError(this.#document, "its pages come out of order");
    if (message.cause === "PasswordException") throw new PasswordProtectedError(this.#document);
    throw new BrokenDocumentError(this.#document, message.reason.split("\n", 1)[0] ?? message.cause);
  }
}
