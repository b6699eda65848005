import { BASIC_AND_PROJECT, tableByFunction } from "./by-function.js";

/** Table 03: expenditure by function and kind. */
export const EXPENDITURE = tableByFunction(
  {
    inLists: { zh: "支出决算表", en: "table 03 (expenditure)" },
    inSentences: { zh: "支出决算表", en: "expenditure table" },
    described: { zh: "支出决算表", en: "Table 03, expenditure" },
  },
  [...BASIC_AND_PROJECT, "UPWARD_REMITTANCE", "BUSINESS", "AFFILIATE_SUBSIDY"],
);
