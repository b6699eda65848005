import { judgeShare } from "../../domain/agreement.js";
import { figureKey, lineKey, observedOf } from "../../domain/facts.js";
import { printNumber } from "../../domain/printed.js";
import { recomputedPercent, severityOf, verdictWords, type Check } from "./check.js";

/** Rule statement.share: 占比 as printed against the amounts, the stated one where the sentence prints it. */
export const checkStatementShare: Check = (context) =>
  context.account.statements.flatMap((statement) => {
    const { share } = statement;
    if (share === null || statement.isRepeat) return [];
    const line = context.account.lines.get(lineKey(statement.table, statement.key));
    const wholeLine = context.account.lines.get(lineKey(share.table, share.key));
    const part = statement.currentAmount ?? observedOf(line, statement.measure, "FINAL");
    const whole = observedOf(wholeLine, share.measure, "FINAL");
    if (line === undefined || wholeLine === undefined || part.kind === "absent" || whole.kind === "absent") return [];
    const severity = severityOf(judgeShare(share.rate, part, whole));
    if (severity === null) return [];
    const expected = recomputedPercent(share.rate, part.fen, whole.fen);
    const actual = printNumber(share.rate);
    const end = verdictWords(severity);
    const figure = wholeLine.figures.get(figureKey(share.measure, "FINAL"));
    return [
      {
        rule: "statement.share",
        severity,
        line: lineKey(statement.table, statement.key),
        messageZh: `${line.name}：文字说明占${wholeLine.name}的${actual}%，按数据计算为${expected}%；${end.zh}`,
        messageEn: `${line.name}: ${actual} % of ${wholeLine.name} is stated, the figures give ${expected} %; ${end.en}`,
        expected,
        actual,
        sources: figure === undefined ? [statement.place] : [statement.place, figure.place],
        discriminator: [statement.measure, share.table, share.key, statement.place.section ?? ""].join(" "),
      },
    ];
  });
