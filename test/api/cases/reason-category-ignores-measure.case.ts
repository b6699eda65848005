import type { SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { createWorldApi, type WorldAccount, type WorldStatement } from "../../support/world.js";

const COLUMNS = [{ measure: "TOTAL" }, { measure: "BASIC" }, { measure: "PROJECT" }];

function account(year: number, total: readonly string[], statements: readonly WorldStatement[]): WorldAccount {
  return {
    department: "虚拟市栏目局",
    year,
    tables: { EXPENDITURE: { columns: COLUMNS, rows: { total } } },
    statements,
  };
}

onBothStores("a reason that is stated for one column", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    const reason = { amount: "-5.00", rate: "-8.3", direction: "DECREASE", reason: "厉行节约" } as const;
    api = await createWorldApi(kind, {
      accounts: [
        account(2020, ["100.00", "60.00", "40.00"], []),
        account(
          2021,
          ["180.00", "55.00", "125.00"],
          [
            { of: "EXPENDITURE/total", measure: "BASIC", amount: "55.00", changes: [reason] },
            {
              of: "EXPENDITURE/total",
              measure: "BASIC",
              amount: "55.00",
              changes: [{ ...reason, reason: "压减开支" }],
            },
            {
              of: "EXPENDITURE/total",
              measure: "PROJECT",
              amount: "125.00",
              changes: [{ basis: "PRIOR_YEAR", amount: "85.00", direction: "INCREASE", reason: "项目增加" }],
            },
          ],
        ),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  const FILTER = `filter: { synthetic: true, years: [2021], tables: [EXPENDITURE], keys: ["total"] }, by: [REASON_CATEGORY]`;

  it("explains the change of that column, once, and the total's change stands under no reason", async () => {
    const answer = await api.ask(`{
      changes: aggregates(${FILTER}, value: CHANGE_AMOUNT) { groups { category lines valued sum } }
      rates: aggregates(${FILTER}, value: CHANGE_RATE) { groups { category median } }
      amounts: aggregates(${FILTER}, value: AMOUNT) { groups { category sum } }
      explanationStatistics(filter: { synthetic: true }) { byCategory { category counts { netAmount } } } }`);
    expect(answer.errors).toBeUndefined();
    // 55 - 60 = -5, -8.33 %; 125 - 40 = 85, 212.5 %; 180 - 100 = 80, 80 %
    expect(answer.data).toEqual({
      changes: {
        groups: [
          { category: "COST_SAVING", lines: 1, valued: 1, sum: "-5.00" },
          { category: "WORKLOAD", lines: 1, valued: 1, sum: "85.00" },
          { category: null, lines: 1, valued: 1, sum: "80.00" },
        ],
      },
      rates: {
        groups: [
          { category: "COST_SAVING", median: "-8.3" },
          { category: "WORKLOAD", median: "212.5" },
          { category: null, median: "80.0" },
        ],
      },
      amounts: {
        groups: [
          { category: "COST_SAVING", sum: "55.00" },
          { category: "WORKLOAD", sum: "125.00" },
          { category: null, sum: "180.00" },
        ],
      },
      explanationStatistics: {
        byCategory: [
          { category: "COST_SAVING", counts: { netAmount: "-5.00" } },
          { category: "WORKLOAD", counts: { netAmount: "85.00" } },
        ],
      },
    });
  });

  it("finds the line only where that column is asked for", async () => {
    const found = (filter: string): string => `lineItems(filter: { years: [2021], ${filter} }) { totalCount }`;
    const answer = await api.ask(`{
      total: ${found("reasonCategories: [COST_SAVING]")}
      basic: ${found("reasonCategories: [COST_SAVING], reasonMeasure: BASIC")}
      budget: ${found("reasonCategories: [COST_SAVING], reasonMeasure: BASIC, reasonBasis: INITIAL_BUDGET")}
      explained: ${found("hasExplanation: true")}
      unexplained: ${found("hasExplanation: false")}
      project: ${found("hasExplanation: true, reasonMeasure: PROJECT")} }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      total: { totalCount: 0 },
      basic: { totalCount: 1 },
      budget: { totalCount: 0 },
      explained: { totalCount: 0 },
      unexplained: { totalCount: 1 },
      project: { totalCount: 1 },
    });
  });
});
