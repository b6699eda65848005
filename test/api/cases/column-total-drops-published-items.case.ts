import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";

onBothStores("the total of a year over the rows", (kind) => {
  it("leaves an item out only where a line above it is added in that same year", async () => {
    const account = (department: string, year: number, rows: Record<string, string | null>) => ({
      department,
      year,
      tables: { EXPENDITURE: rows },
    });
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          account("虚拟市层级局", 2020, { "2010101 项": "50.00", "2010102 项二": "30.00" }),
          account("虚拟市层级局", 2021, { "201 类": "85.00", "2010101 项": "52.00", "2010102 项二": "33.00" }),
          account("虚拟市层级局", 2022, { "201 类": null, "2010101 项": "53.00", "2010102 项二": "34.00" }),
          account("虚拟市层级二局", 2020, { "201 类": "8.00" }),
          account("虚拟市层级二局", 2021, { "201 类": "9.00" }),
          account("虚拟市层级二局", 2022, { "201 类": "10.00" }),
        ],
      },
      `{ comparison(input: { departmentNames: ["虚拟市层级局", "虚拟市层级二局"], fromYear: 2020, toYear: 2022, table: EXPENDITURE }) {
          columnTotals { year total { amount counted blank notPublished nested } } } }`,
    );
    expect(data).toEqual({
      comparison: {
        columnTotals: [
          // 8 + 50 + 30
          { year: 2020, total: { amount: "88.00", counted: 3, blank: 0, notPublished: 1, nested: 0 } },
          // 85 + 9
          { year: 2021, total: { amount: "94.00", counted: 2, blank: 0, notPublished: 0, nested: 2 } },
          // the class prints a blank, so that its items stand for it: 53 + 34 + 10
          { year: 2022, total: { amount: "97.00", counted: 3, blank: 1, notPublished: 0, nested: 0 } },
        ],
      },
    });
  });
});
