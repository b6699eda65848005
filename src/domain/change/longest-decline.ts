import type { Direction } from "../change.js";

/** A run among yearly changes: the place of its first change, and how many there are. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

/** One yearly change as far as a run counts it; no direction where it is not known. */
export interface YearlyStep {
  readonly direction: Direction | null;
  readonly isLikeForLike: boolean;
}

/**
 * The longest run of declines among consecutive yearly changes, the earliest of equal ones; null where there is none.
 * A change that is not known, or not like for like, ends a run (domain rule "Base years and ranges").
 */
export function longestDecline(steps: readonly YearlyStep[]): Run | null {
  let longest: Run | null = null;
  let length = 0;
  steps.forEach(({ direction, isLikeForLike }, index) => {
    length = direction === "DECREASE" && isLikeForLike ? length + 1 : 0;
    if (length > (longest?.length ?? 0)) longest = { start: index - length + 1, length };
  });
  return longest;
}
