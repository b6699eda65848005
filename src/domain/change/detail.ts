import type { AccountTable } from "../line.js";
import { levelOf, parentKeys } from "../tables/place.js";

/**
 * True where a table that prints `printed` would print the row too, had there been anything in it: then a row that is
 * not there counts as nothing (domain rule "Groups"). So it is where the key itself is printed, of another thing. Not so where only what lies below it is printed, where the row
 * above it is printed with no detail, or where nothing can stand above it (totals, disclosures).
 */
export function isDetailed(printed: ReadonlySet<string>, table: AccountTable, key: string): boolean {
  if (parentKeys(table, key).length === 0) return false;
  if (printed.has(key)) return true;
  const others = [...printed].filter((other) => other !== key);
  if (others.some((other) => parentKeys(table, other).includes(key))) return false;
  const nearest = (of: string): string | undefined => parentKeys(table, of).find((one) => printed.has(one));
  const above = nearest(key);
  if (above === undefined) return others.some((other) => levelOf(other) === levelOf(key));
  return others.some((other) => nearest(other) === above);
}
