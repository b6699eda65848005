import type { Observed } from "./figure.js";
import type { Fraction } from "./interval.js";

/** An exact sum of what is known, and of how many figures it is not. */
export interface Total {
  /** Null where nothing is counted: a sum over nothing is no 0. */
  readonly fen: bigint | null;
  readonly counted: number;
  readonly blank: number;
  readonly withheld: number;
  readonly notUnderstood: number;
  readonly notPublished: number;
}

/**
 * Adds up the amounts among figures and counts the others by why they have none.
 * @param blankMembers blank cells of groups that have a figure without them: they are counted too
 */
export function totalOf(figures: readonly Observed[], blankMembers = 0): Total {
  let fen = 0n;
  const counts = { amount: 0, BLANK: 0, WITHHELD: 0, NOT_UNDERSTOOD: 0, NOT_PUBLISHED: 0 };
  for (const figure of figures) {
    if (figure.kind === "amount") {
      fen += figure.fen;
      counts.amount += 1;
    } else counts[figure.absence] += 1;
  }
  return {
    fen: counts.amount === 0 ? null : fen,
    counted: counts.amount,
    blank: counts.BLANK + blankMembers,
    withheld: counts.WITHHELD,
    notUnderstood: counts.NOT_UNDERSTOOD,
    notPublished: counts.NOT_PUBLISHED,
  };
}

/** The exact mean of what is counted, in fen; null where nothing is. */
export function meanOf(total: Total): Fraction | null {
  return total.fen === null ? null : { numerator: total.fen, denominator: BigInt(total.counted) };
}
