import { setImmediate } from "node:timers";

/** Who is told how many milliseconds of the one thread that answers requests it has taken. */
export interface Worker {
  worked(ms: number): void;
}

let worker: Worker | null = null;
let since = 0;
let isClosing = false;

function settle(next: Worker | null): void {
  const now = performance.now();
  const before = worker;
  worker = next;
  const taken = now - since;
  since = now;
  before?.worked(taken);
}

function close(): void {
  isClosing = false;
  settle(null);
}

/**
 * From now on the thread works for `next`, until it works for another or has nothing to do. To be told wherever the work
 * for a request goes on: the thread has no clock of its own for each.
 */
export function worksFor(next: Worker): void {
  settle(next);
  if (isClosing) return;
  isClosing = true;
  setImmediate(close);
}
