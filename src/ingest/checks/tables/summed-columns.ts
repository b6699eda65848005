import type { AccountTable, Measure } from "../../../domain/line.js";

/** A table whose rows are divided into columns. */
export interface SummedColumns {
  readonly table: AccountTable;
  /** The columns that add up to the row's TOTAL. */
  readonly parts: readonly Measure[];
}

const BY_KIND: readonly Measure[] = ["BASIC", "PROJECT"];

/** Which columns add up to the main amount of a row, table by table. */
export const SUMMED_COLUMNS: readonly SummedColumns[] = [
  {
    table: "INCOME",
    parts: ["FISCAL_APPROPRIATION", "SUPERIOR_SUBSIDY", "INSTITUTIONAL", "BUSINESS", "AFFILIATE_REMITTANCE", "OTHER"],
  },
  { table: "EXPENDITURE", parts: [...BY_KIND, "UPWARD_REMITTANCE", "BUSINESS", "AFFILIATE_SUBSIDY"] },
  { table: "APPROPRIATION_SUMMARY", parts: ["GENERAL_BUDGET", "GOVERNMENT_FUND", "STATE_CAPITAL"] },
  { table: "GENERAL_BUDGET_EXPENDITURE", parts: BY_KIND },
  { table: "GOVERNMENT_FUND", parts: BY_KIND },
  { table: "STATE_CAPITAL", parts: BY_KIND },
];
