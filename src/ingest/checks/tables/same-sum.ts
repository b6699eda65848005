import type { AccountRule } from "../rule.js";
import type { CellPlace } from "./cell-place.js";
import { cellsWords } from "./cell-place.js";
import { sumFindings } from "./sum-finding.js";
import { IN_BLANKS } from "./words.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";
import { FUND_ROWS } from "../../../domain/tables/summary-sides.js";
import { BASIC_EXPENDITURE_SIDES } from "../../../domain/tables/basic-expenditure.js";

interface SumOfOtherTable {
  readonly total: CellPlace;
  readonly parts: readonly CellPlace[];
}

const SUMS: readonly SumOfOtherTable[] = [
  // E08
  {
    total: ["INCOME", TOTAL_KEY, "FISCAL_APPROPRIATION"],
    parts: FUND_ROWS.map((key): CellPlace => ["INCOME_EXPENDITURE_SUMMARY", key, "TOTAL"]),
  },
  // E22
  {
    total: ["GENERAL_BUDGET_EXPENDITURE", TOTAL_KEY, "BASIC"],
    parts: BASIC_EXPENDITURE_SIDES.map((key): CellPlace => ["BASIC_EXPENDITURE", key, "TOTAL"]),
  },
];

/** Rule tables.same-sum: a figure of one table against the rows of another that add up to it. */
export const sameSum: AccountRule = {
  id: "tables.same-sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "财政拨款收入合计 = 总表三项财政拨款之和；一般公共预算基本支出 = 人员经费合计 + 公用经费合计",
    en: "Fiscal appropriation = its three rows in the summary; basic expenditure = personnel + public expenses",
  },
  source: "E08, E22",
  message: {
    zh: "{table}“{name}”（{column}）为{actual}，而{parts}之和为{expected}；{verdict}",
    en: "{table}, {name} ({column}): {actual} is printed, but {parts} add up to {expected}; {verdict}",
  },
  find: ({ tables }) => {
    return SUMS.flatMap((sum) => {
      const parts = sum.parts.map((place) => tables.cell(...place));
      const words = cellsWords(parts.flatMap((part) => part ?? []));
      const found = sumFindings({
        total: tables.cell(...sum.total),
        parts,
        short: IN_BLANKS,
        discriminator: sum.total[2],
      });
      return found.map((one) => ({ ...one, values: { ...one.values, parts: words } }));
    });
  },
};
