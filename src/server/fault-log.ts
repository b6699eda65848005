/** How long, in milliseconds, a fault that was logged is not logged again. */
const QUIET_MS = 10_000;
/** Faults that are told apart at a time. */
const FAULTS = 100;

/**
 * Logs each fault with its stack, but one that comes again only every ten seconds: while a database is gone, every
 * request fails for the same reason.
 */
export function faultLog(log: (error: unknown) => void): (error: unknown) => void {
  const logged = new Map<string, number>();
  return (error) => {
    const fault = error instanceof Error ? `${error.name} ${error.message}` : String(error);
    const now = performance.now();
    const last = logged.get(fault);
    if (last !== undefined && now - last < QUIET_MS) return;
    if (logged.size >= FAULTS) logged.clear();
    logged.set(fault, now);
    log(error);
  };
}
