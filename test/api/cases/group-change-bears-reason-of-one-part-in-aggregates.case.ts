import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";
import { splitWorld } from "./split-world.js";

onBothStores("a reason that is stated for one line of a group", (kind) => {
  it("explains the change that its sentence states, and the group's change stands under no reason", async () => {
    const api = await createWorldApi(
      kind,
      splitWorld(
        ["150.00", "90.00"],
        [
          {
            of: "EXPENDITURE/2010103",
            amount: "150.00",
            changes: [{ amount: "-50.00", rate: "-25.0", direction: "DECREASE", reason: "厉行节约" }],
          },
        ],
      ),
    );
    const answer = await api.ask(`{
      aggregates(filter: { synthetic: true, years: [2021], tables: [EXPENDITURE], levels: [ITEM] }, by: [REASON_CATEGORY], value: CHANGE_AMOUNT) { groups { category sum lines } }
      explanationStatistics(filter: { synthetic: true }) { total { netAmount } } }`);
    expect(answer.errors).toBeUndefined();
    // 150.00 + 90.00 - 200.00 = 40.00 and 120.00 - 100.00 = 20.00
    expect(answer.data).toEqual({
      aggregates: {
        groups: [
          { category: "COST_SAVING", sum: "-50.00", lines: 1 },
          { category: null, sum: "60.00", lines: 2 },
        ],
      },
      explanationStatistics: { total: { netAmount: "-50.00" } },
    });
    await api.close();
  });
});
