import { recognise } from "../../../../src/ingest/recognise/recognise.js";
import { documentOf, grid } from "../build-document.js";
import { columnNames, printedRows, reports, tableOf } from "../printed-rows.js";

const account = recognise(
  documentOf(
    "监督索引号1234",
    "示例州检察院2024年度部门决算",
    grid(`
一般公共预算财政拨款收入支出决算表 | < | < | < | < | < | < | < | < | < | < | < | <
部门：示例州检察院 | < | < | < | < | < | < | < | < | < | 公开05表 | 金额单位：元 | <
项目 | < | < | < | 年初结转和结余 | < | < | 本年收入 | < | 本年支出 | < | < | 年末结转和结余
支出功能分类科目代码 | < | < | 科目名称 | 合计 | 基本支出结转 | 项目支出结转和结余 | 合计 | 基本支出 | 合计 | 基本支出 | 项目支出 | 合计
类 | 款 | 项 | 栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
^ | ^ | ^ | 合计 | 100.00 | 0.00 | 100.00 | 900.00 | 700.00 | 950.00 | 700.00 | 250.00 | 50.00
204 | < | < | 公共安全支出 | 100.00 | 0.00 | 100.00 | 900.00 | 700.00 | 950.00 | 700.00 | 250.00 | 50.00
20404 | < | < | 检察 | 100.00 | 0.00 | 100.00 | 900.00 | 700.00 | 950.00 | 700.00 | 250.00 | 50.00
2040401 | < | < | 行政运行 | 0.00 | 0.00 | 0.00 | 700.00 | 700.00 | 700.00 | 700.00 | 0.00 | 0.00
注：本表反映部门本年度一般公共预算财政拨款的收支和年初、年末结转结余情况。 | < | < | < | < | < | < | < | < | < | < | < | <
`),
    "财政拨款“三公”经费、行政参公单位机关运行经费情况表",
    "公开10表",
    "金额单位：元",
    grid(`
项目 | 行次 | 年初预算数 | 全年预算数 | 决算统计数
一、“三公”经费支出 | 1 | — | — | —
（一）支出合计 | 2 | 90,000.00 | 80,000.00 | 76,500.00
1．因公出国（境）费 | 3 | 0.00 | 0.00 | 0.00
2．公务用车购置及运行维护费 | 4 | 60,000.00 | 60,000.00 | 58,000.00
（1）公务用车购置费 | 5 | 0.00 | 0.00 | 0.00
（2）公务用车运行维护费 | 6 | 60,000.00 | 60,000.00 | 58,000.00
3．公务接待费 | 7 | 30,000.00 | 20,000.00 | 18,500.00
（1）国内接待费 | 8 | — | — | 18,500.00
（二）相关统计数 | 9 | — | — | —
5．国内公务接待批次（个） | 10 | — | — | 41
二、机关运行经费 | 11 | — | — | 410,000.00
`),
    "一般公共预算财政拨款“三公”经费情况表",
    "公开11表",
    "金额单位：元",
    grid(`
项目 | 行次 | 年初预算数 | 决算统计数
“三公”经费支出合计 | 1 | 90,000.00 | 76,500.00
1．因公出国（境）费 | 2 | 0.00 | 0.00
2．公务接待费 | 3 | 30,000.00 | 18,500.00
`),
  ),
);

describe("the tables of Yunnan, 2024", () => {
  it("finds the title in the grid's first row and takes the note in its last for no row", () => {
    expect(tableOf(account, "GENERAL_BUDGET_EXPENDITURE")).toMatchObject({
      title: "一般公共预算财政拨款收入支出决算表",
      form: "公开05表",
      unit: "YUAN",
    });
  });

  it("tells spending from the balances and income that the 收入支出 version prints beside it", () => {
    expect(columnNames(account, "GENERAL_BUDGET_EXPENDITURE")).toEqual(
      ["OPENING_BALANCE", "INCOME", "TOTAL", "BASIC", "PROJECT", "CLOSING_BALANCE"].map(
        (measure) => `${measure} FINAL`,
      ),
    );
    expect(printedRows(account, "GENERAL_BUDGET_EXPENDITURE")).toEqual([
      "total 合计: 100.00 900.00 950.00 700.00 250.00 50.00",
      "204 公共安全支出: 100.00 900.00 950.00 700.00 250.00 50.00",
      "20404 检察: 100.00 900.00 950.00 700.00 250.00 50.00",
      "2040401 行政运行: 0.00 700.00 700.00 700.00 0.00 0.00",
    ]);
  });

  it("reads 三公 that is printed down the rows, with both budgets, and keeps all 财政拨款 before one fund", () => {
    expect(columnNames(account, "THREE_PUBLIC")).toEqual([
      "TOTAL INITIAL_BUDGET",
      "TOTAL ADJUSTED_BUDGET",
      "TOTAL FINAL",
    ]);
    expect(tableOf(account, "THREE_PUBLIC").scope).toBe("ALL_APPROPRIATION");
    expect(printedRows(account, "THREE_PUBLIC")).toEqual([
      "total 支出合计: 90,000.00 80,000.00 76,500.00",
      "overseas-travel 因公出国（境）费: 0.00 0.00 0.00",
      "vehicles 公务用车购置及运行维护费: 60,000.00 60,000.00 58,000.00",
      "vehicle-purchase 公务用车购置费: 0.00 0.00 0.00",
      "vehicle-operation 公务用车运行维护费: 60,000.00 60,000.00 58,000.00",
      "reception 公务接待费: 30,000.00 20,000.00 18,500.00",
    ]);
  });

  it("reports the figures beside them that are none of the six, and the second table", () => {
    expect(reports(account)).toEqual([
      "SECOND_TABLE 一般公共预算财政拨款“三公”经费情况表",
      "UNKNOWN_ROW 国内接待费 18,500.00",
      "UNKNOWN_ROW 国内公务接待批次（个） 41",
      "UNKNOWN_ROW 机关运行经费 410,000.00",
    ]);
  });
});
