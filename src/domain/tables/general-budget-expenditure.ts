import { tableOfFund } from "./by-function.js";

/** Table 05: expenditure from the general public budget. */
export const GENERAL_BUDGET_EXPENDITURE = tableOfFund({
  inLists: { zh: "一般公共预算财政拨款支出决算表", en: "table 05 (general budget)" },
  inSentences: { zh: "一般公共预算财政拨款支出决算表", en: "general budget expenditure table" },
  described: {
    zh: "一般公共预算财政拨款支出决算表",
    en: "Table 05, expenditure from the general public budget",
  },
});
