import { about, SECTION, tell } from "./support/tell.js";

const { operating, threePublic } = SECTION;

/** The changes that a sentence after 机关运行经费支出100.00万元， states. */
function changes(sentence: string, options = {}): unknown {
  const told = tell(`2022年度机关运行经费支出100.00万元，${sentence}`, { under: operating, ...options });
  return about(told, "operating-expenses")[0]?.changes;
}

describe("the base of a change", () => {
  it.each([
    ["比上年决算数减少5万元。", undefined],
    ["较上年度减少5万元。", undefined],
    ["与上一年度相比，减少5万元。", undefined],
    ["较去年同期减少5万元。", undefined],
    ["同比减少5万元。", undefined],
    ["与2021年相比减少5万元。", 2021],
    ["比2021年度决算数减少5万元。", 2021],
  ])("is the prior year in %s and its year where one is printed", (sentence, baseYear) => {
    const year = baseYear === undefined ? {} : { baseYear };
    expect(changes(sentence)).toEqual([{ basis: "PRIOR_YEAR", ...year, amount: "-5", direction: "DECREASE" }]);
  });

  it.each([
    ["比年初预算数减少5万元。", "INITIAL_BUDGET"],
    ["较2022年年初预算减少5万元。", "INITIAL_BUDGET"],
    ["与调整预算数相比，减少5万元。", "ADJUSTED_BUDGET"],
    ["较全年预算数减少5万元。", "ADJUSTED_BUDGET"],
    ["与2022年度预算相比，减少5万元。", "ADJUSTED_BUDGET"],
  ])("is a budget in %s", (sentence, basis) => {
    expect(changes(sentence)).toEqual([{ basis, amount: "-5", direction: "DECREASE" }]);
  });

  it("is 年初预算 for a plain 预算 where the section speaks of 年初预算", () => {
    const told = tell(["2022年度机关运行经费年初预算105万元。", "机关运行经费支出100.00万元，比预算数减少5万元。"], {
      under: operating,
    });
    expect(about(told, "operating-expenses")[1]?.changes).toEqual([
      { basis: "INITIAL_BUDGET", amount: "-5", direction: "DECREASE" },
    ]);
  });

  it("keeps several bases of one sentence apart", () => {
    expect(changes("比年初预算数减少2.4万元，降低2.3%，比上年决算数减少75.4万元，降低43.0%。")).toEqual([
      { basis: "INITIAL_BUDGET", amount: "-2.4", rate: "-2.3", direction: "DECREASE" },
      { basis: "PRIOR_YEAR", amount: "-75.4", rate: "-43.0", direction: "DECREASE" },
    ]);
  });

  it("states its amount where one is printed", () => {
    expect(changes("较2021年的121万元减少21万元，下降17.4%。")).toEqual([
      { basis: "PRIOR_YEAR", baseYear: 2021, base: "121", amount: "-21", rate: "-17.4", direction: "DECREASE" },
    ]);
    expect(changes("比上年累计支出121万元下降21万元。")).toEqual([
      { basis: "PRIOR_YEAR", base: "121", amount: "-21", direction: "DECREASE" },
    ]);
  });

  it("is last year's amount where the clause names last year", () => {
    const told = tell("2021年决算数为97.50万元，2022年支出决算为100.00万元，比2021年决算数增加2.56%。", {
      under: operating,
    });
    expect(about(told, "operating-expenses")).toEqual([
      {
        amount: "100.00",
        changes: [{ basis: "PRIOR_YEAR", baseYear: 2021, base: "97.50", rate: "2.56", direction: "INCREASE" }],
      },
    ]);
  });

  it("is the amount at the end of last year, for a balance", () => {
    const told = tell("2022年末结转和结余30.00万元，比2021年末20.00万元增加10.00万元。", { under: SECTION.overall });
    expect(about(told, "expenditure.closing-balance")).toEqual([
      {
        amount: "30.00",
        changes: [{ basis: "PRIOR_YEAR", baseYear: 2021, base: "20.00", amount: "10.00", direction: "INCREASE" }],
      },
    ]);
  });

  it("is stated by 由上年的…减少到…", () => {
    const told = tell("机关运行经费支出决算由上年的125万元减少到100万元，下降20%。", { under: operating });
    expect(about(told, "operating-expenses")).toEqual([
      { amount: "100", changes: [{ basis: "PRIOR_YEAR", base: "125", rate: "-20", direction: "DECREASE" }] },
    ]);
  });

  it("is reported, never guessed, where it is another year than the one before", () => {
    const told = tell(
      "2022年度机关运行经费支出100.00万元，比2019年（疫情前）决算数减少24.87万元，降低19.9%，主要原因是疫情。",
      {
        under: operating,
      },
    );
    expect(about(told, "operating-expenses")).toEqual([{ amount: "100.00" }]);
    expect(told.unplaced.map(({ kind, why }) => [kind, why])).toContainEqual([
      "UNKNOWN_BASE",
      "it compares with 2019, which is not the year before 2022",
    ]);
  });

  it("is reported where it is last year's budget or how a budget was executed", () => {
    for (const base of ["2021年预算", "上年预算数", "2022年预算执行数"]) {
      const told = tell(`2022年度机关运行经费支出100.00万元，比${base}增加3.5万元。`, { under: operating });
      expect(about(told, "operating-expenses")).toEqual([{ amount: "100.00" }]);
      expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_BASE"]);
    }
  });

  it("is reported where no word names it", () => {
    const told = tell("机关运行经费支出100.00万元，增加5万元。", { under: operating });
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_BASE"]);
  });

  it("belongs to the line of an item, though a sentence before it says what the line is in words that are not known", () => {
    const item =
      "3.上年结转和结余30.00万元，为以前年度支出预算因客观条件变化未执行完毕、结转到本年度继续使用的资金。较2021年度决算数减少7.00万元，主要原因是项目完工。";
    const told = tell(item, { under: SECTION.overall });
    expect(about(told, "income.opening-balance")[0]?.changes).toEqual([
      { basis: "PRIOR_YEAR", baseYear: 2021, amount: "-7.00", direction: "DECREASE", reason: "项目完工" },
    ]);
    const another = tell(item.replace("。较", "。其中某专户20.00万元。较"), { under: SECTION.overall });
    expect(about(another, "income.opening-balance")[0]).not.toHaveProperty("changes");
  });

  it("goes on to the parts of a sentence that name none", () => {
    const told = tell(
      "“三公”经费支出决算数比2021年度减少0.50万元，其中：因公出国（境）费支出持平；公务接待费支出决算减少0.50万元，下降25%。",
      {
        under: threePublic,
      },
    );
    expect(about(told, "overseas-travel")).toEqual([
      { changes: [{ basis: "PRIOR_YEAR", baseYear: 2021, direction: "UNCHANGED" }] },
    ]);
    expect(about(told, "reception")).toEqual([
      { changes: [{ basis: "PRIOR_YEAR", baseYear: 2021, amount: "-0.50", rate: "-25", direction: "DECREASE" }] },
    ]);
  });
});

describe("the figures of a change", () => {
  it("may be a rate alone", () => {
    expect(changes("较年初预算减少32%。")).toEqual([{ basis: "INITIAL_BUDGET", rate: "-32", direction: "DECREASE" }]);
    expect(changes("与上年决算数下降16.62%。")).toEqual([
      { basis: "PRIOR_YEAR", rate: "-16.62", direction: "DECREASE" },
    ]);
  });

  it("may be a direction alone", () => {
    expect(changes("较上年有所减少。")).toEqual([{ basis: "PRIOR_YEAR", direction: "DECREASE" }]);
  });

  it("are signed by the word before each of them", () => {
    expect(changes("比上年增加5万元，下降5%。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "5", rate: "-5", direction: "INCREASE" },
    ]);
  });

  it("take the direction of the amount where a template's choice was left standing", () => {
    expect(changes("比上年减少5万元，下降（增长）4.76%。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "-5", rate: "-4.76", direction: "DECREASE" },
    ]);
    expect(changes("比上年增加/减少5万元，下降4.76%。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "-5", rate: "-4.76", direction: "DECREASE" },
    ]);
  });

  it("take the direction from base and amount where no word gives one", () => {
    expect(changes("比年初预算120.00万元增加（减少）20.00万元。")).toEqual([
      { basis: "INITIAL_BUDGET", base: "120.00", amount: "-20.00", direction: "DECREASE" },
    ]);
  });

  it("are reported where their direction stays open", () => {
    const told = tell("机关运行经费支出100.00万元，比上年增加（减少）5万元。", { under: operating });
    expect(about(told, "operating-expenses")).toEqual([{ amount: "100.00" }]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_DIRECTION"]);
  });

  it("keep a printed minus after 增加 and report one after 减少", () => {
    expect(changes("比上年增加-5万元，增长-4.76%。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "-5", rate: "-4.76", direction: "DECREASE" },
    ]);
    const told = tell("机关运行经费支出100.00万元，比上年减少-5万元。", { under: operating });
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_DIRECTION"]);
  });

  it("state no direction where all are zero, for 增加0万元 says nothing of one", () => {
    expect(changes("与上年相比，增加0万元，增长0%。")).toEqual([{ basis: "PRIOR_YEAR", amount: "0", rate: "0" }]);
    expect(changes("比上年减少0.00万元。")).toEqual([{ basis: "PRIOR_YEAR", amount: "0.00" }]);
  });

  it("read a number with no sign after an amount as the rate", () => {
    expect(changes("比上年增加5万元，增长5.26。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "5", rate: "5.26", direction: "INCREASE" },
    ]);
  });

  it("leave out a rate printed as --, and take 基数为0 as the base", () => {
    expect(changes("比上年决算数增加100.00万元，增长--（基数为0，不可比）。")).toEqual([
      { basis: "PRIOR_YEAR", base: "0", amount: "100.00", direction: "INCREASE" },
    ]);
  });

  it("drop the separators of a rate as of an amount", () => {
    expect(changes("比上年增加1,020.63万元，增长1,055.4%。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "1020.63", rate: "1055.4", direction: "INCREASE" },
    ]);
  });

  it("leave out percentage points and report multiples", () => {
    expect(changes("比上年增加5万元，上升4.55个百分点。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "5", direction: "INCREASE" },
    ]);
    const told = tell("机关运行经费支出100.00万元，比上年增长1.2倍。", { under: operating });
    expect(about(told, "operating-expenses")).toEqual([{ amount: "100.00" }]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_FIGURE"]);
  });

  it.each([
    "与上年持平。",
    "与上年决算数一致。",
    "较上年无增减。",
    "与上年相比无变化。",
    "与上年相比没有变化。",
    "较上年无增减变化。",
  ])("are none where nothing changed: %s", (sentence) => {
    expect(changes(sentence)).toEqual([{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }]);
  });

  it("overrule 基本持平", () => {
    expect(changes("与上年基本持平。")).toEqual([{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }]);
    expect(changes("与上年基本持平，增加0.5万元。")).toEqual([
      { basis: "PRIOR_YEAR", amount: "0.5", direction: "INCREASE" },
    ]);
  });

  it("are read from full-width and traditional print", () => {
    expect(changes("與２０２１年相比，減少５．５０萬元，下降５．２％。")).toEqual([
      { basis: "PRIOR_YEAR", baseYear: 2021, amount: "-5.50", rate: "-5.2", direction: "DECREASE" },
    ]);
  });

  it("are read through the blanks of a layout", () => {
    expect(changes("比 2021 年度减少 5.50 万\n元，下降 5.2%。")).toEqual([
      { basis: "PRIOR_YEAR", baseYear: 2021, amount: "-5.50", rate: "-5.2", direction: "DECREASE" },
    ]);
  });
});

describe("units", () => {
  it("are the narrative's own where it names one", () => {
    const yuan = tell("机关运行经费支出1000000.50元，比上年减少20000元。", { under: operating });
    const yi = tell("机关运行经费支出0.01亿元，比上年减少0.002亿元。", { under: operating });
    expect(yuan.statements).toEqual([expect.objectContaining({ unit: "YUAN", amount: "1000000.50" })]);
    expect(yi.statements).toEqual([expect.objectContaining({ unit: "YI_YUAN", amount: "0.01" })]);
  });

  it("are joined in the larger without losing a printed place", () => {
    const told = tell("机关运行经费支出100.00万元，比上年增加3000元。", { under: operating });
    expect(told.statements).toEqual([
      expect.objectContaining({
        unit: "WAN_YUAN",
        amount: "100.00",
        changes: [{ basis: "PRIOR_YEAR", amount: "0.3000", direction: "INCREASE" }],
      }),
    ]);
  });

  it("do not matter for a zero, which stays as printed", () => {
    const told = tell("机关运行经费年初预算为0元，支出决算为100.00万元。", { under: operating });
    expect(about(told, "operating-expenses")).toEqual([
      { amount: "100.00", changes: [{ basis: "INITIAL_BUDGET", base: "0" }] },
    ]);
  });

  it("are the account's for a 0 that names none", () => {
    const told = tell("机关运行经费支出0，比上年减少5元。", { under: operating });
    expect(told.statements).toEqual([expect.objectContaining({ unit: "YUAN", amount: "0" })]);
  });

  it("are never guessed for another number that names none", () => {
    const told = tell("机关运行经费支出100.00，比上年减少5万元。", { under: operating });
    expect(about(told, "operating-expenses")).toEqual([
      { changes: [{ basis: "PRIOR_YEAR", amount: "-5", direction: "DECREASE" }] },
    ]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_FIGURE"]);
  });

  it("make an amount that is no whole number of fen a report, not a statement", () => {
    const told = tell("机关运行经费支出100.1234567万元。", { under: operating });
    expect(told.statements).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_FIGURE"]);
  });
});
