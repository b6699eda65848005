import { SECTION, tell } from "./support/tell.js";

describe("what is no figure of the account", () => {
  it.each([
    ["year-on-year words without money", "来信来访总量批次同比下降52.43%，进京人次同比下降70%以上。"],
    ["money that is no line", "执行到位涉案资金16230.66万元。"],
    ["the number of a document", "按照云财通〔2020〕16号文件要求，2022年机关运行经费不予公开。"],
    ["the price of equipment", "单位价值50万元以上通用设备0台（套）。"],
    ["counts", "全年共接待来访团组22个、来宾165人次，公务用车保有量2辆。"],
  ])("gives no statement: %s", (_, text) => {
    for (const under of [SECTION.operating, SECTION.threePublic, SECTION.general, []]) {
      expect(tell(text, { under }).statements).toEqual([]);
    }
  });

  it("gives no statement and no report in reports, attachments and definitions", () => {
    const texts = [
      "编报绩效目标的项目39个，涉及预算金额415.48万元，比上年增加5万元。",
      "“三公”经费支出5.50万元，较上年下降3%。",
    ];
    for (const under of [
      SECTION.performance,
      ["附件"],
      ["名词解释"],
      ["部门概况"],
      ["其他重要事项", "国有资产占用情况说明"],
    ]) {
      const told = tell(texts, { under });
      expect(told.statements).toEqual([]);
      expect(told.unplaced).toEqual([]);
    }
  });

  it("reports once a paragraph what it states of the account's lines in a section about other matters", () => {
    const told = tell("2022年本年收入合计1121.00万元，本年支出合计1121.00万元。", { under: SECTION.performance });
    expect(told.statements).toEqual([]);
    expect(told.unplaced).toMatchObject([{ kind: "OUTSIDE_SECTION", section: "三.一", place: { line: 1 } }]);
  });

  it("leaves a total that a report repeats, but none of its changes", () => {
    const told = tell("2022年，收入合计1120.00万元，支出合计1120.00万元，比上年增加3%。", {
      under: ["附件", "绩效评价报告"],
    });
    expect(told.statements.map(({ table, amount, changes }) => [table, amount, changes])).toEqual([
      ["INCOME", "1120.00", undefined],
      ["EXPENDITURE", "1120.00", undefined],
    ]);
    expect(tell("2022年，收入合计1121.00万元。", { under: ["附件"] }).statements).toEqual([]);
  });

  it("gives nothing for a template that was not filled in", () => {
    const told = tell(
      "一般公共预算财政拨款支出XXX万元，占本年支出合计的XX%。与2021年度相比，一般公共预算财政拨款支出增加（减少）XXX万元，增长（下降）XX%。主要原因：XXXXXXXX。（如持平作持平表述）",
      { under: SECTION.general },
    );
    expect(told.statements).toEqual([]);
  });

  it("gives nothing for a department that says that it has none", () => {
    const told = tell(["本单位没有政府性基金收入，也没有使用政府性基金安排的支出。", "2022年度无机关运行经费支出。"], {
      under: [],
    });
    expect(told).toEqual({ statements: [], unplaced: [], threePublicBudgetStage: "ADJUSTED_BUDGET" });
  });
});

describe("what is seen and has no place", () => {
  it("is reported with its section, place, clause and cause", () => {
    const told = tell("机关运行经费支出100.00万元。房屋出租收入5.00万元，比上年减少1.00万元。", {
      under: SECTION.operating,
    });
    expect(told.unplaced).toEqual([
      {
        kind: "UNKNOWN_LINE",
        place: { line: 1 },
        section: "三.一",
        text: "房屋出租收入5.00万元，比上年减少1.00万元。",
        why: "the words before it name no line of the account",
      },
    ]);
  });

  it("never goes to the line spoken of before", () => {
    const told = tell("机关运行经费支出100.00万元，其中：局本级支出决算为60万元，食堂补贴较上年减少5万元。", {
      under: SECTION.operating,
    });
    expect(told.statements.map(({ amount, changes }) => [amount, changes])).toEqual([["100.00", undefined]]);
  });

  it("is an amount that no word explains, and what is said of it after", () => {
    const told = tell("一般公共预算财政拨款支出1100.00万元，另支出60.00万元，比上年增加5万元。", {
      under: SECTION.general,
    });
    expect(told.statements.map(({ amount, changes }) => [amount, changes])).toEqual([["1100.00", undefined]]);
  });

  it("is several amounts for one line", () => {
    const told = tell("其中：项目支出分别为300万元、120万元。", { under: SECTION.expenditure });
    expect(told.statements).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_FIGURE"]);
  });
});
