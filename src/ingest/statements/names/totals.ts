import { AccountTable, Measure } from "../../../domain/line.js";
import { namedLine, type NamedLine } from "../named-line.js";
import { prefixed, type Naming } from "./vocabulary.js";

const { INCOME_EXPENDITURE_SUMMARY, APPROPRIATION_SUMMARY, INCOME, EXPENDITURE } = AccountTable;
const { GOVERNMENT_FUND, STATE_CAPITAL } = AccountTable;

function both(table: AccountTable): NamedLine {
  return { table, keys: ["income.total", "expenditure.total"], measure: Measure.TOTAL };
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

const summary = (key: string): NamedLine => namedLine(INCOME_EXPENDITURE_SUMMARY, key);
const appropriation = (key: string): NamedLine => namedLine(APPROPRIATION_SUMMARY, key);

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
      OVERALL: [summary("income.total")],
      OTHER: [summary("income.total")],
      INCOME: [namedLine(INCOME, "total"), summary("income.total")],
      APPROPRIATION: [appropriation("income.total")],
    },
  },
  {
    names: EXPENDITURE_SIDE,
    meanings: {
      OVERALL: [summary("expenditure.total")],
      OTHER: [summary("expenditure.total")],
      EXPENDITURE: [namedLine(EXPENDITURE, "total"), summary("expenditure.total")],
      APPROPRIATION: [appropriation("expenditure.total")],
    },
  },
  { names: prefixed("财政拨款", INCOME_SIDE), meanings: {}, elsewhere: [appropriation("income.total")] },
  { names: prefixed("财政拨款", EXPENDITURE_SIDE), meanings: {}, elsewhere: [appropriation("expenditure.total")] },
  {
    names: CURRENT_INCOME,
    meanings: {
      OVERALL: [namedLine(INCOME, "total"), summary("income.total")],
      INCOME: [namedLine(INCOME, "total"), summary("income.total")],
      // Also where the heading of its section was lost and the one before still stands.
      EXPENDITURE: [namedLine(INCOME, "total")],
      OTHER: [namedLine(INCOME, "total")],
      APPROPRIATION: [appropriation("income.current-year")],
      GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, "total", Measure.INCOME)],
      STATE_CAPITAL: [namedLine(STATE_CAPITAL, "total", Measure.INCOME)],
    },
  },
  {
    names: CURRENT_EXPENDITURE,
    meanings: {
      OVERALL: [namedLine(EXPENDITURE, "total"), summary("expenditure.total")],
      EXPENDITURE: [namedLine(EXPENDITURE, "total"), summary("expenditure.total")],
      INCOME: [namedLine(EXPENDITURE, "total")],
      OTHER: [namedLine(EXPENDITURE, "total")],
      APPROPRIATION: [appropriation("expenditure.current-year")],
      GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, "total")],
      STATE_CAPITAL: [namedLine(STATE_CAPITAL, "total")],
    },
  },
];
