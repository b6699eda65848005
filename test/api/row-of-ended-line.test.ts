import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";
import type { WorldAccount, WorldStatement } from "../support/world.js";

const DEPARTMENT = "虚拟市分项局";

const SPLIT = {
  codes: [
    {
      id: "split",
      family: "FUNCTIONAL",
      kind: "SPLIT",
      evidence: "SOURCED",
      year: 2019,
      old: [{ code: "2080501", name: "甲" }],
      new: [
        { code: "2080502", name: "乙" },
        { code: "2080505", name: "丙" },
      ],
    },
  ],
};

function account(year: number, rows: Readonly<Record<string, string>>, amount?: string): WorldAccount {
  const statement: WorldStatement = {
    of: "EXPENDITURE/2080502",
    changes: [{ ...(amount === undefined ? {} : { amount }), direction: "DECREASE" }],
  };
  const statements = amount === undefined ? [] : [statement];
  return { department: DEPARTMENT, year, tables: { EXPENDITURE: rows }, statements };
}

const QUERY = `{ comparison(input: { departmentNames: ["${DEPARTMENT}"], table: EXPENDITURE, fromYear: 2018, toYear: 2021,
  priorBasis: AS_RESTATED }) { rows { key cells { year change { base amount baseSource comparability } } } } }`;

onBothStores("a row of which a line ended", (kind) => {
  it("takes no sentence about the line that is left for one about the row", async () => {
    const world = {
      accounts: [
        account(2018, { "2080501 甲": "50.00" }),
        account(2019, { "2080502 乙": "9.00", "2080505 丙": "70.00" }),
        account(2020, { "2080502 乙": "5.00" }, "-3.00"),
        account(2021, { "2080505 丙": "4.00" }),
      ],
      crosswalk: SPLIT,
    };
    const [data] = await askWorld(kind, world, QUERY);
    // The row printed 9.00 + 70.00 in 2019. That 乙 fell by 3.00 says nothing of 丙; in 2021 丙 stands against 乙 of the same row.
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { year: 2018 },
              { year: 2019, change: { base: "50.00", amount: "29.00" } },
              { year: 2020, change: { base: "79.00", amount: "-74.00", baseSource: "PUBLISHED" } },
              { year: 2021, change: { base: "5.00", amount: "-1.00", comparability: "COMPARABLE" } },
            ],
          },
        ],
      },
    });
  });
});
