import { isRateOfNothing } from "../../domain/agreement.js";
import { lineKey } from "../../domain/facts.js";
import { printNumber } from "../../domain/printed.js";
import type { Check } from "./check.js";
import { BASIS_WORDS } from "./words.js";

/** Rule statement.rate-of-nothing: a rate is printed where 0 stands against 0, so that none exists. */
export const checkRateOfNothing: Check = (context) =>
  context.changes.flatMap((stated) =>
    stated.statements.flatMap((statement) => {
      if (!isRateOfNothing(statement.mention, stated.change.current, stated.change.resolved.base)) return [];
      const printed = statement.mention.completionRate ?? statement.mention.rate;
      if (printed === null) return [];
      const actual = printNumber(printed);
      const basis = BASIS_WORDS[stated.basis];
      return [
        {
          rule: "statement.rate-of-nothing",
          severity: "WARNING" as const,
          line: lineKey(stated.line.table, stated.line.key),
          messageZh: `${stated.line.name}：决算数与${basis.zh}均为0，不存在比率，文中却写为${actual}%`,
          messageEn: `${stated.line.name}: the final amount and ${basis.en} are both 0, so there is no rate, yet ${actual} % is printed`,
          expected: null,
          actual,
          sources: [statement.place],
          discriminator: [stated.measure, stated.basis, statement.place.section ?? ""].join(" "),
        },
      ];
    }),
  );
