import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const DEPARTMENT = "虚拟市合项局";

onBothStores("drivers of a change", (kind) => {
  it("name codes that were merged and ended together as one", async () => {
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          {
            department: DEPARTMENT,
            year: 2020,
            tables: {
              EXPENDITURE: { total: "90.00", "2210201 甲": "50.00", "2210202 乙": "30.00", "2210203 丙": "10.00" },
            },
          },
          {
            department: DEPARTMENT,
            year: 2021,
            tables: { EXPENDITURE: { total: "12.00", "2210203 丙": "12.00" } },
          },
        ],
        crosswalk: {
          codes: [
            {
              id: "merge",
              family: "FUNCTIONAL",
              kind: "MERGE",
              evidence: "SOURCED",
              year: 2021,
              old: [
                { code: "2210201", name: "甲" },
                { code: "2210202", name: "乙" },
              ],
              new: [{ code: "2210202", name: "乙" }],
            },
          ],
        },
      },
      `{ department(name: "${DEPARTMENT}") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {
          drivers(level: ITEM, first: 9) { kind key current base amount } } } } }`,
    );
    // 12.00 - 90.00 = -78.00: the two that were one ended with 50.00 + 30.00, the third rose by 2.00.
    expect(data).toEqual({
      department: {
        year: {
          lineItem: {
            drivers: [
              {
                kind: "ENDED",
                key: "2210201+2210202",
                current: null,
                base: "80.00",
                amount: "-80.00",
              },
              {
                kind: "CONTINUING",
                key: "2210203",
                current: "12.00",
                base: "10.00",
                amount: "2.00",
              },
            ],
          },
        },
      },
    });
  });
});
