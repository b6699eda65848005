import { workerData } from "node:worker_threads";
import { MEMORY_SIGNAL } from "./memory-signal.js";

/**
 * What a thread watches of its own process: how much it may hold, and whose child it is. It tells in `held` how many
 * megabytes it holds: asking the system takes a tenth of what a small document takes to read.
 */
export interface Watched {
  readonly megabytes: number;
  readonly parent: number;
  readonly held: Int32Array;
}

// A thread of the process that reads documents, which goes on while a document keeps that process busy. It counts all
// that the process holds: unpacked streams are no part of the heap that V8 bounds.

const WATCH_MS = 50;
const MEGABYTE = 1024 * 1024;

function isWatched(given: unknown): given is Watched {
  return (
    typeof given === "object" &&
    given !== null &&
    "megabytes" in given &&
    typeof given.megabytes === "number" &&
    "parent" in given &&
    typeof given.parent === "number" &&
    "held" in given &&
    given.held instanceof Int32Array
  );
}

const given: unknown = workerData;
if (!isWatched(given)) throw new TypeError("what is to be watched was not given");
setInterval(() => {
  const bytes = process.memoryUsage.rss();
  Atomics.store(given.held, 0, Math.ceil(bytes / MEGABYTE));
  if (bytes > given.megabytes * MEGABYTE) process.kill(process.pid, MEMORY_SIGNAL);
  // Its parent was killed: nobody is there to end this process at the deadline.
  if (process.ppid !== given.parent) process.kill(process.pid, "SIGKILL");
}, WATCH_MS);
