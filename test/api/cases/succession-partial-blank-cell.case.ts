import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import { MERGED, mergerWorld } from "./group-worlds.js";

onBothStores("merged departments of which one prints a blank cell", (kind) => {
  it("give the sum of the others, not like for like; the blank is counted, and no step with it is a decline", async () => {
    const [data] = await askWorld(kind, mergerWorld({ EXPENDITURE: { total: null } }), MERGED);
    const before = { kind: "BLANK_MEMBER", before: ["虚拟县乙局 合计"], after: [] };
    const after = { kind: "BLANK_MEMBER", before: [], after: ["虚拟县乙局 合计"] };
    const known = { comparability: "COMPARABLE", likeForLike: false, missingMembers: [] };
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { amount: "600.00" },
              // 100.00 - 600.00 = -500.00
              {
                amount: "100.00",
                missingMembers: [],
                change: { ...known, amount: "-500.00", scopeDifferences: [after] },
              },
              // 610.00 - 100.00 = 510.00
              { amount: "610.00", change: { ...known, amount: "510.00", scopeDifferences: [before] } },
            ],
            // 600.00 + 100.00 + 610.00
            total: { amount: "1310.00", counted: 3, blank: 1, withheld: 0, notPublished: 0 },
            longestDecline: null,
            // 610.00 - 600.00, over two steps that are not like for like
            overall: { amount: "10.00", rate: "1.7", likeForLike: false },
          },
        ],
        columnTotals: [
          { total: { amount: "600.00", blank: 0 } },
          { total: { amount: "100.00", counted: 1, blank: 1 } },
          { total: { amount: "610.00", blank: 0 } },
        ],
      },
    });
  });
});
