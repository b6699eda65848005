import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const DEPARTMENT = "虚拟市再用局";

onBothStores("a row whose former code is used for another thing", (kind) => {
  it("is missing, not reclassified, where it ends after that code was given away", async () => {
    const year = (of: number, rows: Readonly<Record<string, string>>) => ({
      department: DEPARTMENT,
      year: of,
      tables: { EXPENDITURE: { total: "20.00", ...rows } },
    });
    const edge = (kindOf: string, from: number, old: readonly string[], fresh: readonly string[]): unknown => ({
      id: `${kindOf.toLowerCase()}-2010301`,
      family: "FUNCTIONAL",
      kind: kindOf,
      evidence: "SOURCED",
      year: from,
      old: old.map((code) => ({ code, name: code })),
      new: fresh.map((code) => ({ code, name: code })),
    });
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          year(2018, { "2010301 甲": "4.00" }),
          year(2020, { "2010301 乙": "9.00", "2010302 甲": "5.00" }),
          year(2021, { "2010301 乙": "8.00" }),
        ],
        crosswalk: { codes: [edge("RECODE", 2019, ["2010301"], ["2010302"]), edge("NEW", 2020, [], ["2010301"])] },
      },
      `{ comparison(input: { departmentNames: ["${DEPARTMENT}"], fromYear: 2018, toYear: 2021, table: EXPENDITURE, keys: ["2010302"] }) {
          rows { key cells { year amount change { comparability } } } } }`,
    );
    const cell = (of: number, amount: string | null, comparability: string): unknown => ({
      year: of,
      amount,
      change: { comparability },
    });
    expect(data).toEqual({
      comparison: {
        rows: [
          {
            key: "2010302",
            cells: [
              cell(2018, "4.00", "BASE_MISSING"),
              cell(2019, null, "CURRENT_MISSING"),
              cell(2020, "5.00", "BASE_MISSING"),
              cell(2021, null, "CURRENT_MISSING"),
            ],
          },
        ],
      },
    });
  });
});
