import type { Measure } from "../line.js";
import type { CodeDescription, TableDescription, TableWords } from "./description.js";
import { TOTAL_KEY, TOTAL_LINE, type TotalKey } from "./total-key.js";

const CODES: CodeDescription<TotalKey> = {
  family: "FUNCTIONAL",
  lengths: [3, 5, 7],
  above: () => [TOTAL_KEY],
  shareBase: TOTAL_KEY,
  money: "",
};

/** The columns into which the expenditure of a fund is divided. */
export const BASIC_AND_PROJECT: readonly Measure[] = ["BASIC", "PROJECT"];

/** A table of 合计 and functional codes down to 项, in columns: 02, 03, 05, 08 and 09. */
export function tableByFunction(
  words: TableWords,
  summedMeasures: readonly Measure[],
  otherMeasures: readonly Measure[] = [],
): TableDescription<TotalKey> {
  return {
    words,
    slugs: { [TOTAL_KEY]: TOTAL_LINE },
    codes: CODES,
    namedBy: null,
    measures: ["TOTAL", ...summedMeasures, ...otherMeasures],
    summedMeasures,
    stages: ["FINAL"],
    sums: [],
    levelsThatAddUp: "ALL",
  };
}

/** 05, 08 and 09: a 支出 version has the spending alone, a 收支 version the balances too. */
export function tableOfFund(words: TableWords): TableDescription<TotalKey> {
  return tableByFunction(words, BASIC_AND_PROJECT, [
    "UPWARD_REMITTANCE",
    "BUSINESS",
    "AFFILIATE_SUBSIDY",
    "OPENING_BALANCE",
    "INCOME",
    "CLOSING_BALANCE",
  ]);
}
