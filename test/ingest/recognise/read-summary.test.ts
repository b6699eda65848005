import { recognise } from "../../../src/ingest/recognise/recognise.js";
import type { Recognised } from "../../../src/ingest/recognise/recognised.js";
import { accountWith, grid } from "./build-document.js";
import { printedRows, reports } from "./printed-rows.js";

const summary = (lines: string): Recognised => recognise(accountWith("收入支出决算总表", "单位：万元", grid(lines)));

describe("the summary of income and expenditure", () => {
  it("matches rows by names of any year, whatever their ordinals", () => {
    const account = summary(`
收入 | < | 支出 | <
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 9.00 | 十九、住房保障支出 | 1.00
七、附属单位缴款 | 1.00 | 七、医疗卫生与计划生育支出 | 2.00
用事业基金弥补收支差额 | 0.50 | 二十、国土海洋气象等支出 | 3.00
上年结转和结余 | 0.20 | 灾害防治及应急管理 | 4.00
收入总计 | 10.70 | 年末结转和结余 | 0.70
`);
    expect(printedRows(account, "INCOME_EXPENDITURE_SUMMARY")).toEqual([
      "income.general-budget 一般公共预算财政拨款收入: 9.00",
      "income.affiliate-remittance 附属单位缴款: 1.00",
      "income.non-fiscal-balance-used 用事业基金弥补收支差额: 0.50",
      "income.opening-balance 上年结转和结余: 0.20",
      "income.total 收入总计: 10.70",
      "221 住房保障支出: 1.00",
      "210 医疗卫生与计划生育支出: 2.00",
      "220 国土海洋气象等支出: 3.00",
      "224 灾害防治及应急管理: 4.00",
      "expenditure.closing-balance 年末结转和结余: 0.70",
    ]);
  });

  it("reads a head of one row, and leaves out a second division of the same spending", () => {
    const account = summary(
      "收入 | 决算数 | 支出（按功能分类）项目 | 决算数 | 支出按经济分类项目 | 决算数\n事业收入 | 2.00 | 教育支出 | 2.00 | 工资福利支出 | 2.00\n总计 | 2.00 | 总计 | 2.00 | 总计 | 2.00",
    );
    expect(printedRows(account, "INCOME_EXPENDITURE_SUMMARY")).toEqual([
      "income.institutional 事业收入: 2.00",
      "income.total 总计: 2.00",
      "205 教育支出: 2.00",
      "expenditure.total 总计: 2.00",
    ]);
  });

  it("reports a name that no row has and a figure beside no name", () => {
    const account = summary("项目 | 决算数 | 项目 | 决算数\n财政拨款收入 | 9.00 | 教育支出 | 9.00\n | | | 3.00");
    expect(reports(account)).toEqual(["UNKNOWN_ROW 财政拨款收入", "UNKNOWN_ROW 3.00"]);
  });
});
