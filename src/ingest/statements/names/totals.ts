import { AccountTable, Measure } from "../../../domain/line.js";
import type { SlugOf } from "../../../domain/tables/tables.js";
import { namedLine, type NamedLine } from "../named-line.js";
import { prefixed, type Naming } from "./vocabulary.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

const { INCOME_EXPENDITURE_SUMMARY, APPROPRIATION_SUMMARY, INCOME, EXPENDITURE } = AccountTable;
const { GENERAL_BUDGET_EXPENDITURE, GOVERNMENT_FUND, STATE_CAPITAL } = AccountTable;

function both(table: AccountTable): NamedLine {
  return { table, keys: [SummaryKey.INCOME_TOTAL, SummaryKey.EXPENDITURE_TOTAL], measure: Measure.TOTAL };
}

const TWO_SIDES = [
  "收、支总计",
  "收支总计",
  "收入支出总计",
  "收入、支出总计",
  "收入和支出总计",
  "收入总计和支出总计",
  "收入总计与支出总计",
  "收入总计及支出总计",
  "收入总计、支出总计",
  "收、支决算总计",
  "收支决算总计",
  "收入支出决算总计",
  "收、支总额",
  "收支总额",
  "收入支出总额",
  "收入支出总体",
  "收支总体",
  "收支总规模",
  "总收支",
  "收入、支出",
  "收入和支出",
  "收入支出",
  "收、支",
  "收支",
];
const INCOME_SIDE = ["收入总计", "总收入", "收入总额", "收入决算总计", "收入决算总额"];
const EXPENDITURE_SIDE = ["支出总计", "总支出", "支出总额", "支出决算总计", "支出决算总额"];
const CURRENT_INCOME = [
  "本年收入合计",
  "本年度收入合计",
  "本年收入总计",
  "本年度收入",
  "本年收入",
  "收入合计",
  "收入决算合计",
];
const CURRENT_EXPENDITURE = [
  "本年支出合计",
  "本年度支出合计",
  "本年支出总计",
  "本年度支出",
  "本年支出",
  "支出合计",
  "支出决算合计",
];

const summary = (key: SlugOf<"INCOME_EXPENDITURE_SUMMARY">): NamedLine => namedLine(INCOME_EXPENDITURE_SUMMARY, key);
const appropriation = (key: SlugOf<"APPROPRIATION_SUMMARY">): NamedLine => namedLine(APPROPRIATION_SUMMARY, key);

/** 总计 and 合计 of income and expenditure: tables 01 to 04 by the section they stand in. */
export const TOTALS: readonly Naming[] = [
  {
    names: TWO_SIDES,
    meanings: {
      OVERALL: [both(INCOME_EXPENDITURE_SUMMARY)],
      OTHER: [both(INCOME_EXPENDITURE_SUMMARY)],
      APPROPRIATION: [both(APPROPRIATION_SUMMARY)],
    },
  },
  { names: prefixed("财政拨款", TWO_SIDES), meanings: {}, elsewhere: [both(APPROPRIATION_SUMMARY)] },
  {
    names: INCOME_SIDE,
    meanings: {
      OVERALL: [summary(SummaryKey.INCOME_TOTAL)],
      OTHER: [summary(SummaryKey.INCOME_TOTAL)],
      INCOME: [namedLine(INCOME, TOTAL_KEY), summary(SummaryKey.INCOME_TOTAL)],
      APPROPRIATION: [appropriation(SummaryKey.INCOME_TOTAL)],
    },
  },
  {
    names: EXPENDITURE_SIDE,
    meanings: {
      OVERALL: [summary(SummaryKey.EXPENDITURE_TOTAL)],
      OTHER: [summary(SummaryKey.EXPENDITURE_TOTAL)],
      EXPENDITURE: [namedLine(EXPENDITURE, TOTAL_KEY), summary(SummaryKey.EXPENDITURE_TOTAL)],
      APPROPRIATION: [appropriation(SummaryKey.EXPENDITURE_TOTAL)],
    },
  },
  { names: prefixed("财政拨款", INCOME_SIDE), meanings: {}, elsewhere: [appropriation(SummaryKey.INCOME_TOTAL)] },
  {
    names: prefixed("财政拨款", EXPENDITURE_SIDE),
    meanings: {},
    elsewhere: [appropriation(SummaryKey.EXPENDITURE_TOTAL)],
  },
  {
    names: CURRENT_INCOME,
    meanings: {
      OVERALL: [namedLine(INCOME, TOTAL_KEY), summary(SummaryKey.INCOME_TOTAL)],
      INCOME: [namedLine(INCOME, TOTAL_KEY), summary(SummaryKey.INCOME_TOTAL)],
      // Also where the heading of its section was lost and the one before still stands.
      EXPENDITURE: [namedLine(INCOME, TOTAL_KEY)],
      OTHER: [namedLine(INCOME, TOTAL_KEY)],
      APPROPRIATION: [appropriation(SummaryKey.CURRENT_INCOME)],
      GENERAL_BUDGET: [appropriation(SummaryKey.GENERAL_BUDGET)],
      GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, TOTAL_KEY, Measure.INCOME)],
      STATE_CAPITAL: [namedLine(STATE_CAPITAL, TOTAL_KEY, Measure.INCOME)],
    },
  },
  // 年初预算收入…，决算收入…: 决算支出 elsewhere only says that the figure is final.
  { names: ["决算收入"], meanings: { OVERALL: [namedLine(INCOME, TOTAL_KEY)] } },
  { names: ["决算支出"], meanings: { OVERALL: [namedLine(EXPENDITURE, TOTAL_KEY)] } },
  {
    names: CURRENT_EXPENDITURE,
    meanings: {
      OVERALL: [namedLine(EXPENDITURE, TOTAL_KEY), summary(SummaryKey.EXPENDITURE_TOTAL)],
      EXPENDITURE: [namedLine(EXPENDITURE, TOTAL_KEY), summary(SummaryKey.EXPENDITURE_TOTAL)],
      INCOME: [namedLine(EXPENDITURE, TOTAL_KEY)],
      OTHER: [namedLine(EXPENDITURE, TOTAL_KEY)],
      APPROPRIATION: [appropriation(SummaryKey.CURRENT_EXPENDITURE)],
      GENERAL_BUDGET: [namedLine(GENERAL_BUDGET_EXPENDITURE, TOTAL_KEY)],
      GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, TOTAL_KEY)],
      STATE_CAPITAL: [namedLine(STATE_CAPITAL, TOTAL_KEY)],
    },
  },
];
