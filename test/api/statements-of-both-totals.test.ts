import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi } from "../support/world.js";

const NAME = "虚拟市总计局";
const TABLE = "INCOME_EXPENDITURE_SUMMARY";

onBothStores("a statement about 收、支总计", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    const rows = (total: string): Record<string, string> => ({
      "income.total 收入总计": total,
      "expenditure.total 支出总计": total,
    });
    api = await createWorldApi(kind, {
      accounts: [
        { department: NAME, year: 2020, tables: { [TABLE]: rows("100.00") } },
        {
          department: NAME,
          year: 2021,
          tables: { [TABLE]: rows("90.00") },
          statements: [
            {
              of: `${TABLE}/income.total+expenditure.total`,
              amount: "90.00",
              changes: [{ amount: "-10.00", rate: "-10.0", direction: "DECREASE", reason: "厉行节约" }],
            },
          ],
        },
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ask(query: string): Promise<unknown> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it.each([
    `["income.total"]`,
    `["expenditure.total"]`,
    `["income.total", "expenditure.total"]`,
    `["income.total", "income.current-year"]`,
    "null",
  ])("is one change with one reason, by whichever of its keys it is asked for: %s", async (keys) => {
    expect(
      await ask(`{ explanationStatistics(filter: { synthetic: true, tables: [${TABLE}], keys: ${keys} }) {
        total { statedChanges explainedChanges reasons knownChanges netAmount contradictedReasons }
        byCategory { category counts { statedChanges netAmount } } } }`),
    ).toEqual({
      explanationStatistics: {
        // 90.00 - 100.00
        total: {
          statedChanges: 1,
          explainedChanges: 1,
          reasons: 1,
          knownChanges: 1,
          netAmount: "-10.00",
          contradictedReasons: 0,
        },
        byCategory: [{ category: "COST_SAVING", counts: { statedChanges: 1, netAmount: "-10.00" } }],
      },
    });
  });

  it.each(["income.total", "expenditure.total"])(
    "is found by every filter of lines that have a reason, and stands with the line: %s",
    async (key) => {
      const filter = `synthetic: true, tables: [${TABLE}], keys: ["${key}"]`;
      expect(
        await ask(`{
          explained: lineItems(filter: { ${filter}, hasExplanation: true }) { nodes { year key explanations { text lineItem { key } } } }
          saving: lineItems(filter: { ${filter}, reasonCategories: [COST_SAVING] }) { nodes { year key } }
          aggregates(filter: { ${filter} }, by: [REASON_CATEGORY], value: CHANGE_AMOUNT) { groups { category sum } }
          comparison(input: { departmentNames: ["${NAME}"], table: ${TABLE}, fromYear: 2021, toYear: 2021, keys: ["${key}"] }) {
            rows { cells { change { explanations { text } } } } } }`),
      ).toMatchObject({
        explained: {
          nodes: [{ year: 2021, key, explanations: [{ text: "厉行节约", lineItem: { key: "expenditure.total" } }] }],
        },
        saving: { nodes: [{ year: 2021, key }] },
        aggregates: { groups: [{ category: "COST_SAVING", sum: "-10.00" }, { category: null }] },
        comparison: { rows: [{ cells: [{ change: { explanations: [{ text: "厉行节约" }] } }] }] },
      });
    },
  );
});
