import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import type { World } from "../../support/world.js";

const account = (year: number, total: string, row: string): World["accounts"][number] => ({
  department: "虚拟县丁局",
  year,
  tables: { EXPENDITURE: { total, [row]: "20.00" } },
});

const WORLD: World = {
  accounts: [
    account(2020, "100.00", "2010501 旧码"),
    account(2021, "60.00", "2010502 新码"),
    account(2022, "60.00", "2010502 新码"),
  ],
  crosswalk: {
    codes: [
      {
        id: "rec-p",
        family: "FUNCTIONAL",
        kind: "RECODE",
        evidence: "PROVISIONAL",
        year: 2021,
        old: [{ code: "2010501", name: "旧码" }],
        new: [{ code: "2010502", name: "新码" }],
      },
    ],
    departments: [
      {
        id: "tr",
        kind: "TRANSFER",
        year: 2021,
        old: [{ name: "虚拟县丁局" }],
        new: [{ name: "虚拟县戊局" }],
        units: ["虚拟所"],
      },
    ],
  },
};

const compare = (from: number, to: number, base: number): string =>
  `{ comparison(input: { departmentNames: ["虚拟县丁局"], fromYear: ${String(from)}, toYear: ${String(to)}, baseYear: ${String(base)}, table: EXPENDITURE }) {
    rows { key cells { year cumulative { amount comparability likeForLike scopeDifferences { kind before after } edgesNotFollowed { id } } } } } }`;

interface Cell {
  readonly year: number;
  readonly cumulative: unknown;
}

function cellOf(data: Record<string, unknown> | undefined, key: string, year: number): unknown {
  const { rows } = data?.comparison as { rows: { key: string; cells: Cell[] }[] };
  return rows.find((row) => row.key === key)?.cells.find((cell) => cell.year === year)?.cumulative;
}

onBothStores("a pair of years", (kind) => {
  it("bears the same verdicts whichever of the two is the base, inside the range and outside it", async () => {
    const [forth, back, outside, before] = await askWorld(
      kind,
      WORLD,
      compare(2020, 2022, 2020),
      compare(2020, 2022, 2022),
      compare(2020, 2020, 2022),
      compare(2022, 2022, 2020),
    );
    const units = {
      likeForLike: false,
      scopeDifferences: [{ kind: "SUCCESSION", before: ["虚拟县丁局"], after: ["虚拟县戊局"] }],
    };
    for (const data of [forth, before]) {
      expect(cellOf(data, "total", 2022)).toMatchObject({ amount: "-40.00", comparability: "COMPARABLE", ...units });
    }
    for (const data of [back, outside]) {
      expect(cellOf(data, "total", 2020)).toMatchObject({ amount: "40.00", comparability: "COMPARABLE", ...units });
    }
    // a side that the unconfirmed edge would supply is reclassified, not missing
    const reclassified = { amount: null, comparability: "RECLASSIFIED", edgesNotFollowed: [{ id: "rec-p" }], ...units };
    expect(cellOf(forth, "2010501", 2022)).toMatchObject(reclassified);
    expect(cellOf(forth, "2010502", 2022)).toMatchObject(reclassified);
    expect(cellOf(back, "2010501", 2020)).toMatchObject(reclassified);
    expect(cellOf(back, "2010502", 2020)).toMatchObject(reclassified);
    expect(cellOf(outside, "2010501", 2020)).toMatchObject(reclassified);
    expect(cellOf(before, "2010502", 2022)).toMatchObject(reclassified);
  });
});
