import { keysAbove } from "./nesting.js";

const isBelow = (key: string, above: string): boolean => keysAbove(key).includes(above);

/**
 * Whether a table that prints these keys would print one that it lacks, had there been anything in it (domain.md,
 * Groups: "a table that is published in that detail"). Not where only its parts are printed, or the line above it with
 * no part at all; and a total is never nothing.
 */
export function goesInto(printed: Iterable<string>, key: string): boolean {
  const above = keysAbove(key);
  const keys = [...printed];
  const others = keys.filter((one) => one !== key);
  if (above.length === 0) return false;
  // The code stands there for another thing.
  if (keys.includes(key)) return true;
  if (others.some((one) => isBelow(one, key) && one !== key)) return false;
  const nearest = (one: string): string | undefined => keysAbove(one).find((line) => others.includes(line));
  const own = nearest(key);
  if (own !== undefined) return others.some((one) => nearest(one) === own);
  return others.some((one) => keysAbove(one).length === above.length);
}
