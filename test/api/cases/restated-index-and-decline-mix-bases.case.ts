import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import type { World, WorldAccount } from "../../support/world.js";

const account = (year: number, total: string, base?: string, rate?: string): WorldAccount => ({
  department: "虚拟市重述局",
  year,
  tables: { EXPENDITURE: { total } },
  statements:
    base === undefined
      ? []
      : [
          {
            of: "EXPENDITURE/total",
            amount: total,
            changes: [{ base, ...(rate === undefined ? {} : { rate }), direction: "DECREASE" }],
          },
        ],
});

/** 110.00 against a restated 120.00, then 115.00 against a restated 125.00. */
const WORLD: World = {
  accounts: [
    account(2020, "100.00"),
    account(2021, "110.00", "120.00", "-8.3"),
    account(2022, "115.00", "125.00", "-8.0"),
  ],
};

const CHANGE = `base current amount rate direction comparability isChained`;
const compare = (baseYear: number): string =>
  `{ comparison(input: { departmentNames: ["虚拟市重述局"], fromYear: 2020, toYear: 2022, baseYear: ${String(baseYear)}, table: EXPENDITURE,
    keys: ["total"], priorBasis: AS_RESTATED }) { rows { cells { year amount index cumulative { ${CHANGE} } }
    overall { ${CHANGE} drivers { amount } derivation { value inputs { value } } } cagr
    longestDecline { fromYear toYear years change { ${CHANGE} } } } } }`;

onBothStores("a comparison as restated", (kind) => {
  it("is chained year by year over several years, and says so", async () => {
    const [data] = await askWorld(kind, WORLD, compare(2020));
    // 110 / 120 = 0.91667; x 115 / 125 = 0.84333: -15.67 %; its square root is 0.91833: -8.2 %
    const chained = {
      base: null,
      current: "115.00",
      amount: null,
      rate: "-15.7",
      direction: "DECREASE",
      comparability: "COMPARABLE",
      isChained: true,
    };
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { amount: "100.00", index: "100.0" },
              { index: "91.7", cumulative: { base: "120.00", amount: "-10.00", rate: "-8.3", isChained: false } },
              { index: "84.3", cumulative: chained },
            ],
            overall: {
              ...chained,
              drivers: [],
              derivation: { value: "-15.7", inputs: [{ value: "-8.3" }, { value: "-8.0" }] },
            },
            cagr: "-8.2",
            longestDecline: { fromYear: 2020, toYear: 2022, years: 2, change: chained },
          },
        ],
      },
    });
  });

  it("gives the same ratio turned over where the base is the later year", async () => {
    const [data] = await askWorld(kind, WORLD, compare(2022));
    // 120 / 110 x 125 / 115 = 1.18577; 125 / 115 = 1.08696
    expect(data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { index: "118.6", cumulative: { rate: "18.6", direction: "INCREASE", isChained: true } },
              { index: "108.7", cumulative: { rate: "8.7", amount: null, base: null, isChained: true } },
              { index: "100.0" },
            ],
          },
        ],
      },
    });
  });

  it("is not known over a year that is missing, nor over one that starts at zero", async () => {
    const gap = { accounts: [account(2020, "100.00"), account(2022, "115.00", "125.00", "-8.0")] };
    const zero = {
      accounts: [account(2020, "0.00"), account(2021, "110.00"), account(2022, "115.00", "125.00", "-8.0")],
    };
    const overall = (comparability: string): object => ({
      comparison: { rows: [{ overall: { amount: null, rate: null, comparability }, cagr: null }] },
    });
    expect((await askWorld(kind, gap, compare(2020)))[0]).toMatchObject(overall("BASE_MISSING"));
    expect((await askWorld(kind, zero, compare(2020)))[0]).toMatchObject(overall("BASE_ZERO"));
  });
});
