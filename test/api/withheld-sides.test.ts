import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const NAMES = ["虚拟县己局", "虚拟县庚局", "虚拟县辛局"] as const;

onBothStores("a table that is withheld", (kind) => {
  it("is not disclosed in a column that its printed heading lacks", async () => {
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          { department: NAMES[0], year: 2020, tables: { EXPENDITURE: { withheld: true, rows: { total: null } } } },
          {
            department: NAMES[0],
            year: 2021,
            tables: {
              EXPENDITURE: { columns: [{ measure: "TOTAL" }, { measure: "BASIC" }], rows: { total: ["9", "4"] } },
            },
          },
        ],
      },
      `{ department(name: "${NAMES[0]}") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {
          change(measure: BASIC) { current amount comparability missingMembers { absence side } } } } }
        comparison(input: { departmentNames: ["${NAMES[0]}"], fromYear: 2020, toYear: 2021, baseYear: 2021, table: EXPENDITURE,
          measure: BASIC }) { rows { cells { cumulative { comparability } } overall { comparability } } } }`,
    );
    expect(data).toEqual({
      department: {
        year: {
          lineItem: {
            change: {
              current: "4.00",
              amount: null,
              comparability: "NOT_DISCLOSED",
              missingMembers: [{ absence: "TABLE_WITHHELD", side: "BASE" }],
            },
          },
        },
      },
      comparison: {
        rows: [
          {
            cells: [
              { cumulative: { comparability: "NOT_DISCLOSED" } },
              { cumulative: { comparability: "COMPARABLE" } },
            ],
            overall: { comparability: "NOT_DISCLOSED" },
          },
        ],
      },
    });
  });

  it("beside a department without that table is missing too where the code is used for another thing later", async () => {
    const code = (year: number, old: readonly string[], fresh: readonly string[], kindOf: string): unknown => ({
      id: `${kindOf.toLowerCase()}-${fresh.join("-")}`,
      family: "FUNCTIONAL",
      kind: kindOf,
      evidence: "SOURCED",
      year,
      old: old.map((one) => ({ code: one, name: one })),
      new: fresh.map((one) => ({ code: one, name: one })),
    });
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          { department: NAMES[1], year: 2020, tables: { EXPENDITURE: { total: "1.00" } } },
          { department: NAMES[2], year: 2020, tables: { INCOME: { withheld: true, rows: { total: null } } } },
          { department: NAMES[2], year: 2021, tables: { INCOME: { "2010301 新义": "5.00" } } },
        ],
        crosswalk: {
          codes: [code(2019, ["2010301"], ["2010302"], "RECODE"), code(2021, [], ["2010301"], "NEW")],
          departments: [
            {
              id: "split",
              kind: "SPLIT",
              year: 2020,
              old: [{ name: NAMES[0] }],
              new: [{ name: NAMES[1] }, { name: NAMES[2] }],
            },
          ],
        },
      },
      `{ comparison(input: { departmentNames: ["${NAMES[2]}"], fromYear: 2020, toYear: 2021, table: INCOME,
          keys: ["2010301"], followSuccession: true, continuity: STRICT }) { rows { key cells { change { comparability missingMembers { departmentName absence side } } } } } }`,
    );
    // Of 2020 庚局 has no such table and 辛局 withholds it: CURRENT_MISSING comes before NOT_DISCLOSED.
    const missing = [
      { departmentName: NAMES[1], absence: "TABLE_NOT_PUBLISHED", side: "CURRENT" },
      { departmentName: NAMES[2], absence: "TABLE_WITHHELD", side: "CURRENT" },
    ];
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            key: "2010301",
            cells: [
              {
                change: {
                  comparability: "CURRENT_MISSING",
                  missingMembers: expect.arrayContaining(missing) as unknown,
                },
              },
              {},
            ],
          },
        ],
      },
    });
  });
});
