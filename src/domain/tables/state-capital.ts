import { tableOfFund } from "./by-function.js";

/** Table 09: the state capital operations budget, in a 支出 version or, with balances, a 收支 version. */
export const STATE_CAPITAL = tableOfFund({
  inLists: { zh: "国有资本经营预算财政拨款支出决算表", en: "table 09 (state capital)" },
  inSentences: { zh: "国有资本经营预算财政拨款决算表", en: "state capital table" },
  described: { zh: "国有资本经营预算财政拨款支出决算表", en: "State capital operations budget" },
});
