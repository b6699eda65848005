import type { SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { createWorldApi, type WorldAccount, type WorldCell } from "../../support/world.js";
import { SPLIT_EDGE } from "./split-world.js";

const COLUMNS = [
  { measure: "TOTAL", stage: "INITIAL_BUDGET" },
  { measure: "TOTAL", stage: "FINAL" },
];

type Cells = readonly [budget: WorldCell, final: WorldCell];

function accounts(department: string, two: Cells, one: Cells = ["100.00", "90.00"]): WorldAccount[] {
  const total = ["300.00", "300.00"];
  const table = (rows: Record<string, readonly WorldCell[]>): WorldAccount["tables"] => ({
    GENERAL_BUDGET_EXPENDITURE: { columns: COLUMNS, rows: { total, ...rows } },
  });
  return [
    { department, year: 2020, tables: table({ "2010101 旧项": ["100.00", "100.00"] }) },
    { department, year: 2021, tables: table({ "2010103 新项一": one, "2010104 新项二": two }) },
  ];
}

onBothStores("lines of one series in a ranking", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      crosswalk: { codes: [SPLIT_EDGE] },
      accounts: [
        ...accounts("虚拟市无预算局", [null, "60.00"]),
        ...accounts("虚拟市齐全局", ["50.00", "60.00"]),
        ...accounts("虚拟市空白局", [null, null]),
        ...accounts("虚拟市未支局", ["10.00", null]),
        ...accounts("虚拟市涉密局", ["50.00", "涉密"]),
        // What was spent is known, 90.00; what was budgeted is not.
        ...accounts("虚拟市密算局", ["50.00", null], ["涉密", "90.00"]),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ranking(by: string): Promise<unknown> {
    const answer = await api.ask(
      `{ ranking(input: { by: ${by}, fromYear: 2020, toYear: 2021, key: "2010103", table: GENERAL_BUDGET_EXPENDITURE, synthetic: true }) {
        rows { value department { name } } unranked { comparability reason departments } } }`,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.ranking;
  }

  it("have a completion rate only where amount and budget of the same lines are known", async () => {
    // (100 + 90 + 60) / (100 + 100 + 50) = 100.0; where 新项二 is blank on both sides (100 + 90) / (100 + 100) = 95.0
    expect(await ranking("COMPLETION_RATE")).toEqual({
      rows: [
        { value: "100.0", department: { name: "虚拟市齐全局" } },
        { value: "95.0", department: { name: "虚拟市空白局" } },
      ],
      unranked: [
        { comparability: "BASE_MISSING", reason: "NO_VALUE", departments: 1 },
        { comparability: "CURRENT_MISSING", reason: "NO_VALUE", departments: 1 },
        { comparability: "NOT_DISCLOSED", reason: "NO_VALUE", departments: 2 },
      ],
    });
  });

  it("rank by the sum that is known, and not at all where one of them is withheld", async () => {
    // 100 + 90 + 60 = 250, twice; 100 + 90 = 190, three times
    expect(await ranking("AMOUNT")).toEqual({
      rows: [
        { value: "250.00", department: { name: "虚拟市无预算局" } },
        { value: "250.00", department: { name: "虚拟市齐全局" } },
        { value: "190.00", department: { name: "虚拟市空白局" } },
        { value: "190.00", department: { name: "虚拟市密算局" } },
        { value: "190.00", department: { name: "虚拟市未支局" } },
      ],
      unranked: [{ comparability: "NOT_DISCLOSED", reason: "NO_VALUE", departments: 1 }],
    });
  });

  it("satisfy a filter of departments by their sum, and none where one of them is withheld", async () => {
    const line = (bounds: string): string =>
      `departments(filter: { line: { table: GENERAL_BUDGET_EXPENDITURE, key: "2010103", fromYear: 2020, toYear: 2021, inEveryYear: true, ${bounds} } }) { nodes { name } }`;
    const answer = await api.ask(
      `{ from100: ${line(`amount: { min: "100" }`)} from90: ${line(`amount: { min: "90" }`)} change: ${line(`changeAmount: { min: "-1000" }`)} }`,
    );
    const names = (...list: string[]): unknown => ({ nodes: list.map((name) => ({ name })) });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      from100: names("虚拟市无预算局", "虚拟市齐全局"),
      from90: names("虚拟市密算局", "虚拟市无预算局", "虚拟市未支局", "虚拟市空白局", "虚拟市齐全局"),
      change: names(),
    });
  });
});
