import { recognise } from "../../../../src/ingest/recognise/recognise.js";
import { documentOf, grid } from "../build-document.js";
import { columnNames, printedRows, reports, tableOf } from "../printed-rows.js";

const account = recognise(
  documentOf(
    "2022年度示例市农业农村局部门决算",
    "附表2",
    "2022年度收入决算表",
    "公开02表",
    "部门：示例市农业农村局",
    "金额单位：元",
    grid(`
项目 | < | < | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | < | 经营收入 | 附属单位上缴收入 | 其他收入
支出功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^ | 小计 | 其中：教育收费 | ^ | ^ | ^
类 | 款 | 项 | 栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
^ | ^ | ^ | 合计 | 1,234,567.89 | 1,234,567.89 | - | — | —— | | |
213 | | | 农林水支出 | 1,234,567.89 | 1,234,567.89 | | | | | |
213 | 01 | | 农业农村 | 1,234,567.89 | 1,234,567.89 | | | | | |
213 | 01 | 01 | 行政运行 | １２３４５６７．８９ | 1,234,567.89 | | | | | |
`),
    "支出决算表",
    "公开03表",
    grid(`
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | < | < | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 | 其他安排
^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^ | ^ | ^ | ^ | ^
213 | 农林水支出 | 300.00 | 200.00 | 150.00 | 50.00 | 100.00 | | | | 7.00
2130101 | 行政运行 | 300.00 | 200.00 | 150.00 | 50.00 | (100.00) | | | | 7.00
合计 | | 300.00 | 200.00 | 150.00 | 50.00 | 约100 | | | |
`),
    "2022年度财政拨款“三公”经费支出决算表",
    "公开09表",
    "单位：万元",
    grid(`
年初预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
9.00 | | 6.00 | | 6.00 | 3.00 | 7.50 | | 5.50 | | 5.50 | 2.00
`),
  ),
);

describe("the order of 2022 with 三公 as 公开09表", () => {
  it("joins 类, 款 and 项 that stand in columns of their own", () => {
    expect(printedRows(account, "INCOME")).toEqual([
      "total 合计: 1,234,567.89 1,234,567.89 _ _ _ _ _",
      "213 农林水支出: 1,234,567.89 1,234,567.89 _ _ _ _ _",
      "21301 农业农村: 1,234,567.89 1,234,567.89 _ _ _ _ _",
      "2130101 行政运行: １２３４５６７．８９ 1,234,567.89 _ _ _ _ _",
    ]);
  });

  it("takes title, form number and 元 from the lines above, and for a table that prints no unit the others'", () => {
    expect(tableOf(account, "INCOME")).toMatchObject({ title: "收入决算表", form: "公开02表", unit: "YUAN" });
    expect(tableOf(account, "THREE_PUBLIC").unit).toBe("WAN_YUAN");
    expect(tableOf(account, "EXPENDITURE").unit).toBe("YUAN");
  });

  it("passes over details of a column, keeps negatives as printed, and reports what is no number and no known column", () => {
    expect(columnNames(account, "EXPENDITURE").slice(0, 3)).toEqual(["TOTAL FINAL", "BASIC FINAL", "PROJECT FINAL"]);
    expect(printedRows(account, "EXPENDITURE")).toEqual([
      "213 农林水支出: 300.00 200.00 100.00 _ _ _",
      "2130101 行政运行: 300.00 200.00 (100.00) _ _ _",
      "total 合计: 300.00 200.00 _ _ _ _",
    ]);
    expect(reports(account)).toEqual(["UNKNOWN_COLUMN 其他安排", "NOT_A_NUMBER 约100"]);
  });

  it("takes the budget's stage from the head where it says 年初预算", () => {
    expect(account.budgetStageSource).toBe("HEAD");
    expect(columnNames(account, "THREE_PUBLIC")).toEqual(["TOTAL INITIAL_BUDGET", "TOTAL FINAL"]);
    expect(printedRows(account, "THREE_PUBLIC")[2]).toBe("vehicles 公务用车购置及运行维护费: 6.00 5.50");
  });
});
