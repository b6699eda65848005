import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const DEPARTMENT = "虚拟市空项局";

onBothStores("a line that was blank under its former code", (kind) => {
  it("is not new: what it rose by is not known", async () => {
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          {
            department: DEPARTMENT,
            year: 2020,
            tables: { EXPENDITURE: { total: "10.00", "2010101 甲": "10.00", "2010301 旧码": null } },
          },
          {
            department: DEPARTMENT,
            year: 2021,
            tables: { EXPENDITURE: { total: "18.00", "2010101 甲": "11.00", "2010302 新码": "7.00" } },
          },
        ],
        crosswalk: {
          codes: [
            {
              id: "recode",
              family: "FUNCTIONAL",
              kind: "RECODE",
              evidence: "SOURCED",
              year: 2021,
              old: [{ code: "2010301", name: "旧码" }],
              new: [{ code: "2010302", name: "新码" }],
            },
          ],
        },
      },
      `{ department(name: "${DEPARTMENT}") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {
          drivers(level: ITEM, first: 9) { kind key amount unknownLines } } } } }`,
    );
    // 18.00 - 10.00 = 8.00, of which 1.00 is known.
    const drivers = [
      { kind: "CONTINUING", key: "2010101", amount: "1.00", unknownLines: 0 },
      { kind: "RESIDUAL", key: null, amount: "7.00", unknownLines: 1 },
    ];
    expect(data).toEqual({ department: { year: { lineItem: { drivers } } } });
  });
});
