import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";
import type { World, WorldAccount } from "../support/world.js";

const [OLD, ONE, OTHER] = ["虚拟市母局", "虚拟市甲分局", "虚拟市乙分局"] as const;

function account(department: string, year: number, total: string): WorldAccount {
  return { department, year, tables: { EXPENDITURE: { total } } };
}

/** 母局 was split in 2020. */
const WORLD: World = {
  accounts: [
    account(OLD, 2019, "90.00"),
    account(ONE, 2020, "60.00"),
    account(OTHER, 2020, "40.00"),
    account(ONE, 2021, "66.00"),
    account(OTHER, 2021, "30.00"),
  ],
  crosswalk: {
    departments: [
      { id: "split", kind: "SPLIT", year: 2020, old: [{ name: OLD }], new: [{ name: ONE }, { name: OTHER }] },
    ],
  },
};

const CHANGE = "amount base successions { id }";

function compare(names: readonly string[], years: string): string {
  return `{ comparison(input: { departmentNames: ${JSON.stringify(names)}, ${years}, table: EXPENDITURE, followSuccession: true }) {
    rows { departments { name } successions { id } cells { year amount lines { department { name } year } change { ${CHANGE} } cumulative { ${CHANGE} } } } } }`;
}

function change(amount: string, base: string, ...successions: readonly string[]): unknown {
  return { amount, base, successions: successions.map((id) => ({ id })) };
}

onBothStores("departments that are compared as one", (kind) => {
  it("are those that successions join over the range and the base year, whichever of them lies where: 66.00 against 60.00", async () => {
    const [inside, outside, mirrored] = await askWorld(
      kind,
      WORLD,
      compare([ONE], "fromYear: 2020, toYear: 2021"),
      compare([ONE], "fromYear: 2021, toYear: 2021, baseYear: 2020"),
      compare([ONE], "fromYear: 2020, toYear: 2020, baseYear: 2021"),
    );
    const row = { departments: [{ name: ONE }], successions: [] };
    const lines = (year: number): unknown => [{ department: { name: ONE }, year }];
    // The split lies between 2019 and 2020: that change is the group's, 60.00 + 40.00 against 90.00.
    const first = { year: 2020, amount: "60.00", lines: lines(2020), change: change("10.00", "90.00", "split") };
    const second = { year: 2021, amount: "66.00", lines: lines(2021), change: change("6.00", "60.00") };
    expect(inside).toEqual({
      comparison: {
        rows: [
          {
            ...row,
            cells: [
              { ...first, cumulative: change("0.00", "60.00") },
              { ...second, cumulative: change("6.00", "60.00") },
            ],
          },
        ],
      },
    });
    expect(outside).toEqual({
      comparison: { rows: [{ ...row, cells: [{ ...second, cumulative: change("6.00", "60.00") }] }] },
    });
    expect(mirrored).toEqual({
      comparison: { rows: [{ ...row, cells: [{ ...first, cumulative: change("-6.00", "66.00") }] }] },
    });
  });

  it("share a row only where a succession lies inside the range or between it and the base year", async () => {
    const [apart, inside, base] = await askWorld(
      kind,
      WORLD,
      compare([ONE, OTHER], "fromYear: 2020, toYear: 2021"),
      compare([ONE, OTHER], "fromYear: 2019, toYear: 2021"),
      compare([ONE, OTHER], "fromYear: 2021, toYear: 2021, baseYear: 2019"),
    );
    const first = change("10.00", "90.00", "split");
    const cells = (...amounts: readonly string[]): unknown[] => amounts.map((amount) => ({ amount }));
    expect(apart).toMatchObject({
      comparison: {
        rows: [
          { departments: [{ name: OTHER }], cells: [{ amount: "40.00", change: first }, { amount: "30.00" }] },
          { departments: [{ name: ONE }], cells: [{ amount: "60.00", change: first }, { amount: "66.00" }] },
        ],
      },
    });
    expect(inside).toMatchObject({
      comparison: {
        rows: [
          {
            successions: [{ id: "split" }],
            cells: cells("90.00", "100.00", "96.00"),
          },
        ],
      },
    });
    // 96.00 - 90.00
    const cumulative = change("6.00", "90.00", "split");
    expect(base).toMatchObject({
      comparison: { rows: [{ successions: [{ id: "split" }], cells: [{ amount: "96.00", cumulative }] }] },
    });
  });
});
