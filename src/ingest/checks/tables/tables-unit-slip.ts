import { judgeAmounts } from "../../../domain/agreement.js";
import { figureKey, lineKey, type AccountFacts, type FigureFacts } from "../../../domain/facts.js";
import { printAmount } from "../../../domain/money.js";
import type { AccountRule } from "../rule.js";
import type { CellPlace } from "./cell-place.js";
import { SAME_TOTALS, type SamePlaces } from "./same-places.js";
import { unitSlipOf } from "../unit-slip.js";
import { slipWords } from "../words.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

/** Totals of two tables that print the same amount: first the one that is judged. */
const SAME: readonly SamePlaces[] = [
  ...SAME_TOTALS,
  // E22
  [
    ["BASIC_EXPENDITURE", TOTAL_KEY, "TOTAL"],
    ["GENERAL_BUDGET_EXPENDITURE", TOTAL_KEY, "BASIC"],
  ],
];

function printedAt({ lines }: AccountFacts, [table, key, measure]: CellPlace): FigureFacts | undefined {
  const figure = lines.get(lineKey(table, key))?.figures.get(figureKey(measure, "FINAL"));
  return figure?.origin === "NARRATIVE" ? undefined : figure;
}

/**
 * Rule tables.unit-slip: the totals of two tables that should be equal stand to each other as units do, so that a table
 * is printed in another unit than it says. One finding for each such pair; which of the two is wrong is not decided.
 */
export const tablesUnitSlip: AccountRule = {
  id: "tables.unit-slip",
  needs: "ACCOUNT",
  severities: ["ERROR"],
  relation: {
    zh: "各表金额的单位与表上所注的单位一致",
    en: "The figures of a table are in the unit that it says",
  },
  source: "E06, E10, E14, E18, E22",
  message: {
    zh: "《{title}》的合计为{actual}，是《{other}》{expected}的{slip}；应为单位或小数点之误",
    en: "The total of {title} is {actual}, which is {slip} the {expected} of {other}: a wrong unit or decimal point",
  },
  find: ({ account, published }) => {
    const titles = new Map(published.tables.map(({ table, title }) => [table, title]));
    return SAME.flatMap(([judged, by]) => {
      const [figure, other] = [printedAt(account, judged), printedAt(account, by)];
      if (figure?.observed.kind !== "amount" || other?.observed.kind !== "amount") return [];
      if (judgeAmounts(figure.observed, other.observed) !== "CONTRADICTS") return [];
      const slip = unitSlipOf(figure.observed, other.observed);
      if (slip === null) return [];
      const expected = printAmount(other.observed.fen, other.unit);
      const actual = printAmount(figure.observed.fen, other.unit);
      const title = titles.get(judged[0]) ?? judged[0];
      return [
        {
          severity: "ERROR" as const,
          line: lineKey(judged[0], judged[1]),
          values: { title, other: titles.get(by[0]) ?? by[0], actual, expected, slip: slipWords(slip) },
          expected,
          actual,
          sources: [figure.place, other.place],
          discriminator: [judged[2], ...by].join(" "),
        },
      ];
    });
  },
};
