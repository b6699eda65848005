import { about, SECTION, tell } from "./support/tell.js";

const { threePublic } = SECTION;

describe("the lines of 三公", () => {
  it("keeps the base of the sentence before for a list of its parts", () => {
    const told = tell(
      "2022年度“三公”经费支出预算为6.00万元，支出决算为5.50万元，完成预算的91.67%。“三公”经费支出决算数比2021年减少0.90万元。其中：公务接待费支出决算减少0.40万元，下降36.36%。",
      { under: threePublic },
    );
    expect(about(told, "reception")).toEqual([
      { changes: [{ basis: "PRIOR_YEAR", baseYear: 2021, amount: "-0.40", rate: "-36.36", direction: "DECREASE" }] },
    ]);
  });

  it.each([
    ["“三公”经费财政拨款支出决算为5.50万元。", "total"],
    ["三公经费支出共计5.50万元。", "total"],
    ["因公出国（境）费支出决算为0万元。", "overseas-travel"],
    ["因公出国（境）费用支出0万元。", "overseas-travel"],
    ["公务用车购置及运行费支出4.00万元。", "vehicles"],
    ["公务用车购置及运行维护费支出4.00万元。", "vehicles"],
    ["公务用车购置费及运行维护费支出4.00万元。", "vehicles"],
    ["公务用车购置费和运行费支出4.00万元。", "vehicles"],
    ["公务车购置及运行维护费4.00万元。", "vehicles"],
    ["公务用车购置费0万元。", "vehicle-purchase"],
    ["公务用车购置支出为0.00万元。", "vehicle-purchase"],
    ["公务用车运行维护费4.00万元。", "vehicle-operation"],
    ["公务用车运行及维护费支出4.00万元。", "vehicle-operation"],
    ["公务用车运行维护支出4.00万元。", "vehicle-operation"],
    ["公务接待费支出1.50万元。", "reception"],
  ])("%s", (text, key) => {
    expect(tell(text, { under: threePublic }).statements.map(({ table, keys }) => [table, ...keys])).toEqual([
      ["THREE_PUBLIC", key],
    ]);
  });

  it.each(["公共预算财政拨款", "公共财政拨款", "一般公共预算财政拨款", "财政拨款"])(
    "is 三公 and no %s支出 where no heading says so either",
    (money) => {
      const told = tell(`2022年“三公”经费${money}支出22.00万元，其中：公务接待费7.00万元。`, { under: [], tables: [] });
      expect(told.statements.map(({ table, keys, amount }) => [table, ...keys, amount])).toEqual([
        ["THREE_PUBLIC", "total", "22.00"],
        ["THREE_PUBLIC", "reception", "7.00"],
      ]);
    },
  );

  it("are named as printed, quotation marks and all", () => {
    const told = tell("“三公”经费财政拨款支出决算为5.50万元。", { under: threePublic });
    expect(told.statements.map(({ subject }) => subject)).toEqual(["“三公”经费"]);
  });

  it("have their shares in the total of the table", () => {
    const told = tell(
      "2022年度“三公”经费财政拨款支出决算中，公务接待费支出决算1.50万元，占27.3%，因公出国（境）费支出决算0万元，占0%。其中：",
      { under: threePublic },
    );
    const total = { table: "THREE_PUBLIC", key: "total" };
    expect(about(told, "reception")).toEqual([{ amount: "1.50", shares: [{ rate: "27.3", ...total }] }]);
    expect(about(told, "overseas-travel")).toEqual([{ amount: "0", shares: [{ rate: "0", ...total }] }]);
    expect(about(told, "total")).toEqual([]);
  });

  it("take nothing from 国内接待 and 外事接待, which have no line", () => {
    const told = tell(
      "公务接待费支出1.50万元。其中：国内公务接待支出1.20万元（含外宾接待支出0.10万元），外事接待支出0.30万元。",
      {
        under: threePublic,
      },
    );
    expect(about(told, "reception")).toEqual([{ amount: "1.50" }]);
    expect(new Set(told.unplaced.map(({ kind }) => kind))).toEqual(new Set(["UNKNOWN_LINE"]));
  });

  it("take no counts", () => {
    const told = tell(
      "公务接待费支出1.50万元，共接待来访团组22个、来宾165人次，人均90元。公务用车保有量为10辆，当年购置0辆。",
      { under: threePublic },
    );
    expect(told.statements.map(({ keys, amount }) => [keys[0], amount])).toEqual([["reception", "1.50"]]);
  });

  it("state two bases and a completion in one sentence", () => {
    const told = tell("因公出国（境）费支出预算为0万元，支出决算为0万元，完成预算的0%，与预算持平，与上年决算持平。", {
      under: threePublic,
    });
    expect(about(told, "overseas-travel")).toEqual([
      {
        amount: "0",
        changes: [
          { basis: "ADJUSTED_BUDGET", base: "0", direction: "UNCHANGED", completionRate: "0" },
          { basis: "PRIOR_YEAR", direction: "UNCHANGED" },
        ],
      },
    ]);
  });

  it("keep the money of one fund inside brackets apart from the whole", () => {
    const told = tell(
      "“三公”经费支出决算5.50万元（其中：一般公共预算支出5.50万元；政府性基金预算支出0万元）。与上年相比，减少1.00万元。",
      {
        under: threePublic,
      },
    );
    expect(about(told, "total")).toEqual([
      { amount: "5.50", changes: [{ basis: "PRIOR_YEAR", amount: "-1.00", direction: "DECREASE" }] },
    ]);
  });

  it("are spoken of by the heading of an item where its sentences name none", () => {
    const told = tell(
      "1.因公出国（境）费用。2022年决算数0.00万元，比2022年年初预算数2.00万元减少2.00万元。主要原因：未安排。",
      {
        under: threePublic,
      },
    );
    expect(about(told, "overseas-travel")).toEqual([
      {
        amount: "0.00",
        changes: [{ basis: "INITIAL_BUDGET", base: "2.00", amount: "-2.00", direction: "DECREASE", reason: "未安排" }],
      },
    ]);
  });
});
