import { Direction, directionOf } from "./change.js";
import { canExplain } from "./explanation.js";
import type { Observed } from "./figure.js";
import { intersects } from "./interval.js";
import type { ChangeBasis } from "./line.js";
import { pointsTheOtherWay } from "./reason-words.js";
import type { ReasonCategory } from "./reasons.js";
import type { Mention } from "./statement.js";

/** A reason, and what is known of the change that it was stated for. */
export interface StatedReason {
  readonly text: string;
  readonly categories: readonly ReasonCategory[];
  readonly basis: ChangeBasis;
  /** The sentence that gives the reason, and the amount of the year that it speaks of. */
  readonly mention: Mention;
  readonly current: Observed;
  /** The printed budget of a change against one; null against another year. */
  readonly budget: Observed | null;
  /** Year of the account. */
  readonly year: number;
}

/**
 * The direction that the sentence states; where it has no word for it, that of its own figures beyond rounding. A change
 * of 0 beside a base that says otherwise states none: its figures contradict one another, and not the reason.
 */
function directionStated({ mention, current, budget }: StatedReason): Direction | null {
  if (mention.direction !== null) return mention.direction;
  if (mention.amount !== null || mention.rate !== null) return null;
  const base = mention.base ?? budget;
  if (current.kind === "absent" || base === null || base.kind === "absent") return null;
  return intersects(current.interval, base.interval) ? null : directionOf(current.fen - base.fen);
}

/**
 * The direction of a change that none of its reason's categories can explain (节约开支 for an increase), or null: the one
 * definition of a contradicted reason. It goes by the change that the sentence states, whatever base is published. 持平
 * needs no reason, and a reason that speaks of the year before, or of what moved as the figure did, may well explain it.
 */
export function contradictedDirection(reason: StatedReason): Direction | null {
  const { text, categories, basis, current, year } = reason;
  const direction = directionStated(reason);
  if (direction === null || direction === Direction.UNCHANGED) return null;
  if (canExplain(categories, basis, direction, current.kind === "amount" && current.fen === 0n)) return null;
  return pointsTheOtherWay(text, direction, year) ? null : direction;
}
