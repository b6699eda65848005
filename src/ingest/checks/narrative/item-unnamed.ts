import { lineKey } from "../../../domain/facts.js";
import { printAmount } from "../../../domain/money.js";
import type { LineRecord } from "../../../domain/record.js";
import { itemEssence } from "./item-names.js";
import { cellOf, itemLists, type ItemList, type ListedItem } from "./listed-items.js";
import type { AccountRule, Found } from "../rule.js";

/** True where a listed name that is no known one may be another word for the row: both hold the same two characters. */
function mayMean(item: ListedItem, row: LineRecord): boolean {
  if (item.isKnown || item.rows.length > 0) return false;
  const [name, other] = [itemEssence(item.name), itemEssence(row.name)];
  for (let at = 0; at + 2 <= name.length; at += 1) if (other.includes(name.slice(at, at + 2))) return true;
  return false;
}

function unnamedOf({ line, items, rows, place }: ItemList): Found[] {
  const named = new Set(items.flatMap((item) => item.rows.map(({ key }) => key)));
  const listedClasses = new Set([...named].filter((key) => key.length === 5).map((key) => key.slice(0, 3)));
  return rows.flatMap((row) => {
    const cell = cellOf(row);
    const owner = row.key.slice(0, 3);
    if (row.key.length !== 5 || named.has(row.key) || named.has(owner) || !listedClasses.has(owner)) return [];
    if (cell?.observed.kind !== "amount" || cell.observed.fen <= 0n) return [];
    if (items.some((item) => mayMean(item, row))) return [];
    const amount = printAmount(cell.observed.fen, cell.unit);
    return [
      {
        severity: "WARNING" as const,
        line: lineKey(row.table, row.key),
        values: { name: row.name, list: line.name, amount },
        expected: null,
        actual: null,
        sources: [place, cell.place],
        discriminator: row.key,
      },
    ];
  });
}

/**
 * Rule item.unnamed: an item of table 06 with an amount that the narrative leaves out of a list which names others of
 * its class. A list that ends in 等 is open, and leaves out nothing.
 */
export const itemUnnamed: AccountRule = {
  id: "item.unnamed",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "基本支出决算表中有金额的项目，文字说明的列举不应遗漏",
    en: "A list of items in the narrative leaves out none that has an amount in the table of basic expenditure",
  },
  source: "issue: item named in the narrative but blank in the table, and the reverse",
  message: {
    zh: "基本支出决算表中“{name}”为{amount}，{list}的说明列举了同类项目，却没有列举它",
    en: "{name} is {amount} in the table of basic expenditure, yet {list} is said to consist of others of its class only",
  },
  find: (account) => itemLists(account).flatMap((list) => (list.isOpen ? [] : unnamedOf(list))),
};
