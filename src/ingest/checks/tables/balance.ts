import type { AccountTable, Measure } from "../../../domain/line.js";
import type { AccountRule, Found } from "../rule.js";
import type { PrintedTables } from "./printed-tables.js";
import { sumFindings } from "./sum-finding.js";
import { IN_BLANKS } from "./words.js";

interface Balance {
  readonly table: AccountTable;
  readonly total: string;
  readonly parts: readonly string[];
}

const BALANCES: readonly Balance[] = [
  {
    table: "INCOME_EXPENDITURE_SUMMARY",
    total: "income.total",
    parts: ["income.current-year", "income.non-fiscal-balance-used", "income.opening-balance"],
  },
  {
    table: "INCOME_EXPENDITURE_SUMMARY",
    total: "expenditure.total",
    parts: ["expenditure.current-year", "expenditure.surplus-distribution", "expenditure.closing-balance"],
  },
  {
    table: "APPROPRIATION_SUMMARY",
    total: "income.total",
    parts: ["income.current-year", "income.opening-balance"],
  },
  {
    table: "APPROPRIATION_SUMMARY",
    total: "expenditure.total",
    parts: ["expenditure.current-year", "expenditure.closing-balance"],
  },
];

const MEASURES: readonly Measure[] = ["TOTAL", "GENERAL_BUDGET", "GOVERNMENT_FUND", "STATE_CAPITAL"];

function findIn(tables: PrintedTables, { table, total, parts }: Balance): Found[] {
  return MEASURES.flatMap((measure) =>
    sumFindings({
      total: tables.cell(table, total, measure),
      parts: parts.map((key) => tables.cell(table, key, measure)),
      short: IN_BLANKS,
      discriminator: measure,
    }),
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
    return BALANCES.flatMap((one) => findIn(tables, one));
  },
};
