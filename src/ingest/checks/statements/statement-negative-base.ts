import { figureKey, lineKey } from "../../../domain/facts.js";
import { isBudgetBasis } from "../../../domain/line.js";
import { printAmount } from "../../../domain/money.js";
import type { AccountRule } from "../rule.js";
import { BASIS_WORDS } from "../words.js";

/**
 * Rule statement.negative-base: an increase that is larger than the amount it led to, so that the base would have been
 * negative: mostly a wrong direction word or figure. WARNING, because money given back can make a year negative.
 * Silent where the base itself is stated or printed, which statement.amount judges.
 */
export const statementNegativeBase: AccountRule = {
  id: "statement.negative-base",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "增加额不大于本期金额（基数不为负）",
    en: "An increase is no larger than the amount that it led to (no base is negative)",
  },
  source: "domain: Implied base",
  message: {
    zh: "{name}：写为与{basis}相比增加{amount}，而本期只有{current}，基数将为{base}",
    en: "{name}: an increase of {amount} against {basis} is stated, yet the amount is {current}: the base would be {base}",
  },
  find: ({ changes }) =>
    changes.flatMap(({ line, measure, basis, change, statements }) => {
      const { current } = change;
      const budget = isBudgetBasis(basis) ? line.figures.get(figureKey(measure, basis)) : undefined;
      if (current.kind === "absent" || current.fen < 0n || budget?.origin === "TABLE") return [];
      return statements.flatMap(({ mention, place, unit }) => {
        const { amount, base } = mention;
        if (amount === null || base !== null || amount.interval.low <= current.interval.high) return [];
        const figure = line.figures.get(figureKey(measure, "FINAL"));
        return [
          {
            severity: "WARNING" as const,
            line: lineKey(line.table, line.key),
            values: {
              name: line.name,
              basis: BASIS_WORDS[basis],
              amount: printAmount(amount.fen, unit),
              current: printAmount(current.fen, unit),
              base: printAmount(current.fen - amount.fen, unit),
            },
            expected: null,
            actual: printAmount(amount.fen, unit),
            sources: figure === undefined ? [place] : [place, figure.place],
            discriminator: [measure, basis, place.section ?? ""].join(" "),
          },
        ];
      });
    }),
};
