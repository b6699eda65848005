import { about, reasons, SECTION, tell } from "./support/tell.js";

/** Paragraphs as Chongqing words them (总体、收入、支出、结转结余、比较情况), about a fictional department. */
describe("Chongqing", () => {
  const overall = SECTION.overall;

  it("explains the whole, income, expenditure and balances under run-in headings", () => {
    const told = [
      tell(
        "1.总体情况。2022年度收入总计1150.00万元，支出总计1150.00万元。收支较上年决算数减少18.97万元，下降1.6%，主要原因是财政拨款收入较上年减少12.45万元，年初结转减少6.52万元。",
        {
          under: [...overall, "总体情况"],
        },
      ),
      tell(
        "2.收入情况。2022年度收入合计1120.00万元，较上年决算数增加94.61万元，增长9.2%，主要原因是新增数字化项目。其中：财政拨款收入1100.00万元，占98.2%；其他收入20.00万元，占1.8%。此外，使用非财政拨款结余0.00万元，年初结转和结余30.00万元。",
        {
          under: [...overall, "收入情况"],
        },
      ),
      tell(
        "3.支出情况。2022年度支出合计1120.00万元，较上年决算数增加84.61万元，增长8.2%，主要原因是人员调资。其中：基本支出700.00万元，占62.5%；项目支出420.00万元，占37.5%。此外，结余分配0.00万元。",
        {
          under: [...overall, "支出情况"],
        },
      ),
      tell(
        "4.结转结余情况。2022年度年末结转和结余30.00万元，较上年决算数增加0.00万元，增长0.0%，主要原因是与上年持平。",
        {
          under: [...overall, "结转结余情况"],
        },
      ),
    ];
    expect(told.flatMap(({ unplaced }) => unplaced)).toEqual([]);
    expect(told.flatMap(reasons)).toEqual([
      "财政拨款收入较上年减少12.45万元，年初结转减少6.52万元",
      "新增数字化项目",
      "人员调资",
    ]);
    expect(told.map(({ statements }) => statements.map(({ keys, measure }) => measure ?? keys.join("+")))).toEqual([
      ["income.total", "expenditure.total", "income.total+expenditure.total"],
      ["total", "FISCAL_APPROPRIATION", "OTHER", "income.non-fiscal-balance-used", "income.opening-balance"],
      ["total", "BASIC", "PROJECT", "expenditure.surplus-distribution"],
      ["expenditure.closing-balance"],
    ]);
  });

  it("compares general budget income and expenditure with the year before and the budget", () => {
    const under = ["一般公共预算财政拨款收入支出决算情况说明", "收入情况"];
    const told = tell(
      "1.收入情况。2022年度一般公共预算财政拨款收入1100.00万元，较上年决算数增加26.49万元，增长2.5%。主要原因是职工增加。较年初预算数增加51.26万元，增长4.9%。主要原因是年中追加。此外，年初财政拨款结转和结余10.00万元。",
      {
        under,
      },
    );
    expect(about(told, "income.general-budget")).toEqual([
      {
        amount: "1100.00",
        changes: [
          { basis: "PRIOR_YEAR", amount: "26.49", rate: "2.5", direction: "INCREASE", reason: "职工增加" },
          { basis: "INITIAL_BUDGET", amount: "51.26", rate: "4.9", direction: "INCREASE", reason: "年中追加" },
        ],
      },
    ]);
    expect(about(told, "income.opening-balance")).toEqual([{ amount: "10.00" }]);
  });

  it("explains 三公 against the budget and the year before", () => {
    const told = tell(
      [
        "2022年度“三公”经费支出共计5.50万元，较年初预算数减少2.30万元，下降29.5%，主要原因是厉行节约。较上年支出数减少0.03万元，下降0.5%，主要原因是批次减少。",
        "公务车购置费0.00万元，费用支出较年初预算数无增减，较上年支出数无增减，主要原因是本部门2022年未购车。",
      ],
      { under: SECTION.threePublic },
    );
    expect(about(told, "total")).toEqual([
      {
        amount: "5.50",
        changes: [
          { basis: "INITIAL_BUDGET", amount: "-2.30", rate: "-29.5", direction: "DECREASE", reason: "厉行节约" },
          { basis: "PRIOR_YEAR", amount: "-0.03", rate: "-0.5", direction: "DECREASE", reason: "批次减少" },
        ],
      },
    ]);
    expect(about(told, "vehicle-purchase")).toEqual([
      {
        amount: "0.00",
        changes: [
          { basis: "INITIAL_BUDGET", direction: "UNCHANGED" },
          { basis: "PRIOR_YEAR", direction: "UNCHANGED", reason: "本部门2022年未购车" },
        ],
      },
    ]);
  });
});
