import type { Place } from "../../domain/account.js";

/** The parts of a place that are known; null stands for one that is not. */
export function knownPlace(
  page: number | null,
  line: number | null,
  row: number | null = null,
  column: number | null = null,
): Place {
  return {
    ...(page === null ? {} : { page }),
    ...(line === null ? {} : { line }),
    ...(row === null ? {} : { row }),
    ...(column === null ? {} : { column }),
  };
}
