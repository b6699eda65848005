import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readOne } from "./read-one.js";
import type { Answer } from "./reading.js";
import type { Watched } from "./watch.js";

// The process that reads documents: answers each name of a file with what stands in it. DocumentReader starts it, hands
// it the bound of memory as its argument, and ends it.

function send(answer: Answer): void {
  process.send?.(answer, undefined, undefined, (error) => {
    // Nobody is there any more to hear it.
    if (error !== null) process.exit();
  });
}

// An interrupt from the keyboard goes to the whole group; whoever started this process decides when it ends.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", (file: unknown) => {
  if (typeof file === "string") void readOne(file).then(send);
});

const watched: Watched = { megabytes: Number.parseInt(process.argv[2] ?? "", 10), parent: process.ppid };
new Worker(join(__dirname, "watch.js"), { workerData: watched }).once("online", () => send({ kind: "ready" }));
