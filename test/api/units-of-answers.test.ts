import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi } from "../support/world.js";

const DEPARTMENT = "虚拟市单位局";

/** 2013150 was split into 2013151 and 2013152 from 2021 on. */
const CROSSWALK = {
  codes: [
    {
      id: "split-2013150",
      kind: "SPLIT",
      family: "FUNCTIONAL",
      year: 2021,
      evidence: "SOURCED",
      old: [{ code: "2013150", name: "事业运行" }],
      new: [
        { code: "2013151", name: "事业运行一" },
        { code: "2013152", name: "事业运行二" },
      ],
    },
  ],
};

onBothStores("an answer with a unit", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      accounts: [
        { department: DEPARTMENT, year: 2020, tables: { EXPENDITURE: { "2013150 事业运行": "50.00" } } },
        {
          department: DEPARTMENT,
          year: 2021,
          tables: { EXPENDITURE: { "2013151 事业运行一": "20.00", "2013152 事业运行二": "40.00" } },
        },
      ],
      crosswalk: CROSSWALK,
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it("says it, and serves the members of a group with their amounts in it", async () => {
    // 50.00 万元 = 500000.00 元; 20.00 + 40.00 = 60.00 万元; 60 - 50 = 10.00 万元, 20 %
    const answer = await api.ask(
      `{ comparison(input: { departmentNames: ["${DEPARTMENT}"], fromYear: 2020, toYear: 2021, table: EXPENDITURE, unit: YUAN }) {
           unit columnTotals { total { unit amount } }
           rows { total { unit mean } cells { amount members { amount lineItem { key amount(unit: YI_YUAN) } }
             change { unit amount currentMembers { amount } baseMembers { amount lineItem { key } } } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const member = (key: string, amount: string, yi: string) => ({ amount, lineItem: { key, amount: yi } });
    const old = member("2013150", "500000.00", "0.005");
    const none = { unit: "YUAN", amount: null };
    expect(answer.data).toEqual({
      comparison: {
        unit: "YUAN",
        columnTotals: [
          { total: { unit: "YUAN", amount: "500000.00" } },
          { total: { unit: "YUAN", amount: "600000.00" } },
        ],
        rows: [
          {
            total: { unit: "YUAN", mean: "550000.00" },
            cells: [
              {
                amount: "500000.00",
                members: [old],
                change: { ...none, currentMembers: [{ amount: "500000.00" }], baseMembers: [] },
              },
              {
                amount: "600000.00",
                members: [member("2013151", "200000.00", "0.002"), member("2013152", "400000.00", "0.004")],
                change: {
                  unit: "YUAN",
                  amount: "100000.00",
                  currentMembers: [{ amount: "200000.00" }, { amount: "400000.00" }],
                  baseMembers: [{ amount: "500000.00", lineItem: { key: "2013150" } }],
                },
              },
            ],
          },
        ],
      },
    });
  });

  it("says it of rankings and aggregates, and none where values are percent", async () => {
    const ranking = (by: string): string =>
      `ranking(input: { by: ${by}, table: EXPENDITURE, key: "2013151", fromYear: 2021, toYear: 2021, synthetic: true, unit: YI_YUAN }) { unit }`;
    const aggregates = (value: string): string =>
      `aggregates(filter: { tables: [EXPENDITURE], keys: ["2013151"], synthetic: true }, value: ${value}, unit: YUAN) { unit }`;
    const answer = await api.ask(
      `{ a: ${ranking("AMOUNT")} b: ${ranking("SHARE")} c: ${aggregates("AMOUNT")} d: ${aggregates("SHARE")} }`,
    );
    expect(answer.data).toEqual({
      a: { unit: "YI_YUAN" },
      b: { unit: null },
      c: { unit: "YUAN" },
      d: { unit: null },
    });
  });
});
