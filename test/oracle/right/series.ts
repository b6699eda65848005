import { rightChange, type RightChange } from "./change.js";
import type { Known, PriorBasis } from "./known.js";
import type { Continuity } from "./crosswalk-graph.js";
import { sideOf, type Column, type Group, type Side } from "./side.js";

export interface SeriesAsked {
  readonly group: Group;
  readonly column: Column;
  readonly years: readonly number[];
  readonly baseYear: number;
  readonly continuity: Continuity;
  readonly priorBasis: PriorBasis;
  readonly follows: boolean;
}

/** One row over its years: the side of each year, its change, and what the longer views need. */
export class Series {
  readonly sides: readonly Side[];

  constructor(
    private readonly known: Known,
    private readonly asked: SeriesAsked,
  ) {
    const { group, column, years } = asked;
    this.sides = years.map((year) => sideOf(known.facts, known.graph, { group, column, year }));
  }

  /** The side of any year, inside the range or not. */
  sideOf(year: number): Side {
    const { group, column } = this.asked;
    return sideOf(this.known.facts, this.known.graph, { group, column, year });
  }

  /** The change of one year against another; over more than one year the base is that year's own figure. */
  between(base: number, current: number): RightChange {
    const priorBasis = current === base + 1 ? this.asked.priorBasis : "AS_PUBLISHED";
    return rightChange(this.known, { ...this.asked, base, current, priorBasis });
  }

  /** Each year's change against the year before. */
  steps(): RightChange[] {
    return this.asked.years.map((year) => this.between(year - 1, year));
  }

  /** The longest run of declines inside the range, the earliest of equal ones: indices of its first base and its end; null for none. */
  longestDecline(): readonly [number, number] | null | undefined {
    const steps = this.steps();
    if (steps.some((step) => step.isOpen || (step.amount !== null && step.likeForLike === undefined))) return undefined;
    let best: readonly [number, number] | null = null;
    let start = 0;
    for (let index = 1; index < steps.length; index += 1) {
      const step = steps[index];
      if (step?.amount === null || step?.amount === undefined || step.amount.sign() >= 0 || step.likeForLike !== true) {
        start = index;
      } else if (best === null || index - start > best[1] - best[0]) {
        best = [start, index];
      }
    }
    return best;
  }
}
