import { formNumberOf, looksLikeTitle, tableTitleOf } from "../../../src/ingest/recognise/table-title.js";

const table = (text: string, departments: readonly string[] = []): string | null =>
  tableTitleOf(text, departments)?.table ?? null;

describe("the title of a table", () => {
  it.each([
    ["收入支出决算总表", "INCOME_EXPENDITURE_SUMMARY"],
    ["部门收支决算总表", "INCOME_EXPENDITURE_SUMMARY"],
    ["一、《收入决算表》", "INCOME"],
    ["2020年度支出决算表", "EXPENDITURE"],
    ["附表4：财政拨款收支决算总表", "APPROPRIATION_SUMMARY"],
    ["一般公共预算支出决算表（按功能分类科目）", "GENERAL_BUDGET_EXPENDITURE"],
    ["公开06表 一般公共预算财政拨款基本支出决算明细表", "BASIC_EXPENDITURE"],
    ["一般公共预算财政拨款＂三公＂经费支出决算表（续）", "THREE_PUBLIC"],
    ["政府性基金预算财政拨款收入支出决算表（公开07表）", "GOVERNMENT_FUND"],
    ["二〇二一年度国有资本经营预算财政拨款支出决算表 单位：万元", "STATE_CAPITAL"],
  ])("is %s without year, form number and ordinal: %s", (text, expected) => {
    expect(table(text)).toBe(expected);
  });

  it.each([
    "一般公共预算财政拨款项目支出决算表",
    "财政拨款支出决算明细表",
    "非财政拨款收入支出决算总表",
    "2020年度部门决算表",
    "支出决算表的说明",
  ])("must equal an alias: %s is unknown", (text) => {
    expect(table(text)).toBeNull();
  });

  it("may open with the department's name, also one that is written otherwise elsewhere", () => {
    expect(table("示例市妇幼保健计生服务2021年度收入决算表", ["示例市妇幼保健计生服务"])).toBe("INCOME");
    expect(table("示例市规划和自然资源局收入决算表")).toBe("INCOME");
    expect(table("项目支出决算表")).toBeNull();
  });

  it("tells the money that 三公 covers: 一般公共预算, all 财政拨款, or not said", () => {
    const scope = (text: string): string | undefined => tableTitleOf(text, [])?.scope;
    expect(scope("一般公共预算财政拨款“三公”经费支出决算表")).toBe("GENERAL_BUDGET");
    expect(scope("财政拨款“三公”经费支出决算表")).toBe("ALL_APPROPRIATION");
    expect(scope("“三公”经费支出决算表")).toBeUndefined();
    expect(scope("支出决算表")).toBeUndefined();
  });

  it("keeps quotation marks as printed and drops the blanks of line breaks", () => {
    expect(tableTitleOf("七、财政拨款“三公” 经费支出决算表", [])?.title).toBe("财政拨款“三公”经费支出决算表");
  });

  it("finds the form number as printed, without blanks", () => {
    expect(["部门：公开 05 表", "财决公开01表", "单位：万元"].map(formNumberOf)).toEqual([
      "公开05表",
      "财决公开01表",
      null,
    ]);
  });

  it("looks like a title where it is short, one clause and ends in 表", () => {
    expect(["项目支出绩效自评表", "本表反映部门支出，详见附表", "情况说明"].map(looksLikeTitle)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
