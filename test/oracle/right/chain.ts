import { Rational } from "../exact/rational.js";
import { figuresOf, type RightChange } from "./change.js";
import type { Series } from "./series.js";
import type { Side } from "./side.js";

const ONE = Rational.of(1n);

/** A change over several years, or backwards, of which each year is measured by what its own account says of the year before. */
export interface RightChain {
  readonly current: Side;
  /** Current / base, exact; null where a year between has none. */
  readonly ratio: Rational | null;
  /** Undefined where domain.md leaves open which of several reasons is told. */
  readonly comparability: string | undefined;
  readonly likeForLike: boolean | undefined;
  readonly isOpen: boolean;
}

/** Whether a change is chained: as restated, only the step to the next year has a base. */
export function isChained(priorBasis: string, base: number, current: number): boolean {
  return priorBasis === "AS_RESTATED" && current !== base && current !== base + 1;
}

function likeAll(steps: readonly RightChange[]): boolean | undefined {
  if (steps.some(({ likeForLike }) => likeForLike === false)) return false;
  return steps.some(({ likeForLike }) => likeForLike === undefined) ? undefined : true;
}

/** Like for like at every step, and from end to end where no step has a base of its own scope. */
function isLike(
  series: Series,
  steps: readonly RightChange[],
  [base, current]: readonly [number, number],
): boolean | undefined {
  const inside = likeAll(steps);
  if (inside !== true || series.between(base, current).likeForLike === true) return inside;
  return steps.every(({ baseSource }) => baseSource === "PUBLISHED") ? false : undefined;
}

/** One step of a chain: its ratio in the direction in which the chain runs, or why it has none. */
function stepOf(step: RightChange, isForward: boolean): Rational | string {
  const { amount, rate, comparability, current, baseAmount } = step;
  if (amount === null || current.amount === null || baseAmount === null) return comparability;
  if (isForward) return rate === null ? comparability : ONE.plus(rate.over(Rational.HUNDRED));
  // BASE_ZERO and BASE_NEGATIVE follow the year that is named the base: backwards the later one.
  const turned = figuresOf(baseAmount, current.amount);
  return turned.rate === null ? turned.comparability : baseAmount.over(current.amount);
}

/** The chain of the yearly changes between two years: the product of their ratios, each turned round where it runs backwards. */
export function chainOf(series: Series, base: number, current: number): RightChain {
  const [from, to] = [Math.min(base, current), Math.max(base, current)];
  const steps = Array.from({ length: to - from }, (_, index) => series.between(from + index, from + index + 1));
  const now = series.sideOf(current);
  const run = steps.map((step) => stepOf(step, current > base));
  const known = run.flatMap((one) => (typeof one === "string" ? [] : [one]));
  const product = known.length < steps.length ? null : known.reduce((all, one) => all.times(one), ONE);
  const isUnknown = now.amount === null;
  const ratio = isUnknown ? null : product;
  const reasons = new Set(run.filter((one) => typeof one === "string"));
  const [only, ...others] = reasons;
  const comparability = ((): string | undefined => {
    if (ratio !== null) return "COMPARABLE";
    if (isUnknown) return now.isMissing ? (now.isWithheld ? undefined : "CURRENT_MISSING") : "NOT_DISCLOSED";
    // A year between that is missing is missing of the base of the next one: which of the two is told is open.
    return others.length > 0 || only === "CURRENT_MISSING" ? undefined : only;
  })();
  return {
    current: now,
    ratio,
    comparability,
    likeForLike: isLike(series, steps, [base, current]),
    isOpen: steps.some(({ isOpen }) => isOpen),
  };
}
