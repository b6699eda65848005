import { Direction, directionOf } from "../../../domain/change.js";
import { canExplain } from "../../../domain/explanation.js";
import { lineKey, observedOf } from "../../../domain/facts.js";
import { readAmount, type Observed } from "../../../domain/figure.js";
import { intersects } from "../../../domain/interval.js";
import { isBudgetBasis } from "../../../domain/line.js";
import { REASONS } from "../../../domain/reasons.js";
import { reasonedChanges, type ReasonedChange } from "./reasoned-changes.js";
import { pointsTheOtherWay } from "./reason-words.js";
import type { AccountRule } from "../rule.js";
import { BASIS_WORDS, DIRECTION_WORDS } from "../words.js";

function currentOf({ line, statement }: ReasonedChange): Observed {
  const { currentAmount, unit, measure } = statement;
  return currentAmount === null ? observedOf(line, measure, "FINAL") : readAmount(currentAmount, unit);
}

/** The direction that the sentence states; where it has no word for it, that of its own figures beyond rounding. */
function directionStated(change: ReasonedChange, current: Observed): Direction | null {
  const { mention, line, basis, statement } = change;
  if (mention.direction !== null) return mention.direction;
  const printed = isBudgetBasis(basis) ? observedOf(line, statement.measure, basis) : null;
  const base = mention.base ?? printed;
  if (current.kind === "absent" || base === null || base.kind === "absent") return null;
  return intersects(current.interval, base.interval) ? null : directionOf(current.fen - base.fen);
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
    zh: "{name}：与{basis}相比写为“{direction}”，所给原因“{reason}”（{category}）却不能解释这一方向",
    en: '{name}: against {basis} "{direction}" is stated, which the reason given, "{reason}" ({category}), cannot explain',
  },
  find: ({ record, year }) =>
    reasonedChanges(record).flatMap((change) => {
      const { line, basis, statement, reason } = change;
      const current = currentOf(change);
      const direction = directionStated(change, current);
      if (reason === null || direction === null || direction === Direction.UNCHANGED) return [];
      const isZero = current.kind === "amount" && current.fen === 0n;
      if (canExplain(reason.categories, basis, direction, isZero)) return [];
      if (pointsTheOtherWay(reason.text, direction, year)) return [];
      const names = reason.categories.map((category) => REASONS[category]);
      return [
        {
          severity: "WARNING" as const,
          line: lineKey(line.table, line.key),
          values: {
            name: line.name,
            basis: BASIS_WORDS[basis],
            direction: DIRECTION_WORDS[direction],
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
