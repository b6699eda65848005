import { workerData } from "node:worker_threads";
import { MEMORY_SIGNAL } from "./memory-signal.js";

/** What a thread watches of its own process: how much it may hold, and whose child it is. */
export interface Watched {
  readonly megabytes: number;
  readonly parent: number;
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
    typeof given.parent === "number"
  );
}

const given: unknown = workerData;
if (!isWatched(given)) throw new TypeError("what is to be watched was not given");
setInterval(() => {
  if (process.memoryUsage.rss() > given.megabytes * MEGABYTE) process.kill(process.pid, MEMORY_SIGNAL);
  // Its parent was killed: nobody is there to end this process at the deadline.
  if (process.ppid !== given.parent) process.kill(process.pid, "SIGKILL");
}, WATCH_MS);
