import { judgeMention } from "../../../domain/agreement.js";
import { isPossible } from "../../../domain/agreement/mentions-together.js";
import { figureKey, lineKey } from "../../../domain/facts.js";
import { isBudgetBasis } from "../../../domain/line.js";
import { printAmount } from "../../../domain/money.js";
import { printNumber } from "../../../domain/printed.js";
import type { Mention } from "../../../domain/statement.js";
import type { StatedLineChange } from "../changes.js";
import type { PriorYearRule, Words } from "../rule.js";
import { BASIS_WORDS, DIRECTION_WORDS } from "../words.js";
import { attributesToCompare } from "./mention-attributes.js";
import { restatesPrior } from "./restates-prior.js";

function mentionsOf({ statements }: StatedLineChange): Mention[] {
  return statements.map(({ mention }) => mention);
}

/** True where one part by itself denies the figures, which its own rule finds. */
function isFoundByItself(stated: StatedLineChange): boolean {
  const mentions = mentionsOf(stated);
  const { current, resolved } = stated.change;
  return mentions.some((mention) =>
    judgeMention(mention, current, resolved, mentions).some(({ agreement }) => agreement === "CONTRADICTS"),
  );
}

/** True where two mentions deny each other in one part, which statement.mentions finds. */
function isFoundInPairs(stated: StatedLineChange): boolean {
  const mentions = mentionsOf(stated);
  const hasPrintedBudget = isBudgetBasis(stated.basis) && stated.published.kind === "amount";
  return attributesToCompare(mentions, hasPrintedBudget).some((attribute) => {
    const [first, ...later] = mentions.filter((mention) => attribute.judge(mention, mention) !== null);
    return first !== undefined && later.some((mention) => attribute.judge(mention, first) === "CONTRADICTS");
  });
}

/** True where everything that is stated fits together, and only the figure that the prior year published does not. */
function isRestatement(stated: StatedLineChange): boolean {
  const { current, resolved } = stated.change;
  return restatesPrior(stated) && isPossible(current, { ...resolved, source: null }, mentionsOf(stated));
}

/** All that the mentions say: "-5.00, -5.3%". */
function saidBy({ statements }: StatedLineChange, language: keyof Words): string {
  const parts = statements.flatMap(({ mention, unit }) => [
    mention.direction === null ? null : DIRECTION_WORDS[mention.direction][language],
    mention.base === null ? null : `${{ zh: "基数", en: "base " }[language]}${printAmount(mention.base.fen, unit)}`,
    mention.amount === null ? null : printAmount(mention.amount.fen, unit),
    mention.rate === null ? null : `${printNumber(mention.rate)}%`,
    mention.completionRate === null
      ? null
      : `${{ zh: "完成率", en: "completion " }[language]}${printNumber(mention.completionRate)}%`,
  ]);
  return parts.flatMap((part) => part ?? []).join(language === "zh" ? "、" : ", ");
}

/**
 * Rule statement.together: amounts, rates, directions and bases of which each fits the figures, and no change fits them
 * all at once. Silent where a part is wrong by itself or two mentions differ in one part, which other rules find.
 */
export const statementTogether: PriorYearRule = {
  id: "statement.together",
  needs: "PRIOR_YEAR",
  severities: ["ERROR"],
  relation: {
    zh: "同一变动的金额、比率、方向与基数能够同时成立",
    en: "Amount, rate, direction and base of one change can all be true at once",
  },
  source: "domain: Several statements of one change",
  message: {
    zh: "{name}：{year}年与{basis}相比，所述{said}与数据不能同时成立",
    en: "{name}: {year} against {basis}: {said} and the figures cannot all be true at once",
  },
  find: ({ changes, year }) =>
    changes.flatMap((stated) => {
      const { line, measure, basis, statements, change } = stated;
      const [first] = statements;
      if (first === undefined || change.agreement !== "CONTRADICTS") return [];
      if (isFoundByItself(stated) || isFoundInPairs(stated) || isRestatement(stated)) return [];
      const figure = line.figures.get(figureKey(measure, "FINAL"));
      const places = statements.map(({ place }) => place);
      return [
        {
          severity: "ERROR" as const,
          line: lineKey(line.table, line.key),
          values: {
            name: line.name,
            year: String(year),
            basis: BASIS_WORDS[basis],
            said: { zh: saidBy(stated, "zh"), en: saidBy(stated, "en") },
          },
          expected: null,
          actual: null,
          sources: figure === undefined ? places : [...places, figure.place],
          discriminator: [measure, basis, first.place.section ?? ""].join(" "),
        },
      ];
    }),
};
