import { about, SECTION, tell } from "./support/tell.js";

describe("收、支总计", () => {
  it("belongs to both sides, the expenditure side last", () => {
    const told = tell("2022年度收、支总计1,150.00万元。与2021年相比，增加50.00万元，增长4.5%，主要是因为人员增加。", {
      under: SECTION.overall,
    });
    expect(told.statements).toEqual([
      expect.objectContaining({
        table: "INCOME_EXPENDITURE_SUMMARY",
        keys: ["income.total", "expenditure.total"],
        subject: "收、支总计",
        amount: "1150.00",
        changes: [
          {
            basis: "PRIOR_YEAR",
            baseYear: 2021,
            amount: "50.00",
            rate: "4.5",
            direction: "INCREASE",
            reason: "人员增加",
          },
        ],
      }),
    ]);
  });

  it("is that of table 04 where the appropriation is explained", () => {
    const bare = tell("2022年度收、支总计1110.00万元。", { under: SECTION.appropriation });
    const named = tell("2022年度财政拨款收入支出总计1110.00万元。", { under: [] });
    expect(bare.statements.map(({ table }) => table)).toEqual(["APPROPRIATION_SUMMARY"]);
    expect(named.statements.map(({ table }) => table)).toEqual(["APPROPRIATION_SUMMARY"]);
  });

  it.each([
    [
      "income",
      SECTION.income,
      "2022年度收入总计60.00万元，其中年初结转和结余10.00万元，较2021年减少2.00万元；本年收入合计50.00万元，较2021年增加5.00万元，主要原因是：新增项目。",
      ["income.total 60.00", "income.opening-balance 10.00", "INCOME total 50.00 新增项目"],
    ],
    [
      "expenditure",
      SECTION.expenditure,
      "2022年度支出总计60.00万元，其中本年支出合计55.00万元，较2021年增加5.00万元，主要原因是：新增项目；年末结转和结余5.00万元。",
      ["expenditure.total 60.00", "EXPENDITURE total 55.00 新增项目", "expenditure.closing-balance 5.00"],
    ],
  ])("is 01's in the section on %s too, where balances and the year's own follow", (_, under, text, expected) => {
    const told = tell(text, { under, tables: [] });
    const lines = told.statements.map(({ table, keys, amount, changes }) => {
      const reason = changes?.[0]?.reason;
      const line = `${keys.join()} ${amount ?? ""}${reason === undefined ? "" : ` ${reason}`}`;
      return table === "INCOME_EXPENDITURE_SUMMARY" ? line : `${table} ${line}`;
    });
    expect(lines).toEqual(expected);
    expect(told.unplaced).toEqual([]);
  });

  it("is the year's own income and expenditure where 总收入 and 总支出 differ, for with balances both are equal", () => {
    const lines = (income: string): readonly string[] =>
      tell([`2022年总收入${income}万元，比2021年增加5.00万元。`, "2022年总支出50.00万元。"], {
        under: SECTION.overall,
        tables: [],
      }).statements.map(({ table, keys }) => `${table} ${keys.join()}`);
    expect(lines("60.00")).toEqual(["INCOME total", "EXPENDITURE total"]);
    expect(lines("50.00")).toEqual([
      "INCOME_EXPENDITURE_SUMMARY income.total",
      "INCOME_EXPENDITURE_SUMMARY expenditure.total",
    ]);
  });

  it("is the year's own of one side by 决算收入, against its budget", () => {
    const told = tell("2022年年初预算收入50.00万元，决算收入60.00万元，比年初预算增加10.00万元。", {
      under: SECTION.overall,
      tables: [],
    });
    expect(told.statements.map(({ table, amount, changes }) => [table, amount, changes?.[0]?.basis])).toEqual([
      ["INCOME", "60.00", "INITIAL_BUDGET"],
    ]);
  });

  it("gives each side its own of two amounts, rates and totals with one verb", () => {
    const told = tell(
      "2022年度收、支总计各是1120.50,1150.00万元。与2021年相比,收、支总计各减少80.20,120.40万元,各下降6.68%、9.48%。主要变动原因是项目完成。",
      { under: SECTION.overall },
    );
    expect(about(told, "income.total")).toEqual([
      {
        amount: "1120.50",
        changes: [{ basis: "PRIOR_YEAR", baseYear: 2021, amount: "-80.20", rate: "-6.68", direction: "DECREASE" }],
      },
    ]);
    expect(about(told, "expenditure.total")).toEqual([
      {
        amount: "1150.00",
        changes: [
          {
            basis: "PRIOR_YEAR",
            baseYear: 2021,
            amount: "-120.40",
            rate: "-9.48",
            direction: "DECREASE",
            reason: "项目完成",
          },
        ],
      },
    ]);
  });

  it("takes one change with 各 for both sides", () => {
    const told = tell("2022年度收入总计1150万元，支出总计1150万元，与2021年度相比，各增加50.00万元，增长4.55%。", {
      under: SECTION.overall,
    });
    const change = { basis: "PRIOR_YEAR", baseYear: 2021, amount: "50.00", rate: "4.55", direction: "INCREASE" };
    expect(about(told, "income.total")).toEqual([{ amount: "1150" }, { changes: [change] }]);
    expect(about(told, "expenditure.total")).toEqual([{ amount: "1150" }, { changes: [change] }]);
  });

  it("keeps the amounts of 收入总计 and 支出总计 apart from what is said of 收支", () => {
    const told = tell(
      "2022年度收入总计1150万元，支出总计1150万元。收支较上年决算数增加13.6万元，增长1.2%，主要原因是项目增加。",
      {
        under: SECTION.overall,
      },
    );
    expect(told.statements.map(({ keys, amount }) => [keys.join("+"), amount])).toEqual([
      ["income.total", "1150"],
      ["expenditure.total", "1150"],
      ["income.total+expenditure.total", undefined],
    ]);
  });

  it("gives the bracketed balances their own lines and goes on about the whole", () => {
    const told = tell(
      "2022年度收、支总计1150.00万元（收入总计含使用非财政拨款结余0万元和年初结转和结余30.00万元，支出总计含结余分配0万元和年末结转和结余30.00万元）。与上年相比，减少20万元。",
      { under: SECTION.overall },
    );
    expect(told.statements.map(({ keys, amount }) => [keys.join("+"), amount])).toEqual([
      ["income.total+expenditure.total", "1150.00"],
      ["income.non-fiscal-balance-used", "0"],
      ["income.opening-balance", "30.00"],
      ["expenditure.surplus-distribution", "0"],
      ["expenditure.closing-balance", "30.00"],
    ]);
    expect(told.statements[0]?.changes).toEqual([{ basis: "PRIOR_YEAR", amount: "-20", direction: "DECREASE" }]);
  });
});

describe("合计 and its parts", () => {
  it("reads income and its kinds with their shares", () => {
    const told = tell("本年收入合计1120.00万元，其中：财政拨款收入1100.00万元，占98.2%；其他收入20.00万元，占1.8%。", {
      under: SECTION.income,
    });
    expect(about(told, "total")).toEqual([{ amount: "1120.00" }]);
    expect(about(told, "total", "FISCAL_APPROPRIATION")).toEqual([
      { amount: "1100.00", shares: [{ rate: "98.2", table: "INCOME", key: "total" }] },
    ]);
    expect(about(told, "total", "OTHER")).toEqual([
      { amount: "20.00", shares: [{ rate: "1.8", table: "INCOME", key: "total" }] },
    ]);
  });

  it("reads expenditure and its kinds with their shares", () => {
    const told = tell("本年支出合计1120.00万元，其中：基本支出700.00万元，占62.5%；项目支出420万元，占37.5%。", {
      under: SECTION.expenditure,
    });
    expect(
      told.statements.map(({ table, measure, amount, shares }) => [table, measure, amount, shares?.[0]?.rate]),
    ).toEqual([
      ["EXPENDITURE", undefined, "1120.00", undefined],
      ["EXPENDITURE", "BASIC", "700.00", "62.5"],
      ["EXPENDITURE", "PROJECT", "420", "37.5"],
    ]);
  });

  it("reads each where the heading of its section was lost", () => {
    const expenditure = tell("本年支出合计1120.00万元，其中：基本支出700.00万元，占62.5%。", { under: SECTION.income });
    const income = tell("本年收入合计1120.00万元，其中：财政拨款收入1100.00万元，占98.2%。", {
      under: SECTION.expenditure,
    });
    expect(expenditure.statements.map(({ table, shares }) => [table, shares?.[0]?.table])).toEqual([
      ["EXPENDITURE", undefined],
      ["EXPENDITURE", "EXPENDITURE"],
    ]);
    expect(income.statements.map(({ table, shares }) => [table, shares?.[0]?.table])).toEqual([
      ["INCOME", undefined],
      ["INCOME", "INCOME"],
    ]);
  });

  it("takes 占收入合计的 and 占本年支出合计的 for the totals of 02 and 03", () => {
    const income = tell("财政拨款收入1100.00万元，占收入合计的98.21%。", { under: SECTION.income });
    const general = tell("一般公共预算财政拨款支出1100.00万元，占本年支出合计的98.21%。", { under: SECTION.general });
    expect(income.statements[0]?.shares).toEqual([{ rate: "98.21", table: "INCOME", key: "total" }]);
    expect(general.statements[0]?.shares).toEqual([{ rate: "98.21", table: "EXPENDITURE", key: "total" }]);
  });

  it("takes a share whose % sign is missing", () => {
    const told = tell("一般公共预算财政拨款支出1100.00万元，占本年支出合计的98.21。", { under: SECTION.general });
    expect(told.statements[0]?.shares).toEqual([{ rate: "98.21", table: "EXPENDITURE", key: "total" }]);
  });

  it("reports a share of something that is no line", () => {
    const told = tell("一般公共预算财政拨款支出1100.00万元，占全市生产总值的0.2%。", { under: SECTION.general });
    expect(told.statements[0]?.shares).toBeUndefined();
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_SHARE_BASE"]);
  });

  it("drops a share of a line that neither a table nor a statement has", () => {
    const told = tell("一般公共预算财政拨款支出1100.00万元，占本年支出合计的98.21%。", {
      under: SECTION.general,
      tables: [],
    });
    expect(about(told, "total")).toEqual([{ amount: "1100.00" }]);
  });

  it("reads the classes of the structure against the total that the section is about", () => {
    const told = tell(
      "2022年度一般公共预算财政拨款支出1100.00万元，主要用于以下方面：一般公共服务（类）支出900.00万元，占81.8%；社会保障和就业支出120.00万元，占10.9%。",
      { under: SECTION.structure },
    );
    const share = (rate: string): object[] => [{ rate, table: "GENERAL_BUDGET_EXPENDITURE", key: "total" }];
    expect(told.statements.map(({ keys, subject }) => [keys[0], subject])).toEqual([
      ["total", "一般公共预算财政拨款支出"],
      ["201", "一般公共服务（类）支出"],
      ["208", "社会保障和就业支出"],
    ]);
    expect(about(told, "201")).toEqual([{ amount: "900.00", shares: share("81.8") }]);
    expect(about(told, "208")).toEqual([{ amount: "120.00", shares: share("10.9") }]);
  });

  it("lists the items that the halves of basic expenditure consist of", () => {
    const told = tell(
      "2022年度一般公共预算财政拨款基本支出700.00万元，其中：人员经费600.00万元，占基本支出的85.7%，主要包括基本工资、津贴补贴、对个人和家庭的补助；公用经费100.00万元，主要包括办公费、维修（护）费、商品和服务支出等。",
      { under: SECTION.basic },
    );
    expect(about(told, "total")).toEqual([{ amount: "700.00" }]);
    expect(about(told, "personnel-total")).toEqual([
      {
        amount: "600.00",
        shares: [{ rate: "85.7", table: "BASIC_EXPENDITURE", key: "total" }],
        listed: ["基本工资", "津贴补贴", "对个人和家庭的补助"],
      },
    ]);
    expect(about(told, "public-total")).toEqual([
      { amount: "100.00", listed: ["办公费", "维修（护）费", "商品和服务支出"] },
    ]);
  });

  it("lets the printed figures decide where a name has two lines", () => {
    // 收入合计 is mostly that of 02 (1120.00); an account that prints 总计 (1150.00) under this name means 01's.
    const told = tell("2022年度收入合计1150.00万元。", { under: SECTION.income });
    expect(told.statements.map(({ table, keys }) => [table, keys])).toEqual([
      ["INCOME_EXPENDITURE_SUMMARY", ["income.total"]],
    ]);
  });

  it("reads a fund's income, expenditure and balances", () => {
    const told = tell(
      "2022年度政府性基金预算财政拨款收入60.00万元；年初结转和结余0万元；支出60.00万元，其中基本支出0万元，项目支出60.00万元；年末结转和结余0万元。",
      { under: SECTION.fund },
    );
    expect(told.statements.map(({ table, measure, amount }) => [table, measure, amount])).toEqual([
      ["GOVERNMENT_FUND", "INCOME", "60.00"],
      ["GOVERNMENT_FUND", "OPENING_BALANCE", "0"],
      ["GOVERNMENT_FUND", undefined, "60.00"],
      ["GOVERNMENT_FUND", "BASIC", "0"],
      ["GOVERNMENT_FUND", "PROJECT", "60.00"],
      ["GOVERNMENT_FUND", "CLOSING_BALANCE", "0"],
    ]);
  });
});
