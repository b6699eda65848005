import { setImmediate } from "node:timers/promises";

/** How long, in milliseconds, one use case works before other requests have their turn. */
const SLICE_MS = 15;

/** Lets other requests have their turn while one works for long. */
export class Turns {
  private since = performance.now();

  /** Resolves at once while the slice lasts, else when others have had their turn. */
  async pause(): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await setImmediate();
    this.since = performance.now();
  }
}
