import { Direction, directionOf } from "../change.js";
import type { Amount, Observed } from "../figure.js";
import {
  fraction,
  fractionsIntersect,
  printedRateInterval,
  type AmountInterval,
  type FractionInterval,
} from "../interval.js";
import type { PrintedNumber } from "../printed.js";
import type { Mention } from "../statement.js";
import { haveCommonPoint, type HalfPlane, type Point } from "./half-planes.js";

function within(c: bigint, b: bigint, { low, high }: AmountInterval): HalfPlane[] {
  return [
    { c, b, bound: high, isStrict: false },
    { c: -c, b: -b, bound: -low, isStrict: false },
  ];
}

/** current - base has the sign that a word or a signed number gives it; 持平 is a change of 0. */
function inDirection(direction: Direction): HalfPlane[] {
  if (direction === Direction.UNCHANGED) return within(1n, -1n, { low: 0n, high: 0n });
  const sign = direction === Direction.INCREASE ? -1n : 1n;
  return [{ c: sign, b: -sign, bound: 0n, isStrict: true }];
}

function ofMention({ base, amount, rate, direction }: Mention): HalfPlane[] {
  return [
    ...(base === null ? [] : within(0n, 1n, base.interval)),
    ...(amount === null ? [] : within(1n, -1n, amount.interval)),
    ...(direction === null ? [] : inDirection(direction)),
    // A rate is printed with the sign of the change, whatever the sign of the base that it would be taken of.
    ...(rate === null || rate.scaled === 0n ? [] : inDirection(directionOf(rate.scaled))),
  ];
}

function shifted({ numerator, denominator }: FractionInterval["low"], percent: bigint): FractionInterval["low"] {
  return fraction(numerator + percent * denominator, denominator);
}

/** The true values of 100 * current / base behind a printed completion rate, or behind a rate of change (100 less). */
function ratioOf(printed: PrintedNumber, percent: bigint): FractionInterval {
  const interval = printedRateInterval(printed.scaled, printed.decimals);
  return { ...interval, low: shifted(interval.low, percent), high: shifted(interval.high, percent) };
}

function ratiosOf({ rate, completionRate }: Mention): FractionInterval[] {
  return [
    ...(rate === null ? [] : [ratioOf(rate, 100n)]),
    ...(completionRate === null ? [] : [ratioOf(completionRate, 0n)]),
  ];
}

/** 100 * current / base inside an interval, for a base above 0. */
function inRatio({ low, high, lowOpen, highOpen }: FractionInterval): HalfPlane[] {
  return [
    { c: 100n * high.denominator, b: -high.numerator, bound: 0n, isStrict: highOpen },
    { c: -100n * low.denominator, b: low.numerator, bound: 0n, isStrict: lowOpen },
  ];
}

const ABOVE_ZERO: HalfPlane = { c: 0n, b: -1n, bound: 0n, isStrict: true };
const NOT_ABOVE_ZERO: HalfPlane = { c: 0n, b: 1n, bound: 0n, isStrict: false };

function areOfOneRatio(ratios: readonly FractionInterval[]): boolean {
  return ratios.every((one, index) => ratios.slice(index + 1).every((other) => fractionsIntersect(one, other)));
}

function printedPoint(current: Observed, base: Observed): Point | null {
  return current.kind === "absent" || base.kind === "absent"
    ? null
    : { current: 2n * current.fen, base: 2n * base.fen };
}

/**
 * True where one pair of true values (current, base) lies inside everything that is known and stated of a change at
 * once (domain rule "Several statements of one change"). Of a base that may be 0 or negative, rates and completion
 * rates say only that they are one ratio, and the sign of the change.
 * @param known the published base; null where the narrative alone gives one
 * @param base the base that the change uses, with which the printed figures are tried first
 */
export function areJointlyPossible(
  current: Observed,
  known: Amount | null,
  mentions: readonly Mention[],
  base: Observed,
): boolean {
  const planes = [
    ...(current.kind === "absent" ? [] : within(1n, 0n, current.interval)),
    ...(known === null ? [] : within(0n, 1n, known.interval)),
    ...mentions.flatMap(ofMention),
  ];
  const ratios = mentions.flatMap(ratiosOf);
  const likely = printedPoint(current, base);
  if (ratios.length === 0) return haveCommonPoint(planes, likely);
  if (haveCommonPoint([...planes, ABOVE_ZERO, ...ratios.flatMap(inRatio)], likely)) return true;
  return areOfOneRatio(ratios) && haveCommonPoint([...planes, NOT_ABOVE_ZERO], likely);
}
