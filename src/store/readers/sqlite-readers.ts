import { databaseOver, type Database } from "../database.js";
import type { Running } from "../reading.js";
import type { Readers } from "./readers.js";
import type { SqliteReader } from "./sqlite-reader.js";
import { stoppedOnAbort } from "./stop-on-abort.js";

/**
 * Connections to one file. Each statement keeps one of the four threads of libuv busy, which read files and look up names
 * as well: with three, one is left.
 */
const CONNECTIONS = 3;

/**
 * Reads one SQLite file on up to three connections, so that a slow statement does not hold up a quick one: each runs on
 * a connection of its own, and waits for one only where three others run. Further connections are opened when needed.
 */
export class SqliteReaders implements Readers {
  readonly database: Database;
  private readonly opened: SqliteReader[] = [];
  private readonly idle: SqliteReader[] = [];
  private count = 0;
  private readonly waiting = new Set<(reader: SqliteReader) => void>();

  /**
   * @param open opens a connection to the file
   * @param onStatement told of every statement that is sent, with its values
   */
  constructor(
    private readonly open: () => Promise<SqliteReader>,
    private readonly onStatement: (text: string, values: readonly unknown[]) => void,
  ) {
    this.database = databaseOver("sqlite", async (text, values, running) => this.send(text, values, running));
  }

  async close(): Promise<void> {
    for (const reader of this.opened) await reader.close();
  }

  private async send(text: string, values: readonly unknown[], running: Running | undefined): Promise<unknown> {
    const signal = running?.signal;
    const reader = await this.take(signal);
    let ended: (() => void) | undefined;
    try {
      signal?.throwIfAborted();
      ended = running?.started?.();
      this.onStatement(text, values);
      return await stoppedOnAbort(reader.query(text, values), signal, () => {
        reader.interrupt();
        return Promise.resolve();
      });
    } finally {
      ended?.();
      this.give(reader);
    }
  }

  private async take(signal: AbortSignal | undefined): Promise<SqliteReader> {
    const reader = this.idle.pop();
    if (reader !== undefined) return reader;
    if (this.count === CONNECTIONS) return this.next(signal);
    this.count += 1;
    try {
      const another = await this.open();
      this.opened.push(another);
      return another;
    } catch (error) {
      this.count -= 1;
      throw error;
    }
  }

  /** The next connection that becomes free. Rejects with the reason of the signal once that is aborted. */
  private async next(signal: AbortSignal | undefined): Promise<SqliteReader> {
    return new Promise((resolve, reject) => {
      const aborted = (): void => {
        this.waiting.delete(taken);
        const reason: unknown = signal?.reason;
        reject(reason instanceof Error ? reason : new Error("the statement is not wanted any more"));
      };
      const taken = (reader: SqliteReader): void => {
        signal?.removeEventListener("abort", aborted);
        resolve(reader);
      };
      this.waiting.add(taken);
      signal?.addEventListener("abort", aborted, { once: true });
    });
  }

  private give(reader: SqliteReader): void {
    const [taken] = this.waiting;
    if (taken === undefined) {
      this.idle.push(reader);
      return;
    }
    this.waiting.delete(taken);
    taken(reader);
  }
}
