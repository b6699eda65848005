import { recognise } from "../../../../src/ingest/recognise/recognise.js";
import { documentOf, grid } from "../build-document.js";
import { columnNames, printedRows, reports, tableOf } from "../printed-rows.js";

const SUMMARY = [
  grid(`
收入 | <      | 支出 | <    | <            | <              | <
项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
一、一般公共预算财政拨款 | 80.00 | 一、一般公共服务支出 | 60.00 | 60.00 | |
二、政府性基金预算财政拨款 | 0.00 | 二十、城乡社区支出 | 20.00 | 20.00 | 0.00 |
`),
  grid(
    `
本年收入合计 | 80.00 | 本年支出合计 | 80.00 | 80.00 | |
年初财政拨款结转和结余 | 1.50 | 年末财政拨款结转和结余 | 1.50 | 1.50 | |
一、一般公共预算财政拨款 | 1.50 | | | | |
总计 | 81.50 | 总计 | 81.50 | 81.50 | |
`,
    { continued: true, page: 2 },
  ),
];

const account = recognise(
  documentOf(
    "上海市示例局",
    "2024年度部门决算",
    "目 录",
    "第一部分 上海市示例局概况",
    "四、财政拨款收入支出决算总表",
    "第一部分 上海市示例局概况",
    "上海市示例局2024年度部门决算表",
    "财政拨款收入支出决算总表",
    "单位：万元",
    ...SUMMARY,
    "一般公共预算财政拨款支出决算表",
    "单位：万元",
    grid(`
项目 | <    | 合计 | 基本支出 | 项目支出
功能分类科目编码 | 科目名称 | ^ | ^ | ^
201 | 一般公共服务支出 | 60.00 | 60.00 | 0.00
20106 | 财政事务 | 60.00 | 60.00 | 0.00
`),
    grid(
      `
2010601 | 行政运行 | 60.00 | 60.00 | 0.00
合计 | < | 80.00 | 60.00 | 20.00
`,
      { page: 3 },
    ),
    "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
    "一般公共预算财政拨款基本支出决算表",
    "单位：万元",
    grid(`
经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 50.00 | 302 | 商品和服务支出 | 10.00
30101 | 基本工资 | 50.00 | 30201 | 办公费 | 10.00
303 | 对个人和家庭的补助 | 0.00 | 30240税金及附加费用 | | 0.00
人员经费合计 | < | 50.00 | 公用经费合计 | < | 10.00
`),
    "财政拨款“三公”经费支出决算表",
    "单位：万元",
    grid(`
财政拨款“三公”经费 | < | < | < | < | < | < | < | < | < | < | <
合计 | < | 因公出国（境）费 | < | 公务用车购置及运行维护费 | < | < | < | < | < | 公务接待费 | <
^ | < | ^ | < | 小计 | < | 公务用车购置费 | < | 公务用车运行维护费 | < | ^ | <
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
5.00 | 3.20 | 0.00 | 0.00 | 3.00 | 2.10 | 0.00 | 0.00 | 3.00 | 2.10 | 2.00 | 1.10
`),
    "政府性基金预算财政拨款收入支出决算表",
    "单位：万元",
    grid(`
项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
合计 | < | | | 合计 | 基本支出 | 项目支出 |
`),
    "注：本表反映部门本年度政府性基金预算财政拨款收入支出及结转和结余情况。",
    "说明：上海市示例局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。",
  ),
);

describe("the spanning cells of Shanghai, 2024", () => {
  it("joins a table that goes on over the page with no head of its own", () => {
    expect(printedRows(account, "APPROPRIATION_SUMMARY")).toEqual([
      "income.general-budget 一般公共预算财政拨款: 80.00 . . .",
      "income.government-fund 政府性基金预算财政拨款: 0.00 . . .",
      "income.current-year 本年收入合计: 80.00 . . .",
      "income.opening-balance 年初财政拨款结转和结余: 1.50 . . .",
      "income.opening-balance.general-budget 一般公共预算财政拨款: 1.50 . . .",
      "income.total 总计: 81.50 . . .",
      "201 一般公共服务支出: 60.00 60.00 _ _",
      "212 城乡社区支出: 20.00 20.00 0.00 _",
      "expenditure.current-year 本年支出合计: 80.00 80.00 _ _",
      "expenditure.closing-balance 年末财政拨款结转和结余: 1.50 1.50 _ _",
      "expenditure.total 总计: 81.50 81.50 _ _",
    ]);
    expect(tableOf(account, "APPROPRIATION_SUMMARY").rows.at(-1)).toMatchObject({ page: 2, row: 6 });
  });

  it("finds 合计 in the last row", () => {
    expect(printedRows(account, "GENERAL_BUDGET_EXPENDITURE")).toEqual([
      "201 一般公共服务支出: 60.00 60.00 0.00",
      "20106 财政事务: 60.00 60.00 0.00",
      "2010601 行政运行: 60.00 60.00 0.00",
      "total 合计: 80.00 60.00 20.00",
    ]);
  });

  it("reads two lanes, also where code and name stand in one cell", () => {
    expect(printedRows(account, "BASIC_EXPENDITURE")).toEqual([
      "301 工资福利支出: 50.00",
      "30101 基本工资: 50.00",
      "303 对个人和家庭的补助: 0.00",
      "personnel-total 人员经费合计: 50.00",
      "302 商品和服务支出: 10.00",
      "30201 办公费: 10.00",
      "30240 税金及附加费用: 0.00",
      "public-total 公用经费合计: 10.00",
    ]);
  });

  it("reads budget and final side by side and leaves the budget's stage open where no note says it", () => {
    expect(tableOf(account, "THREE_PUBLIC").scope).toBe("ALL_APPROPRIATION");
    expect(account.budgetStageSource).toBe("UNDECIDED");
    expect(columnNames(account, "THREE_PUBLIC")).toEqual(["TOTAL ADJUSTED_BUDGET", "TOTAL FINAL"]);
    expect(printedRows(account, "THREE_PUBLIC")).toEqual([
      "total 合计: 5.00 3.20",
      "overseas-travel 因公出国（境）费: 0.00 0.00",
      "vehicles 公务用车购置及运行维护费: 3.00 2.10",
      "vehicle-purchase 公务用车购置费: 0.00 0.00",
      "vehicle-operation 公务用车运行维护费: 3.00 2.10",
      "reception 公务接待费: 2.00 1.10",
    ]);
  });

  it("keeps the total row of an empty table, though it shares its row with words of the head", () => {
    expect(columnNames(account, "GOVERNMENT_FUND")).toEqual(
      ["OPENING_BALANCE", "INCOME", "TOTAL", "BASIC", "PROJECT", "CLOSING_BALANCE"].map(
        (measure) => `${measure} FINAL`,
      ),
    );
    expect(printedRows(account, "GOVERNMENT_FUND")).toEqual(["total 合计: _ _ _ _ _ _"]);
    expect(tableOf(account, "GOVERNMENT_FUND").emptyNoteOf).toBe("GOVERNMENT_FUND");
  });

  it("leaves nothing unexplained", () => {
    expect(account.department).toEqual({
      name: "上海市示例局",
      region: { code: "310000", name: "上海市" },
      synthetic: false,
    });
    expect(reports(account)).toEqual([]);
  });
});
