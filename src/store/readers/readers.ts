import type { Database } from "../database.js";

/** What reads a store on several connections at once. */
export interface Readers {
  /** A statement on it that is not wanted any more is stopped in the database, and no other one. */
  readonly database: Database;
  /** Closes the connections that it opened. */
  close(): Promise<void>;
}
