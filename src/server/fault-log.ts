import type { Report } from "../api/faults.js";
import { StoreFailure } from "../store/errors.js";

/** How long, in milliseconds, a failure of the store that was logged is not logged again. */
const QUIET_MS = 10_000;

/**
 * Logs each fault, but a failure of the store that comes again only every ten seconds: while a database is gone, every
 * request fails for the same reason. There are as many of them as codes of drivers.
 */
export function faultLog(log: Report): Report {
  const logged = new Map<string, number>();
  return (fault, place) => {
    if (fault instanceof StoreFailure) {
      const now = performance.now();
      const last = logged.get(fault.message);
      if (last !== undefined && now - last < QUIET_MS) return;
      logged.set(fault.message, now);
    }
    log(fault, place);
  };
}
