import { Comparability } from "../../../domain/change.js";
import { figureKey, lineKey } from "../../../domain/facts.js";
import { isBudgetBasis } from "../../../domain/line.js";
import { printAmount } from "../../../domain/money.js";
import { printNumber } from "../../../domain/printed.js";
import type { PriorYearRule } from "../rule.js";
import { BASIS_WORDS } from "../words.js";

/**
 * Rule statement.rate-over-zero: a rate or completion rate printed for an amount whose base is 0, published, stated or
 * implied (增加4.80万元，增长100% of a final amount of 4.80). 0 against 0 is that of statement.rate-of-nothing.
 */
export const rateOverZero: PriorYearRule = {
  id: "statement.rate-over-zero",
  needs: "PRIOR_YEAR",
  severities: ["WARNING"],
  relation: {
    zh: "基数为0时不存在比率，不应写出百分比",
    en: "Where the base is 0 there is no rate, and none may be printed",
  },
  source: "E32; domain: BASE_ZERO",
  message: {
    zh: "{name}：{basis}为0，不存在比率，文中却写为{printed}%（决算数{current}）",
    en: "{name}: {basis} is 0, so there is no rate, yet {printed} % is printed (final amount {current})",
  },
  find: ({ changes }) =>
    changes.flatMap(({ line, measure, basis, change, statements }) => {
      const { current, computed } = change;
      if (computed.comparability !== Comparability.BASE_ZERO || current.kind === "absent") return [];
      const base = isBudgetBasis(basis) ? line.figures.get(figureKey(measure, basis)) : undefined;
      return statements.flatMap(({ mention, place, unit }) => {
        const printed = mention.completionRate ?? mention.rate;
        if (printed === null) return [];
        const actual = printNumber(printed);
        const name = line.name;
        return [
          {
            severity: "WARNING" as const,
            line: lineKey(line.table, line.key),
            values: { name, basis: BASIS_WORDS[basis], printed: actual, current: printAmount(current.fen, unit) },
            expected: null,
            actual,
            sources: base?.origin === "TABLE" ? [place, base.place] : [place],
            discriminator: [measure, basis, place.section ?? ""].join(" "),
          },
        ];
      });
    }),
};
