import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";

onBothStores("a world of seeds", (kind) => {
  it("serves what it was given: amounts, blanks, withheld cells and stated changes", async () => {
    const api = await createWorldApi(kind, {
      accounts: [
        {
          department: "虚拟市样例局",
          year: 2021,
          tables: { EXPENDITURE: { total: "30.00", "2010101 项一": null, "2010102 项二": "涉密" } },
          statements: [
            { of: "EXPENDITURE/total", amount: "30.00", changes: [{ amount: "-2.00", reason: "节约开支" }] },
          ],
        },
      ],
    });
    const answer = await api.ask(
      `{ department(name: "虚拟市样例局") { year(year: 2021) { lineItems(table: EXPENDITURE) {
           key amount figure { absence } change { base amount explanations { text } } } } } }`,
    );
    expect(answer.data).toEqual({
      department: {
        year: {
          lineItems: [
            {
              key: "total",
              amount: "30.00",
              figure: { absence: null },
              change: { base: "32.00", amount: "-2.00", explanations: [{ text: "节约开支" }] },
            },
            {
              key: "2010101",
              amount: null,
              figure: { absence: "BLANK" },
              change: { base: null, amount: null, explanations: [] },
            },
            {
              key: "2010102",
              amount: null,
              figure: { absence: "WITHHELD" },
              change: { base: null, amount: null, explanations: [] },
            },
          ],
        },
      },
    });
    await api.close();
  });
});
