import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import { MERGED, mergerWorld } from "./group-worlds.js";

onBothStores("merged departments of which one withholds", (kind) => {
  it.each([
    ["its table", { EXPENDITURE: { withheld: true, rows: {} } }, null, "TABLE_WITHHELD"],
    ["its cell", { EXPENDITURE: { total: "涉密" } }, "total", "CELL_WITHHELD"],
  ])("%s are not disclosed that year", async (_what, tables, key, absence) => {
    const [data] = await askWorld(kind, mergerWorld(tables), MERGED);
    const missing = { departmentName: "虚拟县乙局", year: 2020, key, absence };
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              {},
              {
                amount: null,
                change: { comparability: "NOT_DISCLOSED", missingMembers: [{ ...missing, side: "CURRENT" }] },
              },
              { change: { comparability: "NOT_DISCLOSED", missingMembers: [{ ...missing, side: "BASE" }] } },
            ],
            total: { amount: "1210.00", counted: 2, withheld: 1, notPublished: 0 },
            longestDecline: null,
          },
        ],
      },
    });
  });

  it("and one that publishes the table without that detail is no zero", async () => {
    const [data] = await askWorld(kind, mergerWorld({ INCOME: { total: "7.00" } }), MERGED);
    expect(data).toMatchObject({
      comparison: {
        rows: [{ cells: [{}, { amount: null, missingMembers: [{ absence: "TABLE_NOT_PUBLISHED" }] }, {}] }],
      },
    });
  });
});
