import { printAmount } from "../../../domain/money.js";
import type { PriorYearRule } from "../rule.js";
import { judgeStated } from "./stated-verdicts.js";
import { DIRECTION_WORDS } from "../words.js";

const UNKNOWN = { zh: "不明", en: "an unknown direction" };

/** Rule statement.direction: a direction word (小于、增加、持平) against the figures. */
export const statementDirection: PriorYearRule = {
  id: "statement.direction",
  needs: "PRIOR_YEAR",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "增减方向的用词与本期 − 基数的符号一致",
    en: "The direction word has the sign of current − base",
  },
  source: "domain: Change, Rounding-aware agreement",
  message: {
    zh: "{name}：{year}年与{basis}相比写为“{stated}”，按数据为{figures}；{verdict}",
    en: '{name}: {year} against {basis}: "{stated}" is stated, the figures give {figures}; {verdict}',
  },
  find: (facts) =>
    judgeStated(facts, "direction", (stated, statement) => {
      const { direction, amount } = statement.mention;
      if (direction === null) return null;
      const { direction: computed, amountFen } = stated.change.computed;
      return {
        expected: amountFen === null ? null : printAmount(amountFen, statement.unit),
        actual: amount === null ? null : printAmount(amount.fen, statement.unit),
        stated: DIRECTION_WORDS[direction],
        figures: computed === null ? UNKNOWN : DIRECTION_WORDS[computed],
      };
    }),
};
