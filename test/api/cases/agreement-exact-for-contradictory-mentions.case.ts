import { onWorld, type WorldAccount, type WorldChange } from "../../support/world.js";

/** 95.00 after −5.00, −5.0 % (100.00 − 5.00), and what else is said of that change in another place. */
function account(department: string, later: WorldChange, more: Partial<WorldAccount> = {}): WorldAccount {
  const of = "EXPENDITURE/total";
  return {
    department,
    year: 2021,
    tables: { EXPENDITURE: { total: "95.00" } },
    statements: [
      { of, changes: [{ amount: "-5.00", rate: "-5.0", direction: "DECREASE" }] },
      { of, changes: [later] },
    ],
    ...more,
  };
}

const SUMMARY = "INCOME_EXPENDITURE_SUMMARY";

const WORLD = {
  accounts: [
    account("虚拟市矛盾甲局", { amount: "-6.00", direction: "DECREASE" }),
    account("虚拟市矛盾乙局", { amount: "5.00", direction: "INCREASE" }),
    account("虚拟市矛盾丙局", { direction: "UNCHANGED" }),
    // 6.1 % fits 2.7 (at most 2.75 / 44.84 = 6.13 %) and not 2.67 (at most 2.675 / 44.915 = 5.96 %)
    account(
      "虚拟市矛盾丁局",
      {},
      {
        tables: { EXPENDITURE: { total: "47.59" } },
        statements: [
          { of: "EXPENDITURE/total", changes: [{ amount: "2.67", rate: "5.9" }] },
          { of: "EXPENDITURE/total", changes: [{ amount: "2.7", rate: "6.1" }] },
        ],
      },
    ),
    account("虚拟市相符局", { amount: "-5.0", direction: "DECREASE" }),
    // against a budget, printed in the table
    account(
      "虚拟市预算局",
      { basis: "INITIAL_BUDGET", amount: "-1.00" },
      {
        tables: {
          EXPENDITURE: {
            columns: [{ measure: "TOTAL" }, { measure: "TOTAL", stage: "INITIAL_BUDGET" }],
            rows: { total: ["95.00", "96"] },
          },
        },
        statements: [
          {
            of: "EXPENDITURE/total",
            changes: [{ basis: "INITIAL_BUDGET", amount: "-1.00", completionRate: "98.5" }],
          },
        ],
      },
    ),
    // one sentence about two lines, and another about one of them
    account(
      "虚拟市总计局",
      {},
      {
        tables: { [SUMMARY]: { "income.total 收入总计": "95.00", "expenditure.total 支出总计": "95.00" } },
        statements: [
          { of: `${SUMMARY}/income.total+expenditure.total`, changes: [{ amount: "-5.00", rate: "-5.0" }] },
          { of: `${SUMMARY}/expenditure.total`, changes: [{ amount: "-6.00" }] },
        ],
      },
    ),
  ],
};

onWorld("mentions of one change that exclude each other", WORLD, (api) => {
  async function verdict(name: string, table: string, key: string, basis: string): Promise<unknown> {
    const line = `lineItem(table: ${table}, key: "${key}") { change(basis: ${basis}) { agreement } findings { rule severity } }`;
    const answer = await api.ask(`{ department(name: "${name}") { year(year: 2021) { ${line} } } }`);
    expect(answer.errors).toBeUndefined();
    return answer.data?.department;
  }

  function shown(agreement: string, ...rules: string[]): unknown {
    const findings = rules.map((rule) => ({ rule, severity: "ERROR" }));
    return {
      year: { lineItem: { change: { agreement }, findings: expect.arrayContaining(findings) as unknown } },
    };
  }

  it.each([
    ["虚拟市矛盾甲局", "statement.mentions"],
    ["虚拟市矛盾乙局", "statement.mentions"],
    ["虚拟市矛盾丙局", "statement.mentions"],
    ["虚拟市矛盾丁局", "statement.together"],
  ])("contradict, and a rule finds it: %s", async (name, rule) => {
    expect(await verdict(name, "EXPENDITURE", "total", "PRIOR_YEAR")).toEqual(shown("CONTRADICTS", rule));
  });

  it("agree where one is the other one rounded", async () => {
    expect(await verdict("虚拟市相符局", "EXPENDITURE", "total", "PRIOR_YEAR")).toEqual(shown("EXACT"));
  });

  it("contradict against a coarse budget too, where each part fits it", async () => {
    // The budget is 95.5 to 96.5: −1.00 makes it 96.00, and 98.5 % of it at least 96.39 (95.005 / 98.55 %: 96.40).
    expect(await verdict("虚拟市预算局", "EXPENDITURE", "total", "INITIAL_BUDGET")).toEqual(
      shown("CONTRADICTS", "statement.together"),
    );
  });

  it("contradict on the line that both are about, and not on the other one of 收、支总计", async () => {
    expect(await verdict("虚拟市总计局", SUMMARY, "expenditure.total", "PRIOR_YEAR")).toEqual(
      shown("CONTRADICTS", "statement.mentions"),
    );
    expect(await verdict("虚拟市总计局", SUMMARY, "income.total", "PRIOR_YEAR")).toEqual(shown("EXACT"));
  });
});
