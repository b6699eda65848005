import { readText } from "../../../../src/ingest/readers/text/read-text.js";
import { recognise } from "../../../../src/ingest/recognise/recognise.js";
import { columnNames, printedRows, reports, tableOf } from "../printed-rows.js";

const ACCOUNT = `
2020年度
示例市示例区委
宣传部部门决算

目录

第一部分示例市示例区委宣传部单位概况
- 一、收入支出决算总表
- 二、收入决算表

第一部分

示例市示例区委 宣传部单位概况

第二部分

部门决算表

收入支出决算总表

公开 01 表
单位：万元

部门：

收入			支出
项 目	行次	决算数	项 目	行次	决算数
栏 次		1	栏 次		2
一、一般公共预算财政拨款收入	1	120.50	一、一般公共服务支出	5	100.50
二、政府性基金预算财政拨款收入	2		二、文化体育与传媒支出	6	20.00
本年收入合计	3	120.50	本年支出合计	7	120.50
总计	4	120.50	总计	8	120.50

注：本表反映部门本年度的总收支和年末结转结余情况。

支出决算表

公开 03 表
单位：万元

部门：

项 目		本年支出合 计	基本支出	项目支出	上缴上级支 出	经营支出	对附属单位 补助支出
功能分类科 目编码	科目名称
栏次		1	2	3	4	5	6
合计		120.50	70.50	50.00
201	一般公共服务支出	100.50	70.50	30.00
20133	宣传事务	100.50	70.50	30.00
2013301	行政运行	70.50	70.50
2013302	一般行政管理 事务	30.00		30.00
207	文化体育与传媒支出	20.00		20.00

注：本表反映部门本年度各项支出情况。

一般公共预算财政拨款基本支出决算表

部门：公开 06 表
单位：万元

经济分类 科目编码	科目名称	决算数	经济分类 科目编码	科目名称	决算数	经济分类 科目编码	科目名称	决算数
301	工资福利支出	50.00	302	商品和服务支出	15.50	307	债务利息及费用支出
30101	基本工资	50.00	30201	办公费	8.00	310	资本性支出
303	对个人和家庭的补助	5.00	30231	公务用车运行维护费		31002	办公设备购置

30310	个人农业生产补贴	30239	其他交通费用	6.50
30399	其他对个人和家庭的补助	5.00	30240 税金及附加费用
		30299 其他商品和服务支出	1.00
人员经费合计		55.00	公用经费合计			15.50

一般公共预算财政拨款“三公”经费支出决算表

部门：公开 07 表

单位：万元

预算数					决算数
合计	因公出国 (境) 费	公务用车购置及运行费			公务接待费	合计	因公出国 (境) 费	公务用车购置及运行费			公务接待费
		小计	公务用车 购置费	公务用车 运行费				小计	公务用车 购置费	公务用车 运行费
1	2	3	4	5	6	7	8	9	10	11	12
3.50		2.00		2.00	1.50	2.90		1.80		1.80	1.10

注：其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。

国有资本经营预算财政拨款支出决算表

部门:

公开 09 表
单位: 万元

项目		本年支出
功能分类科目 编码	科目名称	合计	基本支出	项目支出
栏次		1	2	3
合计				

注: 示例市示例区委宣传部没有政府性基金收入, 也没有使用政府性基金安排的支出, 故本表无数据。

第三部分

2020年度部门决算情况说明

一、收入支出决算总体情况说明

2020年度收、支总计120.50万元。
`;

describe("the tab-separated text of Hunan, 2020", () => {
  const account = recognise(readText(new TextEncoder().encode(ACCOUNT), "account.txt"));

  it("joins the lines of the cover into title, year and department, which is no 单位", () => {
    expect(account.document.title).toBe("2020年度示例市示例区委宣传部部门决算");
    expect([account.kind, account.year, account.department.name]).toEqual([
      "DEPARTMENT_FINAL",
      2020,
      "示例市示例区委宣传部",
    ]);
  });

  it("keeps blank cells blank and finds classes by earlier names, never by their ordinals", () => {
    expect(printedRows(account, "INCOME_EXPENDITURE_SUMMARY")).toEqual([
      "income.general-budget 一般公共预算财政拨款收入: 120.50",
      "income.government-fund 政府性基金预算财政拨款收入: _",
      "income.current-year 本年收入合计: 120.50",
      "income.total 总计: 120.50",
      "201 一般公共服务支出: 100.50",
      "207 文化体育与传媒支出: 20.00",
      "expenditure.current-year 本年支出合计: 120.50",
      "expenditure.total 总计: 120.50",
    ]);
  });

  it("reads rows whose trailing empty cells are lost, and names without the blanks of line breaks", () => {
    expect(printedRows(account, "EXPENDITURE")).toEqual([
      "total 合计: 120.50 70.50 50.00 _ _ _",
      "201 一般公共服务支出: 100.50 70.50 30.00 _ _ _",
      "20133 宣传事务: 100.50 70.50 30.00 _ _ _",
      "2013301 行政运行: 70.50 70.50 _ _ _ _",
      "2013302 一般行政管理事务: 30.00 _ 30.00 _ _ _",
      "207 文化体育与传媒支出: 20.00 _ 20.00 _ _ _",
    ]);
  });

  it("gives amounts of rows that lost their empty cells to the code before them", () => {
    expect(printedRows(account, "BASIC_EXPENDITURE")).toEqual([
      "301 工资福利支出: 50.00",
      "30101 基本工资: 50.00",
      "303 对个人和家庭的补助: 5.00",
      "30310 个人农业生产补贴: _",
      "30399 其他对个人和家庭的补助: 5.00",
      "personnel-total 人员经费合计: 55.00",
      "302 商品和服务支出: 15.50",
      "30201 办公费: 8.00",
      "30231 公务用车运行维护费: _",
      "30239 其他交通费用: 6.50",
      "30240 税金及附加费用: _",
      "30299 其他商品和服务支出: 1.00",
      "307 债务利息及费用支出: _",
      "310 资本性支出: _",
      "31002 办公设备购置: _",
      "public-total 公用经费合计: 15.50",
    ]);
  });

  it("reads budgets first and finals after, though the head lost a cell, and takes the budget's stage from the note", () => {
    expect(columnNames(account, "THREE_PUBLIC")).toEqual(["TOTAL ADJUSTED_BUDGET", "TOTAL FINAL"]);
    expect(account.budgetStageSource).toBe("NOTE");
    expect(tableOf(account, "THREE_PUBLIC").scope).toBe("GENERAL_BUDGET");
    expect(printedRows(account, "THREE_PUBLIC")).toEqual([
      "total 合计: 3.50 2.90",
      "overseas-travel 因公出国(境)费: _ _",
      "vehicles 公务用车购置及运行费: 2.00 1.80",
      "vehicle-purchase 公务用车购置费: _ _",
      "vehicle-operation 公务用车运行费: 2.00 1.80",
      "reception 公务接待费: 1.50 1.10",
    ]);
  });

  it("says of which fund an empty table's note speaks, though it is another's", () => {
    expect(tableOf(account, "STATE_CAPITAL")).toMatchObject({ form: "公开09表", emptyNoteOf: "GOVERNMENT_FUND" });
    expect(printedRows(account, "STATE_CAPITAL")).toEqual(["total 合计: _ _ _"]);
  });

  it("gives every cell its line, row and column", () => {
    const line = ACCOUNT.split("\n").indexOf("201\t一般公共服务支出\t100.50\t70.50\t30.00") + 1;
    const row = tableOf(account, "EXPENDITURE").rows[1];
    expect(row).toMatchObject({ row: 2, line });
    expect(row?.cells[2]).toEqual({ printed: "30.00", row: 2, line, column: 5 });
  });

  it("numbers the sections of the narrative and takes no title of the contents list for a table", () => {
    expect(account.paragraphs.at(-1)).toMatchObject({
      section: "三.一",
      trail: ["2020年度部门决算情况说明", "收入支出决算总体情况说明"],
      isHeading: false,
    });
    expect(account.tables).toHaveLength(5);
    expect(reports(account)).toEqual([]);
  });
});
