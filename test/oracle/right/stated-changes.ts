import { Rational } from "../exact/rational.js";
import { budgetChange } from "./budget-change.js";
import { rightChange, type RightChange } from "./change.js";
import type { Known } from "./known.js";
import type { Mention } from "./facts.js";

/** A change of one line, column and basis that a narrative states, however many sentences speak of it. */
export interface StatedChange {
  readonly department: string;
  readonly region: string | undefined;
  readonly year: number;
  readonly key: string;
  readonly basis: string;
  readonly mentions: readonly Mention[];
  readonly change: RightChange;
}

/** Every stated change of what is served. */
export function statedChanges(known: Known): StatedChange[] {
  return known.facts.accounts().flatMap((account) =>
    [...account.mentions].flatMap(([place, said]) => {
      const [table = "", key = "", measure = "TOTAL"] = place.split("/");
      const { department, year, region } = account;
      return [...new Set(said.map(({ basis }) => basis))].map((basis) => ({
        department,
        region,
        year,
        key,
        basis,
        mentions: said.filter((one) => one.basis === basis),
        change:
          basis === "PRIOR_YEAR"
            ? rightChange(known, {
                group: { departments: new Set([department]), meanings: new Set([known.graph.meaning(key, year)]) },
                column: { table, measure, stage: "FINAL" },
                base: year - 1,
                current: year,
                continuity: "SOURCED",
                priorBasis: "AS_PUBLISHED",
                follows: false,
              })
            : budgetChange(known, {
                department,
                year,
                table,
                key,
                measure,
                basis: basis === "INITIAL_BUDGET" ? basis : "ADJUSTED_BUDGET",
              }),
      }));
    }),
  );
}

export interface StatedCounts {
  readonly statedChanges: number;
  readonly explainedChanges: number;
  /** Undefined where a sentence says 增加 or 持平 beside a number that does not. */
  readonly explainableChanges: number | undefined;
  readonly reasons: number;
  readonly knownChanges: number | undefined;
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
  return {
    statedChanges: changes.length,
    explainableChanges: isUncertain ? undefined : explainable,
    explainedChanges: changes.filter(({ mentions }) => mentions.some(({ reason }) => reason !== undefined)).length,
    reasons: reasons.length,
    knownChanges: isOpen ? undefined : amounts.length,
    net: isOpen ? undefined : sum(amounts),
    moved: isOpen ? undefined : sum(amounts.map((one) => (one.sign() < 0 ? one.negated() : one))),
  };
}
