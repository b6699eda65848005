import { lineKey } from "../../../domain/facts.js";
import { printAmount } from "../../../domain/money.js";
import { restatedPrior } from "../../../domain/restatement.js";
import type { PriorYearRule } from "../rule.js";

/**
 * Rule restatement: the prior figure that this year's narrative states or implies against what the prior year
 * published. A difference is a WARNING, or INFO where rounding explains it.
 */
export const restatement: PriorYearRule = {
  id: "restatement",
  needs: "PRIOR_YEAR",
  severities: ["WARNING", "INFO"],
  relation: {
    zh: "本年说明所示的上年数 = 上年公布数",
    en: "The prior figure that this year's narrative states or implies = what the prior year published",
  },
  source: "E36; domain: Restatement",
  message: {
    zh: "{name}：{year}年的说明表明{priorYear}年为{actual}，而{priorYear}年公布为{expected}；{verdict}",
    en: "{name}: the account of {year} implies {actual} for {priorYear}, which published {expected}; {verdict}",
  },
  find: (facts) =>
    facts.changes.flatMap((stated) => {
      const { narrated } = stated.change.resolved;
      const restated = stated.basis === "PRIOR_YEAR" ? restatedPrior(stated.published, stated.change.resolved) : null;
      const statement = stated.statements.find(({ mention }) => mention === narrated?.mention);
      if (restated === null || narrated === null || stated.published.kind === "absent" || statement === undefined) {
        return [];
      }
      const expected = printAmount(stated.published.fen, statement.unit);
      const actual = printAmount(narrated.base.fen, statement.unit);
      const line = lineKey(stated.line.table, stated.line.key);
      return [
        {
          severity: restated.isRounding ? ("INFO" as const) : ("WARNING" as const),
          line,
          values: {
            name: stated.line.name,
            year: String(facts.year),
            priorYear: String(facts.year - 1),
            expected,
            actual,
          },
          expected,
          actual,
          sources: [statement.place, ...stated.priorPlaces],
          discriminator: stated.measure,
        },
      ];
    }),
};
