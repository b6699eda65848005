import { tableOfFund } from "./by-function.js";

/** Table 08: government funds, in a 支出 version or, with balances, a 收支 version. */
export const GOVERNMENT_FUND = tableOfFund({
  inLists: { zh: "政府性基金预算财政拨款收入支出决算表", en: "table 08 (government funds)" },
  inSentences: { zh: "政府性基金预算财政拨款决算表", en: "government fund table" },
  described: { zh: "政府性基金预算财政拨款收入支出决算表", en: "Government funds" },
});
