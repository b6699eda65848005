import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const NAME = "待定局";
const named = (code: string): unknown => ({ code, name: `项${code}` });

/** 2011101 of 2020 goes on as 2011102, or 2011103 and 2011104 as 2011104, which nobody has confirmed. */
const WORLD = {
  accounts: [
    {
      department: NAME,
      year: 2020,
      tables: {
        EXPENDITURE: { total: "50.00", "2011101 旧项": "20.00", "2011103 并项": "18.00", "2011104 主项": "12.00" },
      },
    },
    {
      department: NAME,
      year: 2021,
      tables: { EXPENDITURE: { total: "90.00", "2011102 新项": "50.00", "2011104 主项": "40.00" } },
    },
  ],
  crosswalk: {
    codes: [
      {
        id: "recode",
        family: "FUNCTIONAL",
        kind: "RECODE",
        evidence: "PROVISIONAL",
        year: 2021,
        old: [named("2011101")],
        new: [named("2011102")],
      },
      {
        id: "merge",
        family: "FUNCTIONAL",
        kind: "MERGE",
        evidence: "PROVISIONAL",
        year: 2021,
        old: [named("2011103"), named("2011104")],
        new: [named("2011104")],
      },
    ],
  },
};

onBothStores("the sides of a reclassified change", (kind) => {
  const range = `departmentNames: ["${NAME}"], table: EXPENDITURE`;
  const fields = "comparability current base baseSource amount rate direction";
  const nothing = { comparability: "RECLASSIFIED", amount: null, rate: null, direction: null };

  it("show what each year prints of the row's own lines, and nothing that is computed from both", async () => {
    const [data] = await askWorld(
      kind,
      WORLD,
      `{ old: comparison(input: { ${range}, keys: ["2011101"], fromYear: 2020, toYear: 2021 }) {
           rows { overall { ${fields} currentLines { key } baseLines { key } baseMembers { amount } } } }
         kept: comparison(input: { ${range}, keys: ["2011104"], fromYear: 2020, toYear: 2021 }) { rows { overall { ${fields} } } } }`,
    );
    expect(data).toEqual({
      old: {
        rows: [
          {
            overall: {
              ...nothing,
              current: null,
              base: "20.00",
              baseSource: "PUBLISHED",
              currentLines: [],
              baseLines: [{ key: "2011101" }],
              baseMembers: [{ amount: "20.00" }],
            },
          },
        ],
      },
      kept: { rows: [{ overall: { ...nothing, current: "40.00", base: "12.00", baseSource: "PUBLISHED" } }] },
    });
  });

  it("are mirrored where the base is the later year", async () => {
    const [data] = await askWorld(
      kind,
      WORLD,
      `{ old: comparison(input: { ${range}, keys: ["2011101"], fromYear: 2020, toYear: 2020, baseYear: 2021 }) { rows { cells { cumulative { ${fields} } } } }
         kept: comparison(input: { ${range}, keys: ["2011104"], fromYear: 2020, toYear: 2020, baseYear: 2021 }) { rows { cells { cumulative { ${fields} } } } } }`,
    );
    expect(data).toEqual({
      old: { rows: [{ cells: [{ cumulative: { ...nothing, current: "20.00", base: null, baseSource: null } }] }] },
      kept: {
        rows: [{ cells: [{ cumulative: { ...nothing, current: "12.00", base: "40.00", baseSource: "PUBLISHED" } }] }],
      },
    });
  });
});
