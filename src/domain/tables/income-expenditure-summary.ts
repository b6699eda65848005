import type { TableDescription } from "./description.js";
import { ROWS_OF_ALL_MONEY, ROWS_OF_BOTH, SUMMARY_CODES, SummaryKey } from "./summary-sides.js";

const ROWS = { ...ROWS_OF_BOTH, ...ROWS_OF_ALL_MONEY };
const K = SummaryKey;

/** Table 01: all money, on two sides that are equal. */
export const INCOME_EXPENDITURE_SUMMARY: TableDescription<keyof typeof ROWS> = {
  words: {
    inLists: { zh: "收入支出决算总表", en: "table 01 (summary)" },
    inSentences: { zh: "收入支出决算总表", en: "income and expenditure summary" },
    described: { zh: "收入支出决算总表", en: "Table 01, summary of income and expenditure" },
  },
  slugs: ROWS,
  codes: SUMMARY_CODES,
  namedBy: null,
  measures: ["TOTAL"],
  summedMeasures: [],
  stages: ["FINAL"],
  sums: [
    { total: K.INCOME_TOTAL, parts: [K.CURRENT_INCOME, K.NON_FISCAL_BALANCE_USED, K.OPENING_BALANCE] },
    { total: K.EXPENDITURE_TOTAL, parts: [K.CURRENT_EXPENDITURE, K.SURPLUS_DISTRIBUTION, K.CLOSING_BALANCE] },
  ],
  levelsThatAddUp: "NONE",
};
