import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";
import { splitWorld } from "./split-world.js";

onBothStores("a blank line beside another one of its group", (kind) => {
  it("is ranked by nothing", async () => {
    const api = await createWorldApi(kind, splitWorld(["150.00", null]));
    const input = (by: string): string =>
      `input: { by: ${by}, fromYear: 2021, toYear: 2021, key: "2010104", table: EXPENDITURE, synthetic: true }`;
    const answer = await api.ask(`{
      byChange: ranking(${input("CHANGE_AMOUNT")}) { rows { value } unranked { departments } }
      byRate: ranking(${input("CHANGE_RATE")}) { rows { value } unranked { departments } }
      byAmount: ranking(${input("AMOUNT")}) { rows { value } unranked { comparability reason } }
      items: aggregates(filter: { synthetic: true, years: [2021], tables: [EXPENDITURE], levels: [ITEM] }, value: CHANGE_AMOUNT) { groups { lines valued blank sum } } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      byChange: { rows: [], unranked: [{ departments: 1 }] },
      byRate: { rows: [], unranked: [{ departments: 1 }] },
      byAmount: { rows: [], unranked: [{ comparability: "CURRENT_MISSING", reason: "NO_VALUE" }] },
      // 150.00 and a blank against 200.00: -50.00, once; 120.00 against 100.00: +20.00
      items: { groups: [{ lines: 3, valued: 2, blank: 1, sum: "-30.00" }] },
    });
    await api.close();
  });
});
