import { keysAbove } from "./nesting.js";

const CURRENT_EXPENDITURE = ["expenditure.current-year", "expenditure.total"];
/** Balances of 01 and 04, and the totals of the year, stand right under the grand total of their side. */
const UNDER_TOTAL =
  /^(income|expenditure)\.(?:current-year|opening-balance|closing-balance|non-fiscal-balance-used|surplus-distribution)$/u;

/** Lines above a line of a table that prints these keys (domain.md, Levels and parents): 01 and 04 have their own. */
function aboveIn(printed: readonly string[], key: string): readonly string[] {
  const side = UNDER_TOTAL.exec(key)?.[1];
  if (side !== undefined) return [`${side}.total`];
  if (key.startsWith("income.opening-balance.")) return ["income.opening-balance", "income.total"];
  if (key.startsWith("income.") && key !== "income.total") return ["income.current-year", "income.total"];
  const isSummary = printed.some((one) => one.startsWith("expenditure.") || one.startsWith("income."));
  return isSummary && /^\d{3}$/u.test(key) ? CURRENT_EXPENDITURE : keysAbove(key);
}

/**
 * Whether a table that prints these keys would print one that it lacks, had there been anything in it (domain.md,
 * Groups: "a table that is published in that detail"). Not where only its parts are printed, or the line above it with
 * no part at all; and a total is never nothing.
 */
export function goesInto(printed: Iterable<string>, key: string): boolean {
  const keys = [...printed];
  const aboveOf = (one: string): readonly string[] => aboveIn(keys, one);
  const above = aboveOf(key);
  const others = keys.filter((one) => one !== key);
  if (above.length === 0) return false;
  // The code stands there for another thing.
  if (keys.includes(key)) return true;
  if (others.some((one) => aboveOf(one).includes(key) && one !== key)) return false;
  const nearest = (one: string): string | undefined => aboveOf(one).find((line) => others.includes(line));
  const own = nearest(key);
  if (own !== undefined) return others.some((one) => nearest(one) === own);
  return others.some((one) => aboveOf(one).length === above.length);
}
