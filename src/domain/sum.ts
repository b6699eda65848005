import { Agreement, judgeAmounts } from "./agreement.js";
import { sumOf, type Amount } from "./figure.js";

/** The amount with the other sign, for sums that subtract. */
export function negated({ fen, interval }: Amount): Amount {
  return { kind: "amount", fen: -fen, interval: { low: -interval.high, high: -interval.low } };
}

/**
 * A printed total against the parts that are known, by |total − Σ parts| ≤ Σ half-widths. `unknown` counts the parts
 * of which nothing is known: UNVERIFIABLE where only they could hold the difference. Known parts that are larger than
 * the total contradict it whatever the others hold, unless something is negative.
 */
export function judgeSum(total: Amount, known: readonly Amount[], unknown: number): Agreement {
  const sum = sumOf(known);
  const agreement = judgeAmounts(total, sum);
  if (agreement !== Agreement.CONTRADICTS || unknown === 0) return agreement;
  const hasNegative = [total, ...known].some(({ fen }) => fen < 0n);
  return sum.fen < total.fen || hasNegative ? Agreement.UNVERIFIABLE : Agreement.CONTRADICTS;
}

/** Two printings of one figure with the precision of each: EXACT where either rounds to the other. */
export function judgeSame(one: Amount, other: Amount): Agreement {
  const forward = judgeAmounts(one, other);
  return forward === Agreement.WITHIN_ROUNDING ? judgeAmounts(other, one) : forward;
}

/** Σ parts ≤ whole: EXACT where it holds as printed, WITHIN_ROUNDING where true values inside the intervals allow it. */
export function judgeAtMost(parts: readonly Amount[], whole: Amount): Agreement {
  const sum = sumOf(parts);
  if (sum.fen <= whole.fen) return Agreement.EXACT;
  return sum.interval.low <= whole.interval.high ? Agreement.WITHIN_ROUNDING : Agreement.CONTRADICTS;
}
