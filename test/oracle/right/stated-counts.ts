import { Rational } from "../exact/rational.js";
import { isContradicted, isTautology } from "./contradiction.js";
import type { Mention } from "./facts.js";
import type { StatedChange } from "./stated-changes.js";

/** Counts over stated changes; undefined where domain.md leaves one open. */
export interface StatedCounts {
  readonly statedChanges: number;
  readonly explainedChanges: number;
  /** Undefined where a sentence says 增加 or 持平 beside a number that does not. */
  readonly explainableChanges: number | undefined;
  readonly reasons: number;
  readonly unexplainedChanges: number | undefined;
  readonly contradictedReasons: number | undefined;
  readonly tautologies: number;
  readonly knownChanges: number | undefined;
  /** Of the explainable changes, those that are known not to be 0; and those of them with a reason. */
  readonly nonZeroChanges: number | undefined;
  readonly nonZeroExplained: number;
  readonly net: Rational | undefined;
  readonly moved: Rational | undefined;
}

/** Whether a sentence calls for a reason: it gives one, or states an increase or decrease; undefined where its parts disagree. */
function callsForReason({ reason, amount, rate, direction }: Mention): boolean | undefined {
  if (reason !== undefined) return true;
  const numbers = [amount, rate].flatMap((printed) => (printed === undefined ? [] : [printed.value.sign() !== 0]));
  const words = direction === undefined ? [] : [direction !== "UNCHANGED"];
  const said = [...numbers, ...words];
  return new Set(said).size > 1 ? undefined : said[0] === true;
}

/** Counts and exact sums over stated changes; sums are open where a group or several sentences leave the amount open. */
export function countsOf(changes: readonly StatedChange[]): StatedCounts {
  const isOpen = changes.some(
    ({ change }) => change.isOpen || change.current.lines.length > 1 || change.base.lines.length > 1,
  );
  const amounts = changes.flatMap(({ change }) => (change.amount === null ? [] : [change.amount]));
  const reasons = changes.flatMap(({ mentions }) =>
    mentions.flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
  );
  const sum = (all: readonly Rational[]): Rational => all.reduce((total, one) => total.plus(one), Rational.ZERO);
  const calls = changes.map(({ mentions }) => mentions.map(callsForReason));
  const explainable = calls.filter((all) => all.includes(true)).length;
  const isUncertain = calls.some((all) => !all.includes(true) && all.includes(undefined));
  const explained = changes.filter(({ mentions }) => mentions.some(({ reason }) => reason !== undefined));
  const nonZero = changes.filter(
    ({ change }, index) =>
      calls[index]?.includes(true) === true && change.amount !== null && change.amount.sign() !== 0,
  );
  const contradictions = changes.flatMap(({ mentions }) => mentions.map(isContradicted));
  return {
    statedChanges: changes.length,
    explainableChanges: isUncertain ? undefined : explainable,
    explainedChanges: explained.length,
    unexplainedChanges: isUncertain ? undefined : explainable - explained.length,
    contradictedReasons: contradictions.includes(undefined)
      ? undefined
      : contradictions.filter((one) => one === true).length,
    tautologies: changes.reduce((count, { mentions }) => count + mentions.filter(isTautology).length, 0),
    nonZeroChanges: isOpen || isUncertain ? undefined : nonZero.length,
    nonZeroExplained: nonZero.filter((one) => explained.includes(one)).length,
    reasons: reasons.length,
    knownChanges: isOpen ? undefined : amounts.length,
    net: isOpen ? undefined : sum(amounts),
    moved: isOpen ? undefined : sum(amounts.map((one) => (one.sign() < 0 ? one.negated() : one))),
  };
}
