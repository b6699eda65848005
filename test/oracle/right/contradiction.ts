import type { Mention } from "./facts.js";
import { categoriesOf } from "./reasons.js";

/** Categories that explain one direction alone (reference/reasons.json, canExplain); every other one that worlds give explains both. */
const ONE_WAY: Readonly<Record<string, "INCREASE" | "DECREASE">> = {
  COST_SAVING: "DECREASE",
  APPROPRIATION_NOT_GIVEN: "DECREASE",
  IN_YEAR_ADDITION: "INCREASE",
};

const signs = { 1: "INCREASE", 0: "UNCHANGED", "-1": "DECREASE" } as const;
const worded = (sign: number): string => (sign > 0 ? signs[1] : sign < 0 ? signs["-1"] : signs[0]);

/** The direction that one sentence states; undefined where its parts say different ones, or none of them says any. */
function directionStated({ direction, amount, rate }: Mention): string | undefined {
  const numbers = [amount, rate].flatMap((printed) => (printed === undefined ? [] : [worded(printed.value.sign())]));
  const [one, ...others] = new Set([...(direction === undefined ? [] : [direction]), ...numbers]);
  return others.length > 0 ? undefined : one;
}

/** Whether none of the categories of a reason can explain the change that it is stated for; undefined where that is open. */
export function isContradicted(mention: Mention): boolean | undefined {
  const { reason } = mention;
  if (reason === undefined) return false;
  const categories = categoriesOf(reason);
  // What no trigger classifies may be any cause.
  if (categories === undefined) return false;
  const ways = categories.map((one) => ONE_WAY[one]);
  if (ways.includes(undefined)) return false;
  const direction = directionStated(mention);
  if (direction === undefined) return undefined;
  // 持平 is no change that a reason is asked for.
  return direction !== "UNCHANGED" && !ways.some((way) => way === direction);
}

/** Whether a reason only restates the change. */
export function isTautology({ reason }: Mention): boolean {
  return reason !== undefined && categoriesOf(reason)?.join() === "TAUTOLOGY";
}
