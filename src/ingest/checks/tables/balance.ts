import type { AccountTable } from "../../../domain/line.js";
import { TABLES } from "../../../domain/tables/tables.js";
import type { AccountRule, Found } from "../rule.js";
import type { PrintedTables } from "./printed-tables.js";
import { sumFindings } from "./sum-finding.js";
import { IN_BLANKS } from "./words.js";

const TABLES_WITH_SIDES = ["INCOME_EXPENDITURE_SUMMARY", "APPROPRIATION_SUMMARY"] as const;

function findIn(tables: PrintedTables, table: AccountTable): Found[] {
  const { sums, measures } = TABLES[table];
  return sums.flatMap(({ total, parts }) =>
    measures.flatMap((measure) =>
      sumFindings({
        total: tables.cell(table, total, measure),
        parts: parts.map((key) => tables.cell(table, key, measure)),
        short: IN_BLANKS,
        discriminator: measure,
      }),
    ),
  );
}

/** Rule table.balance: 总计 of 01 and 04 against the year's sum and the balances, on either side, in every column. */
export const balance: AccountRule = {
  id: "table.balance",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余；支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余",
    en: "Grand total = the year's income or expenditure + the balances of its side",
  },
  source: "E01, E02, E15, E16",
  message: {
    zh: "{table}“{name}”（{column}）印为{actual}，本年合计与结转结余等之和为{expected}；{verdict}",
    en: "{table}, {name} ({column}): {actual} is printed, the year's sum and the balances give {expected}; {verdict}",
  },
  find: ({ tables }) => {
    return TABLES_WITH_SIDES.flatMap((table) => findIn(tables, table));
  },
};
