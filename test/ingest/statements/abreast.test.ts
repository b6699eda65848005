import { about, reasons, SECTION, tell } from "./support/tell.js";

const { expenditure, overall } = SECTION;

describe("lines that are named side by side", () => {
  it("have the figures that stand side by side, in the same order", () => {
    const text =
      "基本支出、项目支出分别为700.00万元、420.00万元，分别占62.5%、37.5%。与上年相比分别增加7.00万元和2.00万元，分别增长1.0%和0.5%，主要原因是工资调整。";
    const told = tell(text, { under: expenditure });
    expect(about(told, "total", "BASIC")).toEqual([
      {
        amount: "700.00",
        changes: [{ basis: "PRIOR_YEAR", amount: "7.00", rate: "1.0", direction: "INCREASE", reason: "工资调整" }],
        shares: [{ rate: "62.5", table: "EXPENDITURE", key: "total" }],
      },
    ]);
    expect(about(told, "total", "PROJECT")).toEqual([
      {
        amount: "420.00",
        changes: [{ basis: "PRIOR_YEAR", amount: "2.00", rate: "0.5", direction: "INCREASE", reason: "工资调整" }],
        shares: [{ rate: "37.5", table: "EXPENDITURE", key: "total" }],
      },
    ]);
    expect(told.unplaced).toEqual([]);
  });

  it("have none of figures that are more or fewer", () => {
    const told = tell("基本支出、项目支出分别为700.00万元、420.00万元、10.00万元。", { under: expenditure });
    expect(told.statements).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_FIGURE"]);
  });
});

describe("one reason for both sides", () => {
  it("is given to each side that the sentence states", () => {
    const text =
      "收入总计1150.00万元，支出总计1150.00万元。与上年相比，收入增加50.00万元，支出增加50.00万元，主要原因是新增项目。";
    const told = tell(text, { under: overall });
    expect(reasons(told)).toEqual(["新增项目", "新增项目"]);
  });

  it("is not given to a side that moved the other way, or in another sentence", () => {
    const apart =
      "收入总计1150.00万元，与上年相比增加50.00万元。支出总计1150.00万元，与上年相比增加50.00万元，主要原因是新增项目。";
    expect(reasons(tell(apart, { under: overall }))).toEqual(["新增项目"]);
    const against =
      "本年收入合计1120.00万元，比上年增加5.00万元，本年支出合计1120.00万元，比上年减少5.00万元，主要原因是项目完工。";
    expect(reasons(tell(against, { under: overall }))).toEqual(["项目完工"]);
  });
});
