import { AccountTable, Measure } from "../../../domain/line.js";
import { namedLine, type NamedLine } from "../named-line.js";
import { GENERAL_BUDGET_WORDS, prefixed, type Meanings, type Naming } from "./vocabulary.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";
import { BasicKey } from "../../../domain/tables/basic-expenditure.js";

const { APPROPRIATION_SUMMARY, EXPENDITURE, GENERAL_BUDGET_EXPENDITURE, BASIC_EXPENDITURE } = AccountTable;
const { GOVERNMENT_FUND, STATE_CAPITAL } = AccountTable;

const generalTotal = [namedLine(GENERAL_BUDGET_EXPENDITURE, TOTAL_KEY)];

/** A kind of expenditure: a column of 03, or of 05, 08 and 09 where one fund is explained. */
function kind(measure: Measure): Meanings {
  const all: readonly NamedLine[] = [namedLine(EXPENDITURE, TOTAL_KEY, measure)];
  return { EXPENDITURE: all, INCOME: all, OVERALL: all, OTHER: all };
}

function kindOfEachFund(measure: Measure): Meanings {
  return {
    ...kind(measure),
    GENERAL_BUDGET: [namedLine(GENERAL_BUDGET_EXPENDITURE, TOTAL_KEY, measure)],
    GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, TOTAL_KEY, measure)],
    STATE_CAPITAL: [namedLine(STATE_CAPITAL, TOTAL_KEY, measure)],
  };
}

function fundOfAppropriation(measure: Measure): readonly NamedLine[] {
  return [namedLine(APPROPRIATION_SUMMARY, SummaryKey.CURRENT_EXPENDITURE, measure)];
}

const basicTotal = [namedLine(BASIC_EXPENDITURE, TOTAL_KEY)];

/** A half of basic expenditure: 06 has that of the appropriation, sections on all money speak of all funds. */
function partOfBasic(key: BasicKey): Meanings {
  const line = namedLine(BASIC_EXPENDITURE, key);
  const ofAll: readonly NamedLine[] = [{ ...line, isOfAllFunds: true }];
  return { BASIC: [line], GENERAL_BUDGET: [line], OVERALL: ofAll, EXPENDITURE: ofAll, OTHER: ofAll };
}

/** Kinds of expenditure, the funds that pay for it, and the two halves of basic expenditure. */
export const EXPENDITURE_NAMES: readonly Naming[] = [
  { names: ["基本支出"], meanings: { ...kindOfEachFund(Measure.BASIC), BASIC: basicTotal } },
  { names: ["项目支出"], meanings: kindOfEachFund(Measure.PROJECT) },
  { names: ["上缴上级支出", "上缴上级单位支出"], meanings: kind(Measure.UPWARD_REMITTANCE) },
  { names: ["经营支出"], meanings: kind(Measure.BUSINESS) },
  { names: ["对附属单位补助支出", "对附属单位补助"], meanings: kind(Measure.AFFILIATE_SUBSIDY) },
  {
    names: ["财政拨款支出", "财政拨款支出合计", "财政拨款本年支出"],
    meanings: {
      APPROPRIATION: [
        namedLine(APPROPRIATION_SUMMARY, SummaryKey.CURRENT_EXPENDITURE),
        namedLine(APPROPRIATION_SUMMARY, SummaryKey.EXPENDITURE_TOTAL),
      ],
      GENERAL_BUDGET: generalTotal,
    },
  },
  {
    names: [
      ...GENERAL_BUDGET_WORDS.flatMap((words) => prefixed(words, ["支出", "本年支出", "支出合计", "支出总计"])),
      "一般公共预算支出",
      "公共预算支出",
      "一般公共决算财政拨款支出",
    ],
    meanings: { APPROPRIATION: fundOfAppropriation(Measure.GENERAL_BUDGET) },
    elsewhere: generalTotal,
    notIn: ["THREE_PUBLIC", "OPERATING", "PROCUREMENT", "CONFERENCE_TRAINING"],
  },
  { names: ["一般公共预算财政拨款"], meanings: { GENERAL_BUDGET: generalTotal } },
  {
    names: [
      "政府性基金预算财政拨款支出",
      "政府性基金预算拨款支出",
      "政府性基金财政拨款支出",
      "政府性基金预算支出",
      "政府性基金支出",
    ],
    meanings: { APPROPRIATION: fundOfAppropriation(Measure.GOVERNMENT_FUND) },
    elsewhere: [namedLine(GOVERNMENT_FUND, TOTAL_KEY)],
    notIn: ["THREE_PUBLIC"],
  },
  {
    names: ["国有资本经营预算财政拨款支出", "国有资本经营预算拨款支出", "国有资本经营预算支出"],
    meanings: { APPROPRIATION: fundOfAppropriation(Measure.STATE_CAPITAL) },
    elsewhere: [namedLine(STATE_CAPITAL, TOTAL_KEY)],
    notIn: ["THREE_PUBLIC"],
  },
  {
    names: [...GENERAL_BUDGET_WORDS.map((words) => `${words}基本支出`), "一般公共预算基本支出", "财政拨款基本支出"],
    meanings: { APPROPRIATION: [] },
    elsewhere: basicTotal,
    notIn: ["THREE_PUBLIC", "OPERATING"],
  },
  {
    names: ["支出", "支出收入"],
    meanings: {
      GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, TOTAL_KEY)],
      STATE_CAPITAL: [namedLine(STATE_CAPITAL, TOTAL_KEY)],
    },
    bareSide: "EXPENDITURE",
  },
  {
    names: ["人员经费", "人员支出", "人员类经费"],
    meanings: partOfBasic(BasicKey.PERSONNEL),
  },
  {
    names: ["公用经费", "日常公用经费", "公用支出", "公用类经费", "日常公用支出"],
    meanings: partOfBasic(BasicKey.PUBLIC),
  },
];
