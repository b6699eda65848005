import type { Database } from "../store/database.js";
import { afterOthers } from "./turnstile.js";

/** How long, in milliseconds, one use case works before other requests have their turn. */
const SLICE_MS = 15;

/** Lets other requests have their turn while one works for long. */
export class Turns {
  private since = performance.now();

  /** @param database from which what is worked on was read */
  constructor(private readonly database: Database) {}

  /**
   * Resolves at once while the slice lasts, else when others have had their turn. Throws what the database throws where
   * the answer is not wanted any more.
   */
  async pause(): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await new Promise<void>(afterOthers);
    this.database.resumed?.();
    this.since = performance.now();
  }
}
