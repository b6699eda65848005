import { printAmount } from "../../../domain/money.js";
import type { PriorYearRule } from "../rule.js";
import { judgeStated } from "./stated-verdicts.js";

/** Rule statement.amount: a stated change against current amount less base. */
export const statementAmount: PriorYearRule = {
  id: "statement.amount",
  needs: "PRIOR_YEAR",
  severities: ["ERROR", "INFO"],
  relation: { zh: "变动额 = 本期 − 基数", en: "Change = current − base" },
  source: "domain: Change, Rounding-aware agreement",
  message: {
    zh: "{name}：{year}年与{basis}相比的变动额为{stated}，按数据计算为{figures}；{verdict}",
    en: "{name}: change of {year} against {basis}: {stated} is stated, the figures give {figures}; {verdict}",
  },
  find: (facts) =>
    judgeStated(facts, "amount", (stated, statement) => {
      const { amount } = statement.mention;
      const change = stated.change.computed.amountFen;
      if (amount === null || change === null) return null;
      const expected = printAmount(change, statement.unit);
      const actual = printAmount(amount.fen, statement.unit);
      return { expected, actual, stated: actual, figures: expected };
    }),
};
