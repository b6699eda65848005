import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readOne } from "./read-one.js";
import type { Answer } from "./reading.js";
import { requestOf } from "./request.js";
import type { Watched } from "./watch.js";

// The process that reads documents: answers each name of a file with what stands in it. ReaderProcess starts it, hands
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

const held = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
let goOn: (isWanted: boolean) => void = () => undefined;

async function ask(contentHash: string): Promise<boolean> {
  const answer = new Promise<boolean>((resolve) => {
    goOn = resolve;
  });
  send({ kind: "hashed", contentHash });
  return answer;
}

process.on("message", (message: unknown) => {
  const request = requestOf(message);
  if (request?.kind === "goOn") goOn(request.isWanted);
  if (request?.kind !== "read") return;
  void readOne(request.file, request.known, request.asks ? ask : null, () => Atomics.load(held, 0)).then((answer) => {
    if (answer !== null) send(answer);
  });
});

const watched: Watched = { megabytes: Number.parseInt(process.argv[2] ?? "", 10), parent: process.ppid, held };
new Worker(join(__dirname, "watch.js"), { workerData: watched }).once("online", () => send({ kind: "ready" }));
