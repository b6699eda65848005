import { isRateOfNothing } from "../../../domain/agreement.js";
import { lineKey } from "../../../domain/facts.js";
import { printNumber } from "../../../domain/printed.js";
import type { PriorYearRule } from "../rule.js";
import { BASIS_WORDS } from "../words.js";

/** Rule statement.rate-of-nothing: a rate is printed where 0 stands against 0, so that none exists. */
export const rateOfNothing: PriorYearRule = {
  id: "statement.rate-of-nothing",
  needs: "PRIOR_YEAR",
  severities: ["WARNING"],
  relation: {
    zh: "本期与基数均为0时不存在比率，不应写出百分比",
    en: "Where current amount and base are both 0 there is no rate, and none may be printed",
  },
  source: "domain: BOTH_ZERO; E32",
  message: {
    zh: "{name}：决算数与{basis}均为0，不存在比率，文中却写为{printed}%",
    en: "{name}: the final amount and {basis} are both 0, so there is no rate, yet {printed} % is printed",
  },
  find: ({ changes }) =>
    changes.flatMap((stated) =>
      stated.statements.flatMap((statement) => {
        if (!isRateOfNothing(statement.mention, stated.change.current, stated.change.resolved.base)) return [];
        const printed = statement.mention.completionRate ?? statement.mention.rate;
        if (printed === null) return [];
        const actual = printNumber(printed);
        return [
          {
            severity: "WARNING" as const,
            line: lineKey(stated.line.table, stated.line.key),
            values: { name: stated.line.name, basis: BASIS_WORDS[stated.basis], printed: actual },
            expected: null,
            actual,
            sources: [statement.place],
            discriminator: [stated.measure, stated.basis, statement.place.section ?? ""].join(" "),
          },
        ];
      }),
    ),
};
