import type { Direction } from "./change.js";

/** A run among yearly changes: the place of its first change, and how many there are. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

/**
 * The longest run of declines among consecutive yearly changes, the earliest of equal ones; null where there is none.
 * A change that is not known (null) ends a run: a gap is no decline.
 */
export function longestDecline(directions: readonly (Direction | null)[]): Run | null {
  let longest: Run | null = null;
  let length = 0;
  directions.forEach((direction, index) => {
    length = direction === "DECREASE" ? length + 1 : 0;
    if (length > (longest?.length ?? 0)) longest = { start: index - length + 1, length };
  });
  return longest;
}
