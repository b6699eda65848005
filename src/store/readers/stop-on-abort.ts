/** A statement that has not begun yet is not stopped; it is tried again until it ends. */
const AGAIN_MS = 20;

/**
 * What `running` gives, where a signal may stop it. Resolves or rejects only when `running` has ended and no stop is
 * under way any more, so that a connection that is free again is never hit by a stop that was meant for another statement.
 * @param stop asks the database to stop what runs on the connection now
 */
export async function stoppedOnAbort<T>(
  running: Promise<T>,
  signal: AbortSignal | undefined,
  stop: () => Promise<void>,
): Promise<T> {
  if (signal === undefined) return running;
  let hasEnded = false;
  let stopping: Promise<void> = Promise.resolve();
  const isOver = (): boolean => hasEnded;
  const stopAgain = async (): Promise<void> => {
    while (!isOver()) {
      await stop();
      if (!isOver()) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  };
  const aborted = (): void => {
    stopping = stopAgain();
  };
  if (signal.aborted) aborted();
  else signal.addEventListener("abort", aborted, { once: true });
  try {
    return await running;
  } finally {
    hasEnded = true;
    signal.removeEventListener("abort", aborted);
    await stopping;
  }
}
