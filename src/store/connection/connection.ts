import type { Value } from "../database.js";

/** Values of a statement, as both drivers take them. */
export type Parameters = readonly unknown[];

/** What a statement gave; `command` is what the database says that it did, where it says so. */
export interface Answer {
  readonly rows: readonly Readonly<Record<string, Value>>[];
  readonly command: string | null;
}

/** One connection of the driver itself, which nothing else uses: what begins on it ends on it. Throws what the driver throws. */
export interface Connection {
  query(text: string, values: Parameters): Promise<Answer>;
  /** Ends it, and with it whatever was not committed; never throws. */
  close(): Promise<void>;
}

/** How long a connection waits. */
export interface Waits {
  /** For another writer, in milliseconds. */
  readonly lockMs: number;
}

/** How long a write waits for another one, of this process or of any. */
export const LOCK_MS = 20_000;
