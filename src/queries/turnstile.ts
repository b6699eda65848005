import { setImmediate } from "node:timers";

/** Those who have worked for a slice and want another, of all requests. */
const waiting: (() => void)[] = [];
let isComing = false;

function next(): void {
  isComing = false;
  const goOn = waiting.shift();
  come();
  goOn?.();
}

function come(): void {
  if (isComing || waiting.length === 0) return;
  isComing = true;
  setImmediate(next);
}

/**
 * Calls `goOn` when others have had their turn: one slice, of whichever request, runs between two looks at what has come
 * in. So however many long answers are made at once, a short one, and health, waits for one slice alone.
 */
export function afterOthers(goOn: () => void): void {
  waiting.push(goOn);
  come();
}
