import { lineKey } from "../../../domain/facts.js";
import type { LineRecord } from "../../../domain/record.js";
import { cellOf, itemLists, type ItemList, type ListedItem } from "./listed-items.js";
import type { AccountRule, Found, Words } from "../rule.js";
import { BLANK } from "../words.js";

const NO_ROW = { zh: "没有这一行", en: "without such a row" };

/** True where the row prints no money: a blank cell or 0. A withheld amount is none that is known to be missing. */
function isEmpty(row: LineRecord): boolean {
  const observed = cellOf(row)?.observed;
  return observed === undefined || (observed.kind === "amount" ? observed.fen === 0n : observed.absence === "BLANK");
}

/** A table that prints nothing but rows with an amount lacks the rows of everything else. */
function printsOnlyAmounts(rows: readonly LineRecord[]): boolean {
  const items = rows.filter(({ key }) => key.length === 5);
  return items.length >= 3 && items.every((row) => !isEmpty(row));
}

function found(
  { line, place }: ItemList,
  { name }: ListedItem,
  row: LineRecord | undefined,
  cell: string | Words,
): Found {
  const at = row ?? line;
  const source = row === undefined ? line.place : (cellOf(row)?.place ?? row.place);
  return {
    severity: "WARNING",
    line: lineKey(at.table, at.key),
    values: { name, list: line.name, cell },
    expected: null,
    actual: null,
    sources: [place, source],
    discriminator: name,
  };
}

/**
 * Rule item.listed-but-blank: an item that the narrative lists by name among 人员经费 or 公用经费, for which table 06
 * prints nothing or 0. Silent for a name that is none of the classification and has no row of its own.
 */
export const itemListedButBlank: AccountRule = {
  id: "item.listed-but-blank",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "文字说明列举的支出项目在基本支出决算表中有金额",
    en: "An item that the narrative lists has an amount in the table of basic expenditure",
  },
  source: "domain: Explanations; issue: item named in the narrative but blank in the table",
  message: {
    zh: "{list}的说明列举了“{name}”，基本支出决算表中却为{cell}",
    en: "{name} is listed among {list}, yet the table of basic expenditure is {cell} for it",
  },
  find: (account) =>
    itemLists(account).flatMap((list) =>
      list.items.flatMap((item) => {
        const [row] = item.rows;
        if (row === undefined)
          return item.isKnown && printsOnlyAmounts(list.rows) ? [found(list, item, row, NO_ROW)] : [];
        return item.rows.every(isEmpty) ? [found(list, item, row, cellOf(row)?.printed ?? BLANK)] : [];
      }),
    ),
};
