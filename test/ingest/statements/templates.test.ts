import { about, reasons, SECTION, tell } from "./support/tell.js";

/** Whole paragraphs of 部门决算 narratives as each province words them, about a fictional department. */
describe("Guangdong", () => {
  it("names budget, completion and two years in each line of 三公, and gives the reasons in paragraphs of their own", () => {
    const told = tell(
      [
        "云岭市档案局2022年度“三公”经费财政拨款支出决算为5.50万元，完成全年预算6.20万元的88.7%，比上年决算数增加0.50万元，增长10.0%。其中：因公出国（境）费支出决算为0万元，完成预算0万元的--%（基数为0，不可比），比上年决算数增加0万元，增长--（基数为0，不可比）；公务接待费支出决算为1.50万元，完成预算2.20万元的68.2%，比上年决算数增加0.50万元，增长50.0%。",
        "2022年度“三公”经费支出决算小于预算数的主要情况：全年实际支出比预算有所节约。",
      ],
      { under: SECTION.threePublic },
    );
    expect(told.unplaced).toEqual([]);
    expect(about(told, "total")).toEqual([
      {
        amount: "5.50",
        changes: [
          { basis: "ADJUSTED_BUDGET", base: "6.20", completionRate: "88.7" },
          { basis: "PRIOR_YEAR", amount: "0.50", rate: "10.0", direction: "INCREASE" },
        ],
      },
      { changes: [{ basis: "ADJUSTED_BUDGET", direction: "DECREASE", reason: "全年实际支出比预算有所节约" }] },
    ]);
    expect(about(told, "overseas-travel")[0]?.changes).toEqual([
      { basis: "ADJUSTED_BUDGET", base: "0" },
      { basis: "PRIOR_YEAR", base: "0", amount: "0" },
    ]);
  });
});

describe("Beijing", () => {
  it("compares 类 and 款 with the initial budget of the year", () => {
    const told = tell(
      "1、“一般公共服务支出”（类）2022年度决算900.00万元，比2022年年初预算增加100.00万元，增长12.50%。其中：“档案事务”（款）2022年度决算900.00万元，比2022年年初预算增加100.00万元，增长12.50%。主要原因：年中追加。",
      { under: SECTION.items },
    );
    const change = { basis: "INITIAL_BUDGET", amount: "100.00", rate: "12.50", direction: "INCREASE" };
    expect(about(told, "201")).toEqual([{ amount: "900.00", changes: [change] }]);
    expect(about(told, "20126")).toEqual([{ amount: "900.00", changes: [{ ...change, reason: "年中追加" }] }]);
  });

  it("states 三公 against an initial budget that the comparison names", () => {
    const told = tell(
      "2022年“三公”经费财政拨款决算数5.50万元，比2022年“三公”经费财政拨款年初预算10.00万元减少4.50万元。其中：",
      {
        under: SECTION.threePublic,
      },
    );
    expect(about(told, "total")).toEqual([
      { amount: "5.50", changes: [{ basis: "INITIAL_BUDGET", base: "10.00", amount: "-4.50", direction: "DECREASE" }] },
    ]);
  });
});

describe("Jiangsu", () => {
  it("gives each balance its change, with 变动原因", () => {
    const told = tell(
      [
        "2022年度收入、支出决算总计1,150.00万元。与上年相比，收、支总计各增加50.00万元，增长4.55%。其中：",
        "1．本年收入决算合计1,120.00万元。与上年相比，增加40.00万元，增长3.70%，变动原因：项目增加。",
        "2．使用非财政拨款结余（含专用结余）0万元。与上年决算数相同。",
        "3．年初结转和结余30.00万元。与上年相比，增加10.00万元，增长50.00%，变动原因：项目未完工。",
      ],
      { under: SECTION.overall },
    );
    expect(told.unplaced).toEqual([]);
    expect(
      told.statements.map(({ keys, amount, changes }) => [
        keys.join("+"),
        amount,
        changes?.[0]?.amount ?? changes?.[0]?.direction,
      ]),
    ).toEqual([
      ["income.total+expenditure.total", "1150.00", "50.00"],
      ["total", "1120.00", "40.00"],
      ["income.non-fiscal-balance-used", "0", "UNCHANGED"],
      ["income.opening-balance", "30.00", "10.00"],
    ]);
    expect(reasons(told)).toEqual(["项目增加", "项目未完工"]);
  });
});

describe("Shandong", () => {
  it("introduces the reason by 主要是 after the change", () => {
    const told = tell(
      "2022年度收、支总计均为1,150.00万元。与2021年度相比，收、支总计各增加50.00万元，增长4.55%。主要是人员经费增加。",
      {
        under: SECTION.overall,
      },
    );
    expect(reasons(told)).toEqual(["人员经费增加"]);
  });

  it("measures 三公 against 全年预算", () => {
    const told = tell(
      "2022年度“三公”经费财政拨款支出全年预算为6.00万元，支出决算为5.50万元，完成全年预算的91.67%。2022年度“三公”经费支出决算数小于全年预算数的主要原因是压减接待。",
      {
        under: SECTION.threePublic,
      },
    );
    expect(about(told, "total")[0]?.changes).toEqual([
      { basis: "ADJUSTED_BUDGET", base: "6.00", completionRate: "91.67", direction: "DECREASE", reason: "压减接待" },
    ]);
  });
});

describe("Sichuan", () => {
  it("measures items and 三公 against 预算, with captions of charts between", () => {
    const told = tell(
      [
        "（图1：收、支决算总计变动情况图）（柱状图）",
        "3.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）:支出决算为30.00万元，完成预算89.53%，决算数小于预算数的主要原因是年初预算估算不足。",
      ],
      { under: SECTION.items },
    );
    expect(told.unplaced).toEqual([]);
    expect(about(told, "2101101")).toEqual([
      {
        amount: "30.00",
        changes: [
          { basis: "ADJUSTED_BUDGET", completionRate: "89.53", direction: "DECREASE", reason: "年初预算估算不足" },
        ],
      },
    ]);
  });

  it("tells the change of each line of 三公 after its completion", () => {
    const told = tell(
      "2.公务用车购置及运行维护费支出4.00万元,完成预算100%。公务用车购置及运行维护费支出决算比2021年减少0.20万元，下降4.76%。主要原因是用车减少。其中：公务用车购置支出0万元。截至2022年12月底，单位共有公务用车1辆。公务用车运行维护费支出4.00万元。主要用于下乡所需的公务用车燃料费、维修费等支出。",
      { under: SECTION.threePublic },
    );
    expect(about(told, "vehicles")).toEqual([
      {
        amount: "4.00",
        changes: [
          { basis: "ADJUSTED_BUDGET", completionRate: "100" },
          {
            basis: "PRIOR_YEAR",
            baseYear: 2021,
            amount: "-0.20",
            rate: "-4.76",
            direction: "DECREASE",
            reason: "用车减少",
          },
        ],
      },
    ]);
    expect(about(told, "vehicle-purchase")).toEqual([{ amount: "0" }]);
    expect(about(told, "vehicle-operation")).toEqual([{ amount: "4.00" }]);
  });
});

describe("Shanghai", () => {
  it("states the budget first, then the year before for all lines in one sentence", () => {
    const told = tell(
      [
        "“三公”经费财政拨款支出年初预算为6.00万元，支出决算为5.50万元，完成预算的91.67%，其中：因公出国（境）费决算为0.00万元，完成预算的0.00%；公务接待费支出决算为1.50万元，完成预算的75.00%。2022年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。",
        "2022年度“三公”经费财政拨款支出决算数比2021年度减少0.50万元，下降8.33%，其中：因公出国（境）费支出与上一年度持平；公务接待费支出决算减少0.50万元，下降25.00%。公务接待费支出减少的主要原因是批次减少。",
      ],
      { under: SECTION.threePublic },
    );
    expect(told.unplaced).toEqual([]);
    expect(about(told, "total")).toEqual([
      {
        amount: "5.50",
        changes: [
          { basis: "INITIAL_BUDGET", base: "6.00", completionRate: "91.67", direction: "DECREASE", reason: "厉行节约" },
        ],
      },
      { changes: [{ basis: "PRIOR_YEAR", baseYear: 2021, amount: "-0.50", rate: "-8.33", direction: "DECREASE" }] },
    ]);
    expect(about(told, "reception")).toEqual([
      { amount: "1.50", changes: [{ basis: "INITIAL_BUDGET", completionRate: "75.00" }] },
      {
        changes: [{ basis: "PRIOR_YEAR", amount: "-0.50", rate: "-25.00", direction: "DECREASE", reason: "批次减少" }],
      },
    ]);
  });
});

describe("Zhejiang", () => {
  it("states budget, completion, share and the year before in one sentence", () => {
    const told = tell(
      "（2）公务用车购置及运行维护费支出预算数为4.50万元，支出决算为4.00万元，完成预算的88.89%，占72.73%，与2021年度相比，减少0.50万元，下降11.11%，主要原因是严格管理。决算数小于预算数的主要原因是减少用车。",
      { under: SECTION.threePublic },
    );
    expect(about(told, "vehicles")).toEqual([
      {
        amount: "4.00",
        changes: [
          {
            basis: "ADJUSTED_BUDGET",
            base: "4.50",
            completionRate: "88.89",
            direction: "DECREASE",
            reason: "减少用车",
          },
          {
            basis: "PRIOR_YEAR",
            baseYear: 2021,
            amount: "-0.50",
            rate: "-11.11",
            direction: "DECREASE",
            reason: "严格管理",
          },
        ],
        shares: [{ rate: "72.73", table: "THREE_PUBLIC", key: "total" }],
      },
    ]);
  });
});
