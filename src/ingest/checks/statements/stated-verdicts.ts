import { isConsistentInItself, judgeMention, type StatedAttribute } from "../../../domain/agreement.js";
import { figureKey, lineKey, type SourcePlace, type StatementFacts } from "../../../domain/facts.js";
import { severityOf } from "../judgement.js";
import type { StatedLineChange } from "../changes.js";
import type { CheckedFacts, Found, Words } from "../rule.js";
import { BASIS_WORDS } from "../words.js";
import { restatesPrior } from "./restates-prior.js";

/** What is stated and what the figures give, as numbers and in words. */
export interface Sides {
  readonly expected: string | null;
  readonly actual: string | null;
  readonly stated: string | Words;
  readonly figures: string | Words;
}

function placesOf(stated: StatedLineChange, statement: StatementFacts): SourcePlace[] {
  const figure = stated.line.figures.get(figureKey(stated.measure, "FINAL"));
  return figure === undefined ? [statement.place] : [statement.place, figure.place];
}

/** A stated change that fits its own rate and direction but not the published base is a restatement, found by that rule. */
function isRestatement(stated: StatedLineChange, statement: StatementFacts, attribute: StatedAttribute): boolean {
  return (
    restatesPrior(stated) &&
    attribute !== "completionRate" &&
    isConsistentInItself(statement.mention, stated.change.current)
  );
}

/**
 * What the sentences of an account say of one attribute of their changes and the figures do not give.
 * `sidesOf` yields null where one side is not known.
 */
export function judgeStated(
  { changes, year }: CheckedFacts,
  attribute: StatedAttribute,
  sidesOf: (stated: StatedLineChange, statement: StatementFacts) => Sides | null,
): Found[] {
  return changes.flatMap((stated) => {
    const mentions = stated.statements.map((statement) => statement.mention);
    return stated.statements.flatMap((statement) =>
      judgeMention(statement.mention, stated.change.current, stated.change.resolved, mentions).flatMap((verdict) => {
        if (verdict.attribute !== attribute) return [];
        const severity = severityOf(verdict.agreement);
        if (severity === null || (severity === "ERROR" && isRestatement(stated, statement, attribute))) return [];
        const sides = sidesOf(stated, statement);
        if (sides === null) return [];
        const { name } = stated.line;
        return [
          {
            severity,
            line: lineKey(stated.line.table, stated.line.key),
            values: {
              name,
              year: String(year),
              basis: BASIS_WORDS[stated.basis],
              stated: sides.stated,
              figures: sides.figures,
            },
            expected: sides.expected,
            actual: sides.actual,
            sources: placesOf(stated, statement),
            discriminator: [stated.measure, stated.basis, statement.place.section ?? ""].join(" "),
          },
        ];
      }),
    );
  });
}
