import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import type { World, WorldCell } from "../../support/world.js";
import { splitWorld } from "./group-worlds.js";

const COLUMNS = [
  { measure: "TOTAL", stage: "INITIAL_BUDGET" },
  { measure: "TOTAL", stage: "ADJUSTED_BUDGET" },
  { measure: "TOTAL", stage: "FINAL" },
];

function budgets(one: readonly WorldCell[], two: readonly WorldCell[]): World {
  const rows = { total: ["300.00", "300.00", "300.00"], "2010103 新项一": one, "2010104 新项二": two };
  const old = { total: ["300.00", "300.00", "300.00"], "2010101 旧项": ["100.00", "100.00", "100.00"] };
  const account = (year: number, of: Record<string, readonly WorldCell[]>): World["accounts"][number] => ({
    department: "虚拟市文书局",
    year,
    tables: { GENERAL_BUDGET_EXPENDITURE: { columns: COLUMNS, rows: of } },
  });
  const { crosswalk } = splitWorld(null, null);
  return { accounts: [account(2020, old), account(2021, rows)], ...(crosswalk === undefined ? {} : { crosswalk }) };
}

const QUERY = `{ comparison(input: { departmentNames: ["虚拟市文书局"], fromYear: 2021, toYear: 2021, table: GENERAL_BUDGET_EXPENDITURE,
  keys: ["2010103", "2010104"], baseYear: 2020 }) { rows { cells { execution {
    initialBudget adjustedBudget final adjustment initialCompletionRate adjustedCompletionRate } } } } }`;

onBothStores("how a group carried out its budget", (kind) => {
  it("is not known where the budget is of fewer lines than the account", async () => {
    const [data] = await askWorld(kind, budgets(["100.00", "95.00", "90.00"], [null, "65.00", "60.00"]), QUERY);
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              {
                execution: {
                  initialBudget: "100.00",
                  adjustedBudget: "160.00",
                  final: "150.00",
                  adjustment: null,
                  initialCompletionRate: null,
                  // 150 / 160 = 93.75 %
                  adjustedCompletionRate: "93.8",
                },
              },
            ],
          },
        ],
      },
    });
  });

  it("is not known where a budget is withheld", async () => {
    const [data] = await askWorld(kind, budgets(["100.00", "95.00", "90.00"], ["涉密", "65.00", "60.00"]), QUERY);
    expect(data).toMatchObject({
      comparison: { rows: [{ cells: [{ execution: { initialBudget: null, initialCompletionRate: null } }] }] },
    });
  });
});
