import { AccountTable, isCode, parentKeys } from "./line.js";

/** Lines of procurement that share it out; those for small and micro firms are a second way to. */
const PROCUREMENT_PARTS = new Set(["procurement.goods", "procurement.works", "procurement.services"]);

/** Lines of one table add up only within one of these: income is not expenditure, and what narratives disclose overlaps. */
function kindOfMoney(table: AccountTable, key: string): string {
  switch (table) {
    case AccountTable.INCOME_EXPENDITURE_SUMMARY:
    case AccountTable.APPROPRIATION_SUMMARY:
      return isCode(key) ? "expenditure" : (key.split(".")[0] ?? key);
    case AccountTable.OTHER_DISCLOSURES:
      return PROCUREMENT_PARTS.has(key) ? "procurement by kind" : key;
    default:
      return "";
  }
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
  switch (table) {
    case AccountTable.INCOME_EXPENDITURE_SUMMARY:
    case AccountTable.APPROPRIATION_SUMMARY:
    case AccountTable.OTHER_DISCLOSURES:
      return true;
    case AccountTable.BASIC_EXPENDITURE:
      return levels === null || levels.includes("TOTAL");
    default:
      return false;
  }
}
