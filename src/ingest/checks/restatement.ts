import { judgeAmounts } from "../../domain/agreement.js";
import { figureKey, lineKey } from "../../domain/facts.js";
import { printAmount } from "../../domain/money.js";
import { verdictWords, type Check } from "./check.js";

/**
 * Rule restatement: the prior figure that this year's narrative states or implies against what the prior year
 * published. A difference is a WARNING, or INFO where rounding explains it.
 */
export const checkRestatement: Check = (context) =>
  context.changes.flatMap((stated) => {
    const { implied } = stated.change.resolved;
    if (stated.basis !== "PRIOR_YEAR" || stated.published.kind === "absent" || implied === null) return [];
    const agreement = judgeAmounts(implied, stated.published);
    const statement = stated.statements[0];
    if (agreement === "EXACT" || statement === undefined) return [];
    const severity = agreement === "WITHIN_ROUNDING" ? ("INFO" as const) : ("WARNING" as const);
    const expected = printAmount(stated.published.fen, statement.unit);
    const actual = printAmount(implied.fen, statement.unit);
    const end = verdictWords(severity);
    const priorYear = String(context.year - 1);
    const prior = context.prior.lines
      .get(lineKey(stated.line.table, stated.line.key))
      ?.figures.get(figureKey(stated.measure, "FINAL"));
    return [
      {
        rule: "restatement",
        severity,
        line: lineKey(stated.line.table, stated.line.key),
        messageZh: `${stated.line.name}：${String(context.year)}年的说明表明${priorYear}年为${actual}，而${priorYear}年公布为${expected}；${end.zh}`,
        messageEn: `${stated.line.name}: the account of ${String(context.year)} implies ${actual} for ${priorYear}, which published ${expected}; ${end.en}`,
        expected,
        actual,
        sources: prior === undefined ? [statement.place] : [statement.place, prior.place],
        discriminator: stated.measure,
      },
    ];
  });
