import { printRate } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { chainOf, isChained } from "../right/chain.js";
import type { RightChange } from "../right/change.js";
import type { Series } from "../right/series.js";
import { printFen } from "../exact/print.js";
import { changeAsServed, directionOf, type Printing } from "./change-fields.js";

const ONE = Rational.of(1n);

/** A change between two years of a row as it must be served, and its ratio where one may be built on it. */
export interface LongChange {
  readonly served: Record<string, unknown>;
  /** Current / base; null where there is none, undefined where domain.md leaves it open. */
  readonly ratio: Rational | null | undefined;
}

function ratioOf({ rate, isOpen }: RightChange): Rational | null | undefined {
  if (isOpen) return undefined;
  return rate === null ? null : ONE.plus(rate.over(Rational.HUNDRED));
}

/** The change of a row between two years: chained where it is as restated and longer than a step forward. */
export function longChange(
  series: Series,
  asked: Printing & { readonly priorBasis: string },
  [base, current]: readonly [number, number],
): LongChange {
  const { priorBasis, unit, decimals } = asked;
  if (!isChained(priorBasis, base, current)) {
    const change = series.between(base, current);
    const isMirrored = current < base && change.current.amount === null;
    const served = isMirrored ? {} : { ...changeAsServed(change, asked), isChained: false };
    return { served, ratio: ratioOf(change) };
  }
  const { current: side, ratio, comparability, likeForLike, isOpen } = chainOf(series, base, current);
  const whole = { isChained: true, current: printFen(side.amount, unit), base: null, amount: null, baseSource: null };
  if (isOpen) return { served: whole, ratio: undefined };
  const rate = ratio === null ? null : Rational.HUNDRED.times(ratio.minus(ONE));
  return {
    served: {
      ...whole,
      rate: printRate(rate, decimals),
      direction: directionOf(rate?.sign()),
      comparability,
      likeForLike: rate === null ? undefined : likeForLike,
    },
    ratio,
  };
}
