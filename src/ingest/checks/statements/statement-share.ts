import { judgeShare } from "../../../domain/agreement.js";
import { figureKey, lineKey, observedOf } from "../../../domain/facts.js";
import { printNumber } from "../../../domain/printed.js";
import { recomputedPercent, severityOf } from "../judgement.js";
import type { AccountRule } from "../rule.js";

/** Rule statement.share: 占比 as printed against the amounts, the stated one where the sentence prints it. */
export const statementShare: AccountRule = {
  id: "statement.share",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: { zh: "占比 = 100 × 部分 ÷ 合计", en: "Share = 100 × part ÷ whole" },
  source: "E31",
  message: {
    zh: "{name}：文字说明占{whole}的{actual}%，按数据计算为{expected}%；{verdict}",
    en: "{name}: {actual} % of {whole} is stated, the figures give {expected} %; {verdict}",
  },
  find: ({ account }) =>
    account.statements.flatMap((statement) => {
      const { share } = statement;
      if (share === null || statement.isRepeat) return [];
      const line = account.lines.get(lineKey(statement.table, statement.key));
      const wholeLine = account.lines.get(lineKey(share.table, share.key));
      const part = statement.currentAmount ?? observedOf(line, statement.measure, "FINAL");
      const whole = observedOf(wholeLine, share.measure, "FINAL");
      if (line === undefined || wholeLine === undefined || part.kind === "absent" || whole.kind === "absent") return [];
      const severity = severityOf(judgeShare(share.rate, part, whole));
      if (severity === null) return [];
      const expected = recomputedPercent(share.rate, part.fen, whole.fen);
      const actual = printNumber(share.rate);
      const figure = wholeLine.figures.get(figureKey(share.measure, "FINAL"));
      return [
        {
          severity,
          line: lineKey(statement.table, statement.key),
          values: { name: line.name, whole: wholeLine.name, actual, expected },
          expected,
          actual,
          sources: figure === undefined ? [statement.place] : [statement.place, figure.place],
          discriminator: [statement.measure, share.table, share.key, statement.place.section ?? ""].join(" "),
        },
      ];
    }),
};
