import { AccountTable, Measure } from "../../../domain/line.js";
import type { SlugOf } from "../../../domain/tables/tables.js";
import { namedLine, type NamedLine } from "../named-line.js";
import { GENERAL_BUDGET_WORDS, prefixed, type Meanings, type Naming } from "./vocabulary.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";

const { INCOME_EXPENDITURE_SUMMARY, APPROPRIATION_SUMMARY, INCOME, GOVERNMENT_FUND, STATE_CAPITAL } = AccountTable;

/** A kind of income: a column of 02 where income is explained, a row of 01 where the whole is. */
function kind(measure: Measure, row: SlugOf<"INCOME_EXPENDITURE_SUMMARY">): Meanings {
  const column = [namedLine(INCOME, TOTAL_KEY, measure)];
  return { INCOME: column, EXPENDITURE: column, OTHER: column, OVERALL: [namedLine(INCOME_EXPENDITURE_SUMMARY, row)] };
}

/** 营业收入 is printed for 经营收入 in lists of income; elsewhere it may be that of a company. */
const ofSummary = (row: SlugOf<"INCOME_EXPENDITURE_SUMMARY">): readonly NamedLine[] => [
  namedLine(INCOME_EXPENDITURE_SUMMARY, row),
];
const ofIncome = (measure: Measure): readonly NamedLine[] => [namedLine(INCOME, TOTAL_KEY, measure)];

/** A fund that feeds the appropriation: rows of 01, and of 04 where the appropriation is explained. */
function fund(row: SlugOf<"INCOME_EXPENDITURE_SUMMARY"> & SlugOf<"APPROPRIATION_SUMMARY">): Meanings {
  const whole: readonly NamedLine[] = [namedLine(INCOME_EXPENDITURE_SUMMARY, row)];
  const appropriation = [namedLine(APPROPRIATION_SUMMARY, row)];
  return { INCOME: whole, OVERALL: whole, OTHER: whole, APPROPRIATION: appropriation, GENERAL_BUDGET: appropriation };
}

/** Kinds of income. */
export const INCOME_NAMES: readonly Naming[] = [
  {
    names: ["财政拨款收入", "财政补助收入", "财政拨款收入合计", "本年财政拨款收入"],
    meanings: {
      INCOME: [namedLine(INCOME, TOTAL_KEY, Measure.FISCAL_APPROPRIATION)],
      OVERALL: [namedLine(INCOME, TOTAL_KEY, Measure.FISCAL_APPROPRIATION)],
      EXPENDITURE: [namedLine(INCOME, TOTAL_KEY, Measure.FISCAL_APPROPRIATION)],
      OTHER: [namedLine(INCOME, TOTAL_KEY, Measure.FISCAL_APPROPRIATION)],
      APPROPRIATION: [
        namedLine(APPROPRIATION_SUMMARY, SummaryKey.CURRENT_INCOME),
        namedLine(APPROPRIATION_SUMMARY, SummaryKey.INCOME_TOTAL),
      ],
    },
  },
  {
    names: [
      ...GENERAL_BUDGET_WORDS.flatMap((words) => prefixed(words, ["收入", "本年收入", "收入合计"])),
      "一般公共预算收入",
    ],
    meanings: fund(SummaryKey.GENERAL_BUDGET),
  },
  {
    names: [
      "政府性基金预算财政拨款收入",
      "政府性基金预算拨款收入",
      "政府性基金财政拨款收入",
      "政府性基金预算收入",
      "政府性基金收入",
    ],
    meanings: {
      ...fund(SummaryKey.GOVERNMENT_FUND),
      GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, TOTAL_KEY, Measure.INCOME)],
    },
  },
  {
    names: ["国有资本经营预算财政拨款收入", "国有资本经营预算拨款收入", "国有资本经营预算收入", "国有资本经营收入"],
    meanings: {
      ...fund(SummaryKey.STATE_CAPITAL),
      STATE_CAPITAL: [namedLine(STATE_CAPITAL, TOTAL_KEY, Measure.INCOME)],
    },
  },
  {
    names: ["收入"],
    meanings: {
      GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, TOTAL_KEY, Measure.INCOME)],
      STATE_CAPITAL: [namedLine(STATE_CAPITAL, TOTAL_KEY, Measure.INCOME)],
    },
    bareSide: "INCOME",
  },
  { names: ["上级补助收入"], meanings: kind(Measure.SUPERIOR_SUBSIDY, SummaryKey.SUPERIOR_SUBSIDY) },
  { names: ["事业收入"], meanings: kind(Measure.INSTITUTIONAL, SummaryKey.INSTITUTIONAL) },
  { names: ["经营收入"], meanings: kind(Measure.BUSINESS, SummaryKey.BUSINESS) },
  { names: ["营业收入"], meanings: { OVERALL: ofSummary(SummaryKey.BUSINESS), INCOME: ofIncome(Measure.BUSINESS) } },
  {
    names: ["附属单位上缴收入", "附属单位缴款"],
    meanings: kind(Measure.AFFILIATE_REMITTANCE, SummaryKey.AFFILIATE_REMITTANCE),
  },
  { names: ["其他收入"], meanings: kind(Measure.OTHER, SummaryKey.OTHER) },
];
