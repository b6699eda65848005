import { isCode, LineLevel, type AccountTable } from "./line.js";
import { parentKeys } from "./tables/place.js";
import { slugIn, TABLES } from "./tables/tables.js";

/** Lines of one table add up only within one of these: income is not expenditure, and what narratives disclose overlaps. */
function kindOfMoney(table: AccountTable, key: string): string {
  const slug = isCode(key) ? null : slugIn(table, key);
  return slug?.money ?? TABLES[table].codes?.money ?? key;
}

/** True where lines of several keys are no money of one kind, though none of them lies in another. */
export function areOfSeveralKinds(table: AccountTable, keys: readonly string[]): boolean {
  return new Set(keys.map((key) => kindOfMoney(table, key))).size > 1;
}

/** True where a sum over these keys of a table would count money twice, or add what does not add up. */
export function repeatsMoney(table: AccountTable, keys: readonly string[]): boolean {
  const given = new Set(keys);
  return areOfSeveralKinds(table, keys) || keys.some((key) => parentKeys(table, key).some((above) => given.has(above)));
}

/** True where one level of a table, or one with totals among them, holds lines that repeat each other's money. */
export function levelRepeatsMoney(table: AccountTable, levels: readonly string[] | null): boolean {
  switch (TABLES[table].levelsThatAddUp) {
    case "NONE":
      return true;
    case "BELOW_TOTAL":
      return levels === null || levels.includes(LineLevel.TOTAL);
    case "ALL":
      return false;
  }
}
