import { changeBetween, Comparability, Direction, unknownChange, type ComputedChange } from "../change.js";
import { absent, type Observed } from "../figure.js";
import { fraction, type Fraction } from "../interval.js";
import type { LineChange } from "./line-change.js";

const ORDER: readonly Comparability[] = [
  Comparability.CURRENT_MISSING,
  Comparability.NOT_DISCLOSED,
  Comparability.BASE_MISSING,
  Comparability.RECLASSIFIED,
  Comparability.BOTH_ZERO,
  Comparability.BASE_ZERO,
  Comparability.BASE_NEGATIVE,
];

/** Why a chain has no ratio: what is missing in a year between its ends is missing of the base. */
function broken(current: Observed, steps: readonly ComputedChange[]): Comparability | null {
  if (current.kind === "absent") {
    return current.absence === "WITHHELD" ? Comparability.NOT_DISCLOSED : Comparability.CURRENT_MISSING;
  }
  const verdicts = new Set<Comparability>(
    steps.map(({ comparability }) =>
      comparability === Comparability.CURRENT_MISSING ? Comparability.BASE_MISSING : comparability,
    ),
  );
  return ORDER.find((one) => verdicts.has(one)) ?? null;
}

function productOf(steps: readonly ComputedChange[]): Fraction {
  let numerator = 1n;
  let denominator = 1n;
  for (const { amountFen, rateBaseFen } of steps) {
    if (amountFen === null || rateBaseFen === null) continue;
    numerator *= rateBaseFen + amountFen;
    denominator *= rateBaseFen;
  }
  return fraction(numerator, denominator);
}

function ofRatio(ratio: Fraction): ComputedChange {
  const { numerator, denominator } = ratio;
  const direction =
    numerator > denominator ? Direction.INCREASE : numerator < denominator ? Direction.DECREASE : Direction.UNCHANGED;
  return { amountFen: null, rateBaseFen: null, direction, comparability: Comparability.COMPARABLE, ratio };
}

/** A yearly change as it is from the later year back: what each year says is the base then, and may be zero or negative. */
function turnedRound({ current, resolved, computed }: LineChange): ComputedChange {
  return computed.amountFen === null ? computed : changeBetween(resolved.base, current);
}

/**
 * The change over several years of which each is measured against the prior figure that its own account gives: the
 * product of the ratios, with rate and direction; base and amount would mix bases, and are not given (domain rule
 * "Base years and ranges").
 * @param current what the year says that is not the base
 * @param steps the yearly changes between the two, each of them once
 * @param isForward the base is the earlier year; else each step is turned round
 */
export function chainedChange(current: Observed, steps: readonly LineChange[], isForward: boolean): LineChange {
  const resolved = { base: absent("NOT_PUBLISHED"), source: null, implied: null, narrated: null };
  const run = steps.map((step) => (isForward ? step.computed : turnedRound(step)));
  const why = broken(current, run);
  const computed = why === null ? ofRatio(productOf(run)) : unknownChange(why);
  return { current, resolved, computed, agreement: "NOT_STATED" };
}
