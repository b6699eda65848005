import { judgeShare } from "../../../domain/agreement.js";
import { figureKey, lineKey, observedOf } from "../../../domain/facts.js";
import { printNumber } from "../../../domain/printed.js";
import { recomputedPercent, severityOf } from "../judgement.js";
import type { AccountRule } from "../rule.js";
import { complements, type StatedShare } from "./share-complement.js";

/**
 * Rule statement.share: 占比 as printed against the amounts, the stated one where the sentence prints it. The last of
 * shares that were made to add up to 100 counts as rounded.
 */
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
  find: ({ account }) => {
    const shares = account.statements.flatMap((statement): StatedShare[] => {
      const { share } = statement;
      if (share === null || statement.isRepeat) return [];
      const line = account.lines.get(lineKey(statement.table, statement.key));
      const part = statement.currentAmount ?? observedOf(line, statement.measure, "FINAL");
      const whole = observedOf(account.lines.get(lineKey(share.table, share.key)), share.measure, "FINAL");
      if (part.kind === "absent" || whole.kind === "absent") return [];
      return [{ statement, share, part, whole }];
    });
    const complement = complements(shares);
    return shares.flatMap((stated) => {
      const { statement, share, part, whole } = stated;
      const line = account.lines.get(lineKey(statement.table, statement.key));
      const wholeLine = account.lines.get(lineKey(share.table, share.key));
      const severity = severityOf(judgeShare(share.rate, part, whole));
      if (line === undefined || wholeLine === undefined || severity === null) return [];
      const expected = recomputedPercent(share.rate, part.fen, whole.fen);
      const actual = printNumber(share.rate);
      const figure = wholeLine.figures.get(figureKey(share.measure, "FINAL"));
      return [
        {
          severity: complement.has(stated) ? ("INFO" as const) : severity,
          line: lineKey(statement.table, statement.key),
          values: { name: line.name, whole: wholeLine.name, actual, expected },
          expected,
          actual,
          sources: figure === undefined ? [statement.place] : [statement.place, figure.place],
          discriminator: [statement.measure, share.table, share.key, statement.place.section ?? ""].join(" "),
        },
      ];
    });
  },
};
