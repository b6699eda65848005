import type { AccountTable } from "../../../domain/line.js";
import type { AccountRule } from "../rule.js";
import { sameFindings } from "./same-finding.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";

const SUMMARIES: readonly AccountTable[] = ["INCOME_EXPENDITURE_SUMMARY", "APPROPRIATION_SUMMARY"];

/** Rule table.equal-sides: 总计 of income and of expenditure in 01 and in 04. */
export const equalSides: AccountRule = {
  id: "table.equal-sides",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: { zh: "收入总计 = 支出总计", en: "Grand total of income = grand total of expenditure" },
  source: "E03, E16",
  message: {
    zh: "支出一侧的{cell}为{actual}，收入一侧的{other}为{expected}；{verdict}",
    en: "The expenditure side ends with {actual}, {cell}; the income side with {expected}, {other}; {verdict}",
  },
  find: ({ tables }) => {
    return SUMMARIES.flatMap((table) =>
      sameFindings(
        tables.cell(table, SummaryKey.EXPENDITURE_TOTAL, "TOTAL"),
        tables.cell(table, SummaryKey.INCOME_TOTAL, "TOTAL"),
      ),
    );
  },
};
