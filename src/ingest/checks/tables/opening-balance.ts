import { TABLES } from "../../../domain/tables/tables.js";
import { figureKey, lineKey, type FigureFacts, type LineFacts, type LineKey } from "../../../domain/facts.js";
import type { AccountTable, Measure } from "../../../domain/line.js";
import { printAmount } from "../../../domain/money.js";
import { judgeSame } from "../../../domain/sum.js";
import type { CheckedFacts, Found, PriorYearRule } from "../rule.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

type Balance = readonly [key: string, measure: Measure];

/** A table, its opening balance, and where the year before closed with it. */
const CARRIED: readonly (readonly [AccountTable, Balance, Balance])[] = [
  ["INCOME_EXPENDITURE_SUMMARY", [SummaryKey.OPENING_BALANCE, "TOTAL"], [SummaryKey.CLOSING_BALANCE, "TOTAL"]],
  ["APPROPRIATION_SUMMARY", [SummaryKey.OPENING_BALANCE, "TOTAL"], [SummaryKey.CLOSING_BALANCE, "TOTAL"]],
  ["GOVERNMENT_FUND", [TOTAL_KEY, "OPENING_BALANCE"], [TOTAL_KEY, "CLOSING_BALANCE"]],
];

function figureAt(
  lines: ReadonlyMap<LineKey, LineFacts>,
  table: AccountTable,
  [key, measure]: Balance,
): FigureFacts | undefined {
  return lines.get(lineKey(table, key))?.figures.get(figureKey(measure, "FINAL"));
}

function compare({ account, prior, year }: CheckedFacts, [table, opening, closing]: (typeof CARRIED)[number]): Found[] {
  const now = figureAt(account.lines, table, opening);
  const before = figureAt(prior.lines, table, closing);
  if (now?.observed.kind !== "amount" || before?.observed.kind !== "amount") return [];
  const agreement = judgeSame(now.observed, before.observed);
  if (agreement === "EXACT") return [];
  const expected = printAmount(before.observed.fen, now.unit);
  const actual = printAmount(now.observed.fen, now.unit);
  return [
    {
      severity: agreement === "WITHIN_ROUNDING" ? "INFO" : "WARNING",
      line: lineKey(table, opening[0]),
      values: {
        table: TABLES[table].words.inSentences,
        year: String(year),
        priorYear: String(year - 1),
        expected,
        actual,
      },
      expected,
      actual,
      sources: [now.place, before.place],
      discriminator: opening[1],
    },
  ];
}

/** Rule prior-year.opening-balance: what a year opens with against what the year before closed with. */
export const openingBalance: PriorYearRule = {
  id: "prior-year.opening-balance",
  needs: "PRIOR_YEAR",
  severities: ["WARNING", "INFO"],
  relation: {
    zh: "年初结转和结余 = 上年公布的年末结转和结余",
    en: "Opening balance = the closing balance that the year before published",
  },
  source: "E35",
  message: {
    zh: "{table}：{year}年年初结转和结余为{actual}，{priorYear}年年末公布为{expected}；{verdict}",
    en: "{table}: {year} opens with {actual}, {priorYear} closed with {expected}; {verdict}",
  },
  find: (facts) => CARRIED.flatMap((carried) => compare(facts, carried)),
};
