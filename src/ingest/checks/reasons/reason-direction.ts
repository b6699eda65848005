import { contradictedDirection } from "../../../domain/contradicted-reason.js";
import { lineKey, observedOf } from "../../../domain/facts.js";
import { readAmount, type Observed } from "../../../domain/figure.js";
import { isBudgetBasis } from "../../../domain/line.js";
import { REASONS } from "../../../domain/reasons.js";
import { reasonedChanges, type ReasonedChange } from "./reasoned-changes.js";
import type { AccountRule } from "../rule.js";
import { BASIS_WORDS, directionWords } from "../words.js";

function currentOf({ line, statement }: ReasonedChange): Observed {
  const { currentAmount, unit, measure } = statement;
  return currentAmount === null ? observedOf(line, measure, "FINAL") : readAmount(currentAmount, unit);
}

/**
 * Rule reason.direction: a reason none of whose categories can explain a change of the direction stated (节约开支 for an
 * increase). Silent for 持平, where nothing is to be explained, and where the reason itself may point the other way:
 * it speaks of the year before, or of something that moved the way the figure did.
 */
export const reasonDirection: AccountRule = {
  id: "reason.direction",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "原因应当能够解释所述变动的方向",
    en: "A reason can explain the direction of the change that it is given for",
  },
  source: "domain: Explanations (canExplain)",
  message: {
    zh: "{name}：与{basis}相比{direction}，所给原因“{reason}”（{category}）却不能解释这一方向",
    en: '{name}: against {basis} {direction}, which the reason given, "{reason}" ({category}), cannot explain',
  },
  find: ({ record, year }) =>
    reasonedChanges(record).flatMap((change) => {
      const { line, basis, statement, mention, reason } = change;
      if (reason === null) return [];
      const { text, categories } = reason;
      const budget = isBudgetBasis(basis) ? observedOf(line, statement.measure, basis) : null;
      const current = currentOf(change);
      const direction = contradictedDirection({ text, categories, basis, mention, current, budget, year });
      if (direction === null) return [];
      const names = reason.categories.map((category) => REASONS[category]);
      return [
        {
          severity: "WARNING" as const,
          line: lineKey(line.table, line.key),
          values: {
            name: line.name,
            basis: BASIS_WORDS[basis],
            direction: directionWords(direction, mention.direction !== null),
            reason: reason.text,
            category: { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join("; ") },
          },
          expected: null,
          actual: null,
          sources: [reason.place],
          discriminator: [statement.measure, basis, reason.text].join(" "),
        },
      ];
    }),
};
