import { TABLES } from "../../../domain/tables/tables.js";
import type { AccountRule } from "../rule.js";
import { disclosedFigure } from "./disclosed-figure.js";
import { sumFindings } from "./sum-finding.js";

/** Rule disclosures.procurement-sum: 政府采购 against goods, works and services. A kind that is not named may hold the rest. */
export const procurementSum: AccountRule = {
  id: "disclosures.procurement-sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "政府采购支出总额 = 货物 + 工程 + 服务",
    en: "Procurement = goods + works + services",
  },
  source: "E34",
  message: {
    zh: "{name}为{actual}，货物、工程、服务之和为{expected}；{verdict}",
    en: "{name} is {actual}, goods, works and services add up to {expected}; {verdict}",
  },
  find: ({ record }) =>
    TABLES.OTHER_DISCLOSURES.sums.flatMap(({ total, parts }) =>
      sumFindings({
        total: disclosedFigure(record, total),
        parts: parts.map((key) => disclosedFigure(record, key)),
        short: null,
        discriminator: "TOTAL",
      }),
    ),
};
