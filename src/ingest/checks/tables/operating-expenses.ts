import type { AccountRule } from "../rule.js";
import { atMostFindings } from "./at-most-finding.js";
import { disclosedFigure } from "./disclosed-figure.js";
import { DisclosureKey } from "../../../domain/tables/other-disclosures.js";
import { BasicKey } from "../../../domain/tables/basic-expenditure.js";

/**
 * Rule disclosures.operating-expenses: 机关运行经费 within 公用经费合计 of 06. It equals it for an administrative body, and is
 * less where institutions belong to the department, which an account does not say in figures: only more is found.
 */
export const operatingExpenses: AccountRule = {
  id: "disclosures.operating-expenses",
  needs: "ACCOUNT",
  severities: ["WARNING", "INFO"],
  relation: {
    zh: "机关运行经费 ≤ 公用经费合计（行政单位相等，含事业单位的部门较小）",
    en: "Operating expenses ≤ public expenses of basic expenditure (equal for an administrative body alone)",
  },
  source: "E33",
  message: {
    zh: "{parts}为{actual}，大于{whole}的{expected}；{verdict}",
    en: "{parts}: {actual}, more than {expected}, {whole}; {verdict}",
  },
  find: ({ record, tables }) =>
    atMostFindings(
      [disclosedFigure(record, DisclosureKey.OPERATING_EXPENSES)],
      tables.cell("BASIC_EXPENDITURE", BasicKey.PUBLIC, "TOTAL"),
      "WARNING",
    ),
};
