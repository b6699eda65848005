import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";

onBothStores("a range of one year", (kind) => {
  it("has no second one: its overall change is unknown, its index against itself is 100", async () => {
    const [data] = await askWorld(
      kind,
      { accounts: [{ department: "虚拟市一年局", year: 2021, tables: { EXPENDITURE: { total: "30.00" } } }] },
      `{ comparison(input: { departmentNames: ["虚拟市一年局"], fromYear: 2021, toYear: 2021, table: EXPENDITURE }) { rows {
          cells { index cumulative { rate } } cagr overall { current base baseYear amount rate direction comparability } } } }`,
    );
    expect(data).toEqual({
      comparison: {
        rows: [
          {
            cells: [{ index: "100.0", cumulative: { rate: "0.0" } }],
            cagr: null,
            overall: {
              current: "30.00",
              base: null,
              baseYear: null,
              amount: null,
              rate: null,
              direction: null,
              comparability: "BASE_MISSING",
            },
          },
        ],
      },
    });
  });
});
