import type { PriorYearRule } from "../rule.js";
import { percentSides } from "./stated-percent.js";
import { judgeStated } from "./stated-verdicts.js";

/** Rule statement.completion-rate: a stated completion rate against final amount and budget. */
export const statementCompletionRate: PriorYearRule = {
  id: "statement.completion-rate",
  needs: "PRIOR_YEAR",
  severities: ["ERROR", "INFO"],
  relation: { zh: "完成率 = 100 × 决算数 ÷ 预算数", en: "Completion rate = 100 × final amount ÷ budget" },
  source: "E32; domain: Rounding-aware agreement",
  message: {
    zh: "{name}：{year}年与{basis}相比的预算完成率为{stated}，按数据计算为{figures}；{verdict}",
    en: "{name}: completion rate of {year} against {basis}: {stated} is stated, the figures give {figures}; {verdict}",
  },
  find: (facts) =>
    judgeStated(facts, "completionRate", (stated, statement) => percentSides(stated, statement, "completionRate")),
};
