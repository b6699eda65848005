import { about, reasons, SECTION, tell } from "./support/tell.js";

const { expenditure, overall, threePublic } = SECTION;

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

  const vehicles = "公务用车购置费2.00万元，公务用车运行费4.00万元。与上年相比，公务用车购置费、公务用车运行费";
  const rate = (text: string, direction: string): object[] => [{ basis: "PRIOR_YEAR", rate: text, direction }];

  it.each([
    ["分别增长5.00%、下降25.00%。", rate("5.00", "INCREASE"), rate("-25.00", "DECREASE")],
    ["分别持平、下降25.00%。", [{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }], rate("-25.00", "DECREASE")],
    ["分别增长5.00%和持平。", rate("5.00", "INCREASE"), [{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }]],
    ["均持平。", [{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }], [{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }]],
  ])("have the outcomes that stand side by side: %s", (text, purchase, operation) => {
    const told = tell(vehicles + text, { under: threePublic, tables: [] });
    expect(about(told, "vehicle-purchase")).toEqual([{ amount: "2.00", changes: purchase }]);
    expect(about(told, "vehicle-operation")).toEqual([{ amount: "4.00", changes: operation }]);
    expect(told.unplaced).toEqual([]);
  });

  it("have a reason behind outcomes that differ where it stands, with the last of them", () => {
    const told = tell(`${vehicles}分别持平、下降25.00%，主要是车辆减少。`, { under: threePublic, tables: [] });
    expect(about(told, "vehicle-purchase")[0]?.changes?.[0]).not.toHaveProperty("reason");
    expect(about(told, "vehicle-operation")[0]?.changes?.[0]?.reason).toBe("车辆减少");
  });

  it("have no reason of the other's change where nothing changed", () => {
    const told = tell(`${vehicles}分别下降0%、25.00%，主要是车辆减少。`, { under: threePublic, tables: [] });
    expect(reasons(told)).toEqual(["车辆减少"]);
    expect(about(told, "vehicle-operation")[0]?.changes?.[0]?.reason).toBe("车辆减少");
  });

  it("have none of outcomes where other words name the lines: they are reported", () => {
    const told = tell("收入合计50.00万元，支出合计60.00万元，与上年相比，分别增长5%、下降3%。", {
      under: expenditure,
      tables: [],
    });
    expect(told.statements.flatMap(({ changes = [] }) => changes)).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_LINE"]);
  });

  it("are one line's amount and rate where both are of one change", () => {
    const told = tell("公务接待费1.50万元，较上年减少0.50万元、下降25.0%。", { under: threePublic });
    expect(about(told, "reception")[0]?.changes).toEqual([
      { basis: "PRIOR_YEAR", amount: "-0.50", rate: "-25.0", direction: "DECREASE" },
    ]);
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
