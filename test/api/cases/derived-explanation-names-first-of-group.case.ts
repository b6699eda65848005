import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import { splitWorld } from "./group-worlds.js";

onBothStores("a derived explanation", (kind) => {
  it("names every line that it speaks of", async () => {
    const [data] = await askWorld(
      kind,
      splitWorld("150.00", "90.00"),
      `{ department(name: "虚拟市文书局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "20101") {
          change { explanations(includeDerived: true) { text origin } drivers { key name amount } } } } } }`,
    );
    // 150.00 + 90.00 - 200.00 = 40.00; 120.00 - 100.00 = 20.00; together the 60.00 of 款
    expect(data).toEqual({
      department: {
        year: {
          lineItem: {
            change: {
              explanations: [
                { text: "新项一、新项二合计增加40.00万元", origin: "DERIVED" },
                { text: "他项增加20.00万元", origin: "DERIVED" },
              ],
              drivers: [
                { key: "2010103+2010104", name: "新项一+新项二", amount: "40.00" },
                { key: "2010102", name: "他项", amount: "20.00" },
              ],
            },
          },
        },
      },
    });
  });
});
