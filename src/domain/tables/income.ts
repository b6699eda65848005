import { tableByFunction } from "./by-function.js";

/** Table 02: income by function and kind. */
export const INCOME = tableByFunction(
  {
    inLists: { zh: "收入决算表", en: "table 02 (income)" },
    inSentences: { zh: "收入决算表", en: "income table" },
    described: { zh: "收入决算表", en: "Table 02, income" },
  },
  ["FISCAL_APPROPRIATION", "SUPERIOR_SUBSIDY", "INSTITUTIONAL", "BUSINESS", "AFFILIATE_REMITTANCE", "OTHER"],
);
