import type { TableDescription } from "./description.js";
import { ROWS_OF_BOTH, ROWS_OF_OPENING_BALANCE, SUMMARY_CODES, SummaryKey } from "./summary-sides.js";

const ROWS = { ...ROWS_OF_BOTH, ...ROWS_OF_OPENING_BALANCE };
const K = SummaryKey;

/** The columns of the three funds. */
const FUND_MEASURES = ["GENERAL_BUDGET", "GOVERNMENT_FUND", "STATE_CAPITAL"] as const;

/** Table 04: the money of the treasury, on two sides that are equal. */
export const APPROPRIATION_SUMMARY: TableDescription<keyof typeof ROWS> = {
  words: {
    inLists: { zh: "财政拨款收入支出决算总表", en: "table 04 (appropriations)" },
    inSentences: { zh: "财政拨款收入支出决算总表", en: "appropriation summary" },
    described: { zh: "财政拨款收入支出决算总表", en: "Table 04, summary of fiscal appropriations" },
  },
  slugs: ROWS,
  codes: SUMMARY_CODES,
  namedBy: null,
  measures: ["TOTAL", ...FUND_MEASURES],
  summedMeasures: FUND_MEASURES,
  stages: ["FINAL"],
  sums: [
    { total: K.INCOME_TOTAL, parts: [K.CURRENT_INCOME, K.OPENING_BALANCE] },
    { total: K.EXPENDITURE_TOTAL, parts: [K.CURRENT_EXPENDITURE, K.CLOSING_BALANCE] },
  ],
  levelsThatAddUp: "NONE",
};
