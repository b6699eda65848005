import { recognise } from "../../../../src/ingest/recognise/recognise.js";
import { documentOf, grid } from "../build-document.js";
import { printedRows, reports, tableOf } from "../printed-rows.js";

const BY_CODE = `
项目 | < | 本年支出 | < | <
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | < | 40.00 | 30.00 | 10.00
`;

const ITEMS = `
科目编码 | 科目名称 | 金额
20106 | 财政事务 | 10.00
`;

const CAPITAL = `
项目 | < | 本年支出 | < | <
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | < | | |
`;

const account = recognise(
  documentOf(
    "四川省示例市财政局2023年度部门决算",
    "财政拨款支出决算明细表",
    "公开05表",
    "单位：万元",
    grid(ITEMS),
    "一般公共预算财政拨款支出决算表",
    "公开06表",
    "单位：万元",
    grid(BY_CODE),
    "一般公共预算财政拨款支出决算明细表",
    "公开07表",
    "单位：万元",
    grid(ITEMS),
    "一般公共预算财政拨款基本支出决算明细表",
    "公开08表",
    "单位：万元",
    grid(`
人员经费 | < | < | 公用经费 | < | <
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 25.00 | 302 | 商品和服务支出 | 5.00
人员经费合计 | < | 25.00 | 公用经费合计 | < | 5.00
`),
    "一般公共预算财政拨款项目支出决算表",
    "公开09表",
    "单位：万元",
    grid(ITEMS),
    "国有资本经营预算财政拨款收入支出决算表",
    "公开11表",
    "单位：万元",
    grid(`
项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
科目编码 | 科目名称 | ^ | ^ | 合计 | 基本支出 | 项目支出 | ^
合计 | < | | 3.00 | 3.00 | | 3.00 |
`),
    "国有资本经营预算财政拨款支出决算表",
    "公开12表",
    "单位：万元",
    grid(CAPITAL),
    "一般公共预算财政拨款项目",
    "支出决算表",
    "单位：万元",
    grid(ITEMS),
  ),
);

describe("the thirteen tables of Sichuan, 2023", () => {
  it("recognises those whose title equals an alias, whatever their number", () => {
    expect(account.tables.map(({ table, form }) => `${table} ${form ?? ""}`)).toEqual([
      "GENERAL_BUDGET_EXPENDITURE 公开06表",
      "BASIC_EXPENDITURE 公开08表",
      "STATE_CAPITAL 公开11表",
    ]);
    expect(printedRows(account, "BASIC_EXPENDITURE")).toContain("personnel-total 人员经费合计: 25.00");
  });

  it("reports the others by their titles, also one that two lines print: 项目支出决算表 is not 支出决算表", () => {
    expect(reports(account)).toEqual([
      "UNKNOWN_TABLE 财政拨款支出决算明细表",
      "UNKNOWN_TABLE 一般公共预算财政拨款支出决算明细表",
      "UNKNOWN_TABLE 一般公共预算财政拨款项目支出决算表",
      "UNKNOWN_TABLE 一般公共预算财政拨款项目支出决算表",
      "SECOND_TABLE 国有资本经营预算财政拨款支出决算表",
    ]);
  });

  it("takes of two tables that answer to one the table with more figures", () => {
    expect(tableOf(account, "STATE_CAPITAL").title).toBe("国有资本经营预算财政拨款收入支出决算表");
    expect(printedRows(account, "STATE_CAPITAL")).toEqual(["total 合计: _ 3.00 3.00 _ 3.00 _"]);
  });
});
