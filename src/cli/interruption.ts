import { printRemarks } from "./output.js";

const INTERRUPTED_EXIT = 130;
/** A transaction under way has this long to end; after it the process ends, and the database undoes what is not committed. */
const PATIENCE_MS = 1500;

function leave(): void {
  printRemarks(["juesuan: interrupted; what was not reported as stored is not stored, or was being committed"]);
  // process.exit would wait for a thread that waits for the database's lock; the signal itself waits for nobody, and
  // shells call that 130 too.
  process.removeAllListeners("SIGINT");
  process.kill(process.pid, "SIGINT");
}

/**
 * Runs work that an interrupt (Ctrl-C) ends: the signal tells it so, and the process ends within two seconds all the
 * same, or at once at a second interrupt. The exit code is 130 then, as a shell has it.
 */
export async function untilInterrupted(work: (interruption: AbortSignal) => Promise<void>): Promise<void> {
  const interruption = new AbortController();
  const interrupt = (): void => {
    if (interruption.signal.aborted) {
      leave();
      return;
    }
    process.exitCode = INTERRUPTED_EXIT;
    setTimeout(leave, PATIENCE_MS).unref();
    interruption.abort();
  };
  process.on("SIGINT", interrupt);
  try {
    await work(interruption.signal);
  } finally {
    // Once interrupted, it stays so until the end: what is still to be closed may hang as well.
    if (!interruption.signal.aborted) process.off("SIGINT", interrupt);
  }
}
