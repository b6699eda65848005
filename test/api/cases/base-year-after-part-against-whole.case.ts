import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import type { World } from "../../support/world.js";

const account = (year: number, rows: Record<string, string>): World["accounts"][number] => ({
  department: "虚拟市基年局",
  year,
  tables: { EXPENDITURE: rows },
});

/** 甲 and 乙 became 乙 in 2020. */
const WORLD: World = {
  accounts: [
    account(2018, { "2080501 甲": "58.00", "2080502 乙": "38.00" }),
    account(2019, { "2080501 甲": "60.00", "2080502 乙": "40.00" }),
    account(2020, { "2080502 乙": "105.00" }),
    account(2021, { "2080502 乙": "110.00" }),
  ],
  crosswalk: {
    codes: [
      {
        id: "m20",
        family: "FUNCTIONAL",
        kind: "MERGE",
        evidence: "SOURCED",
        year: 2020,
        old: [
          { code: "2080501", name: "甲" },
          { code: "2080502", name: "乙" },
        ],
        new: [{ code: "2080502", name: "乙" }],
      },
    ],
  },
};

const compare = (from: number, to: number, base: number): string =>
  `{ comparison(input: { departmentNames: ["虚拟市基年局"], fromYear: ${String(from)}, toYear: ${String(to)}, baseYear: ${String(base)}, table: EXPENDITURE }) {
    rows { key cells { year index cumulative { current base rate comparability edges { id } } } } } }`;

onBothStores("a row with a base year beyond its range", (kind) => {
  it("compares the same group as where the base year lies inside it", async () => {
    const [outside, inside, after] = await askWorld(
      kind,
      WORLD,
      compare(2018, 2019, 2021),
      compare(2018, 2021, 2021),
      compare(2021, 2021, 2019),
    );
    const edges = [{ id: "m20" }];
    // 96 / 110 = 87.27 %; 100 / 110 = 90.91 %
    const cells = [
      {
        year: 2018,
        index: "87.3",
        cumulative: { current: "96.00", base: "110.00", rate: "-12.7", comparability: "COMPARABLE", edges },
      },
      {
        year: 2019,
        index: "90.9",
        cumulative: { current: "100.00", base: "110.00", rate: "-9.1", comparability: "COMPARABLE", edges },
      },
    ];
    expect(outside).toEqual({ comparison: { rows: [{ key: "2080502", cells }] } });
    expect(inside).toMatchObject({
      comparison: { rows: [{ key: "2080502", cells: [...cells, {}, { index: "100.0" }] }] },
    });
    expect(after).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { year: 2021, index: "110.0", cumulative: { current: "110.00", base: "100.00", rate: "10.0", edges } },
            ],
          },
        ],
      },
    });
  });
});
