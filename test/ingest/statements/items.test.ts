import { about, SECTION, tell } from "./support/tell.js";

const { items, fund } = SECTION;

/** The keys that a paragraph of the item section speaks of. */
function keysOf(text: string, under: readonly string[] = items): string[] {
  return tell(text, { under }).statements.flatMap(({ keys }) => keys);
}

describe("a paragraph that goes on with a numbered item", () => {
  const heading = ["一般公共预算财政拨款“三公”经费支出决算情况"];
  const goesOn = (text: string): ReturnType<typeof tell> =>
    tell(["1.公务接待费支出1.50万元。", text], { under: heading, tables: [] });

  it("is of the item's line, not of the one that the heading above the list names", () => {
    const told = goesOn("比上年减少0.50万元，主要原因是接待减少。");
    expect(about(told, "total")).toEqual([]);
    expect(told.statements.map(({ keys, changes = [] }) => [keys, changes[0]?.reason])).toEqual([
      [["reception"], undefined],
      [["reception"], "接待减少"],
    ]);
  });

  it("is of the line that it names, where it names one", () => {
    const told = goesOn("“三公”经费比上年减少0.50万元。");
    expect(told.statements.map(({ keys }) => keys[0])).toEqual(["reception", "total"]);
  });
});

describe("an item named by 类, 款 and 项", () => {
  it("has its code, its deepest name as subject, and all that the paragraph states", () => {
    const told = tell(
      "1、一般公共服务支出（类）档案事务（款）行政运行（项）。主要用于：人员和公用支出。年初预算为520.00万元，支出决算为500.00万元，完成年初预算的96.15%。决算数小于预算数的主要原因：人员调出。",
      { under: items },
    );
    expect(told.statements).toEqual([
      expect.objectContaining({ table: "GENERAL_BUDGET_EXPENDITURE", keys: ["2012601"], subject: "行政运行" }),
    ]);
    expect(about(told, "2012601")).toEqual([
      {
        amount: "500.00",
        changes: [
          {
            basis: "INITIAL_BUDGET",
            base: "520.00",
            completionRate: "96.15",
            direction: "DECREASE",
            reason: "人员调出",
          },
        ],
      },
    ]);
  });

  it("may stand in the heading above", () => {
    const told = tell("年初预算为520.00万元，支出决算为500.00万元。", {
      under: [...items, "一般公共服务（类）档案事务（款）行政运行（项）"],
    });
    expect(about(told, "2012601")).toEqual([
      { amount: "500.00", changes: [{ basis: "INITIAL_BUDGET", base: "520.00" }] },
    ]);
  });

  it("may be cut over paragraphs", () => {
    const under = [...items, "社会保障和就业支出（类）行政事业单位离退休（款）退休人员活动费（项）"];
    const told = tell(["年初预算为6.00万元，支出决算为6.00万元。", "完成年初预算的100.00%。决算数同预算数持平。"], {
      under,
    });
    expect(about(told, "2080599")).toEqual([
      { amount: "6.00", changes: [{ basis: "INITIAL_BUDGET", base: "6.00" }] },
      { changes: [{ basis: "INITIAL_BUDGET", completionRate: "100.00", direction: "UNCHANGED" }] },
    ]);
  });

  it.each([
    ["without 支出", "一般公共服务（类）档案事务（款）行政运行（项）支出500.00万元。", "2012601"],
    ["in half-width brackets", "一般公共服务支出(类)档案事务(款)行政运行(项)支出500.00万元。", "2012601"],
    [
      "with codes after the names",
      "社会保障和就业支出（208类）行政事业单位养老支出（05款）机关事业单位基本养老保险缴费支出（05项）80.00万元。",
      "2080505",
    ],
    [
      "with codes before the names",
      "201一般公共服务支出（类）20126档案事务（款）2012602一般行政管理事务（项）支出150.00万元。",
      "2012602",
    ],
    [
      "in quotation marks",
      "“住房保障支出（类）住房改革支出（款）住房公积金（项）”50.00万元，主要用于：缴存。",
      "2210201",
    ],
    ["after other words", "其中一般公共服务支出（类）档案事务（款）档案馆（项）支出250.00万元。", "2012604"],
    ["by 类 alone", "卫生健康支出（类）30.00万元。", "210"],
    ["by 类 and 款", "卫生健康支出（类）行政事业单位医疗（款）30.00万元。", "21011"],
    [
      "with the class under an older name",
      "医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）30.00万元。",
      "2101101",
    ],
    ["with the group under another name", "住房保障支出（类）住房保障支出（款）住房公积金（项）50.00万元。", "2210201"],
    [
      "with the item under an older name, by its amount",
      "社会保障和就业支出（类）行政事业单位养老支出（款）退休人员活动费（项）6.00万元。",
      "2080599",
    ],
  ])("is found %s", (_, text, key) => {
    expect(keysOf(text)).toEqual([key]);
  });

  it("goes on from the 类 named before it", () => {
    const told = tell(
      "2、“社会保障和就业支出”（类）2022年度决算120.00万元，比2022年年初预算减少5.00万元，下降4.00%。其中：“行政事业单位养老支出”（款）2022年度决算120.00万元，比2022年年初预算减少5.00万元。主要原因：退休人员减少。",
      { under: items },
    );
    expect(told.statements.map(({ keys, subject, changes }) => [keys[0], subject, changes?.[0]?.reason])).toEqual([
      ["208", "社会保障和就业支出（类）", undefined],
      ["20805", "行政事业单位养老支出", "退休人员减少"],
    ]);
  });

  it("is a row of the fund's own table in the fund's section", () => {
    const told = tell(
      "1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项），支出决算为60.00万元。",
      {
        under: fund,
      },
    );
    expect(told.statements).toEqual([expect.objectContaining({ table: "GOVERNMENT_FUND", keys: ["2120803"] })]);
  });

  it("is reported, never guessed, where names and amount fit no row", () => {
    const told = tell("3、一般公共服务（类）档案事务（款）档案数字化（项）支出77.00万元，完成年初预算的93.75%。", {
      under: items,
    });
    expect(told.statements).toEqual([]);
    expect(told.unplaced.map(({ kind, why }) => [kind, why])).toEqual([
      ["UNKNOWN_LINE", "no line of the tables is named 档案数字化"],
    ]);
  });

  it("is reported where only its 项 fits, and not its amount", () => {
    expect(keysOf("教育支出（类）普通教育（款）行政运行（项）1.00万元。")).toEqual([]);
    expect(keysOf("教育支出（类）普通教育（款）行政运行（项）500.00万元。")).toEqual(["2012601"]);
  });
});

describe("an item named without 类, 款 and 项", () => {
  it("is the row of that name", () => {
    expect(keysOf("1.行政运行支出决算为500万元，完成年初预算的105%。")).toEqual(["2012601"]);
    expect(keysOf("住房公积金（2210201）。年初预算为50万元，支出决算为50万元。")).toEqual(["2210201"]);
  });

  it("states a class with its share and change", () => {
    const told = tell(
      "（1）社会保障和就业支出120.00万元，占10.9%，较年初预算数减少1.20万元，下降1.0%，主要原因是人员减少；卫生健康支出30万元，占2.7%，与年初预算数持平。",
      {
        under: items,
      },
    );
    expect(about(told, "208")).toEqual([
      {
        amount: "120.00",
        changes: [
          { basis: "INITIAL_BUDGET", amount: "-1.20", rate: "-1.0", direction: "DECREASE", reason: "人员减少" },
        ],
        shares: [{ rate: "10.9", table: "GENERAL_BUDGET_EXPENDITURE", key: "total" }],
      },
    ]);
    expect(about(told, "210")[0]?.changes).toEqual([{ basis: "INITIAL_BUDGET", direction: "UNCHANGED" }]);
  });
});

describe("one line with two amounts", () => {
  it("makes two statements, for a check to compare", () => {
    const told = tell(
      "“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）”34.00万元，主要用于：缴费。年初预算为36.00万元，支出决算为34.01万元。",
      { under: items },
    );
    expect(about(told, "2080506").map(({ amount }) => amount)).toEqual(["34.00", "34.01"]);
  });
});
