import type { PublishedTable } from "../../../../src/domain/account.js";
import { Measure, Stage, type AccountTable } from "../../../../src/domain/line.js";

type Row = readonly [key: string, name: string, ...printed: (string | null)[]];

function table(kind: AccountTable, measures: readonly Measure[], rows: readonly Row[]): PublishedTable {
  return {
    table: kind,
    title: kind,
    unit: "WAN_YUAN",
    columns: measures.map((measure) => ({ measure, stage: Stage.FINAL })),
    rows: rows.map(([key, name, ...printed]) => ({ key, name, cells: printed.map((text) => ({ printed: text })) })),
  };
}

/** Lines of the fictional 云岭市档案局; every class is the sum of its items. */
const CLASSIFIED: readonly Row[] = [
  ["201", "一般公共服务支出", "900.00"],
  ["20126", "档案事务", "900.00"],
  ["2012601", "行政运行", "500.00"],
  ["2012602", "一般行政管理事务", "150.00"],
  ["2012604", "档案馆", "250.00"],
  ["208", "社会保障和就业支出", "120.00"],
  ["20805", "行政事业单位养老支出", "120.00"],
  ["2080505", "机关事业单位基本养老保险缴费支出", "80.00"],
  ["2080506", "机关事业单位职业年金缴费支出", "34.00"],
  ["2080599", "其他行政事业单位养老支出", "6.00"],
  ["210", "卫生健康支出", "30.00"],
  ["21011", "行政事业单位医疗", "30.00"],
  ["2101101", "行政单位医疗", "30.00"],
  ["221", "住房保障支出", "50.00"],
  ["22102", "住房改革支出", "50.00"],
  ["2210201", "住房公积金", "50.00"],
];

/** The tables of a fictional department, 云岭市档案局; figures made up, in 万元. */
export const TABLES: readonly PublishedTable[] = [
  table(
    "INCOME_EXPENDITURE_SUMMARY",
    [Measure.TOTAL],
    [
      ["income.general-budget", "一般公共预算财政拨款收入", "1100.00"],
      ["income.other", "其他收入", "20.00"],
      ["income.current-year", "本年收入合计", "1120.00"],
      ["income.non-fiscal-balance-used", "使用非财政拨款结余", null],
      ["income.opening-balance", "年初结转和结余", "30.00"],
      ["income.total", "总计", "1150.00"],
      ["201", "一般公共服务支出", "920.00"],
      ["expenditure.current-year", "本年支出合计", "1120.00"],
      ["expenditure.surplus-distribution", "结余分配", null],
      ["expenditure.closing-balance", "年末结转和结余", "30.00"],
      ["expenditure.total", "总计", "1150.00"],
    ],
  ),
  table(
    "INCOME",
    [Measure.TOTAL, Measure.FISCAL_APPROPRIATION, Measure.OTHER],
    [["total", "合计", "1120.00", "1100.00", "20.00"]],
  ),
  table(
    "EXPENDITURE",
    [Measure.TOTAL, Measure.BASIC, Measure.PROJECT],
    [["total", "合计", "1120.00", "700.00", "420.00"], ...CLASSIFIED],
  ),
  table(
    "APPROPRIATION_SUMMARY",
    [Measure.TOTAL],
    [
      ["income.general-budget", "一般公共预算财政拨款", "1100.00"],
      ["income.current-year", "本年收入合计", "1100.00"],
      ["income.opening-balance", "年初财政拨款结转和结余", "10.00"],
      ["income.total", "总计", "1110.00"],
      ["expenditure.current-year", "本年支出合计", "1100.00"],
      ["expenditure.total", "总计", "1110.00"],
    ],
  ),
  table(
    "GENERAL_BUDGET_EXPENDITURE",
    [Measure.TOTAL, Measure.BASIC, Measure.PROJECT],
    [["total", "合计", "1100.00", "700.00", "400.00"], ...CLASSIFIED],
  ),
  table(
    "BASIC_EXPENDITURE",
    [Measure.TOTAL],
    [
      ["301", "工资福利支出", "520.00"],
      ["personnel-total", "人员经费合计", "600.00"],
      ["public-total", "公用经费合计", "100.00"],
    ],
  ),
  table(
    "THREE_PUBLIC",
    [Measure.TOTAL],
    [
      ["total", "合计", "5.50"],
      ["overseas-travel", "因公出国（境）费", "0.00"],
      ["vehicles", "公务用车购置及运行费", "4.00"],
      ["vehicle-purchase", "公务用车购置费", "0.00"],
      ["vehicle-operation", "公务用车运行费", "4.00"],
      ["reception", "公务接待费", "1.50"],
    ],
  ),
  table(
    "GOVERNMENT_FUND",
    [Measure.INCOME, Measure.TOTAL, Measure.PROJECT],
    [
      ["total", "合计", "60.00", "60.00", "60.00"],
      ["212", "城乡社区支出", "60.00", "60.00", "60.00"],
      ["21208", "国有土地使用权出让收入安排的支出", "60.00", "60.00", "60.00"],
      ["2120803", "城市建设支出", "60.00", "60.00", "60.00"],
    ],
  ),
  table("STATE_CAPITAL", [Measure.TOTAL], [["total", "合计", null]]),
];
