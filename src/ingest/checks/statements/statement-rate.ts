import type { PriorYearRule } from "../rule.js";
import { percentSides } from "./stated-percent.js";
import { judgeStated } from "./stated-verdicts.js";

/** Rule statement.rate: a stated rate of change against the figures. */
export const statementRate: PriorYearRule = {
  id: "statement.rate",
  needs: "PRIOR_YEAR",
  severities: ["ERROR", "INFO"],
  relation: { zh: "变动率 = 100 × 变动额 ÷ 基数", en: "Rate = 100 × change ÷ base" },
  source: "E32; domain: Rounding-aware agreement",
  message: {
    zh: "{name}：{year}年与{basis}相比的变动率为{stated}，按数据计算为{figures}；{verdict}",
    en: "{name}: rate of change of {year} against {basis}: {stated} is stated, the figures give {figures}; {verdict}",
  },
  find: (facts) => judgeStated(facts, "rate", (stated, statement) => percentSides(stated, statement, "rate")),
};
