import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import { MERGED, mergerWorld } from "./group-worlds.js";

onBothStores("merged departments of which one account is not loaded", (kind) => {
  it("leave that year unknown, and name the member that is missing; the others are seen line by line", async () => {
    const [data] = await askWorld(kind, mergerWorld(null), MERGED);
    const missing = {
      department: { name: "虚拟县乙局" },
      departmentName: "虚拟县乙局",
      year: 2020,
      key: null,
      absence: "ACCOUNT_NOT_LOADED",
    };
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { amount: "600.00" },
              {
                amount: null,
                missingMembers: [{ departmentName: "虚拟县乙局", key: null, absence: "ACCOUNT_NOT_LOADED" }],
                lines: [{ amount: "100.00" }],
                change: {
                  amount: null,
                  comparability: "CURRENT_MISSING",
                  missingMembers: [{ ...missing, side: "CURRENT" }],
                },
              },
              {
                amount: "610.00",
                change: { amount: null, comparability: "BASE_MISSING", missingMembers: [{ ...missing, side: "BASE" }] },
              },
            ],
            total: { amount: "1210.00", counted: 2, blank: 0, withheld: 0, notPublished: 1 },
            longestDecline: null,
            overall: { amount: "10.00" },
          },
        ],
        columnTotals: [{}, { total: { amount: null, counted: 0, notPublished: 1 } }, {}],
      },
    });
  });

  it("name a member that no account in the store is of by its name alone", async () => {
    const world = mergerWorld(null);
    const accounts = world.accounts.filter(({ department }) => department !== "虚拟县乙局");
    const [data] = await askWorld(kind, { ...world, accounts }, MERGED);
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { amount: null, missingMembers: [{ departmentName: "虚拟县乙局", absence: "ACCOUNT_NOT_LOADED" }] },
              { amount: null, change: { missingMembers: expect.arrayContaining([]) as unknown } },
              { amount: "610.00", change: { comparability: "BASE_MISSING", missingMembers: [{ department: null }] } },
            ],
          },
        ],
      },
    });
  });
});
