import { codeEdge } from "../support/code-edge.js";
import { onWorld, type World, type WorldAccount } from "../support/world.js";

function account(year: number, rows: Readonly<Record<string, string>>): WorldAccount {
  const named = Object.entries(rows).map(([code, amount]) => [`${code} 项${code}`, amount]);
  return {
    department: "虚拟市分码局",
    year,
    tables: { EXPENDITURE: Object.fromEntries(named) as Record<string, string> },
  };
}

/** 2010101 becomes 2010103 and 2010104 in 2021, beside 2010109. */
const WORLD: World = {
  crosswalk: { codes: [codeEdge("SPLIT", 2021, ["2010101"], ["2010103", "2010104"])] },
  accounts: [
    account(2020, { "20101": "300.00", "2010101": "200.00", "2010109": "100.00" }),
    account(2021, { "20101": "360.00", "2010103": "150.00", "2010104": "90.00", "2010109": "120.00" }),
    account(2022, { "20101": "350.00", "2010103": "160.00", "2010104": "70.00", "2010109": "120.00" }),
    account(2023, { "20101": "290.00", "2010103": "170.00", "2010109": "120.00" }),
  ],
};

onWorld("aggregates by key of lines that are compared as one", WORLD, (api) => {
  async function byKey(value: string, from: number, to: number): Promise<unknown> {
    const answer =
      await api.ask(`{ aggregates(by: [KEY], value: ${value}, filter: { synthetic: true, tables: [EXPENDITURE],
      levels: [ITEM], fromYear: ${String(from)}, toYear: ${String(to)} }) { groups { key lines valued coverage sum minimum median } } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data as { aggregates: { groups: unknown } }).aggregates.groups;
  }

  const GROUP = "2010103+2010104";
  const group = (lines: number, valued: number, [sum, minimum, median]: readonly (string | null)[]): unknown => ({
    key: GROUP,
    lines,
    valued,
    coverage: "100.0",
    sum,
    minimum,
    median,
  });

  it("of one year have its change once, under the key that a range over it shows", async () => {
    // 150 + 90 - 200 = 40, and 120 - 100 = 20
    expect(await byKey("CHANGE_AMOUNT", 2021, 2021)).toEqual([
      group(2, 1, ["40.00", "40.00", "40.00"]),
      { key: "2010109", lines: 1, valued: 1, coverage: "100.0", sum: "20.00", minimum: "20.00", median: "20.00" },
    ]);
    // 40 / 200
    expect(await byKey("CHANGE_RATE", 2021, 2021)).toMatchObject([group(2, 1, [null, "20.0", "20.0"]), {}]);
  });

  it("over a range have one amount a year, that of them all, and never a part beside the whole", async () => {
    // 200 and 150 + 90
    expect(await byKey("AMOUNT", 2020, 2021)).toEqual([
      group(3, 2, ["440.00", "200.00", "220.00"]),
      { key: "2010109", lines: 2, valued: 2, coverage: "100.0", sum: "220.00", minimum: "100.00", median: "110.00" },
    ]);
  });

  it("over a range have one change a year, against all that the year before had of it", async () => {
    // 240 - 200 = 40, 230 - 240 = -10, and 170 against 160 + 70: -60
    expect(await byKey("CHANGE_AMOUNT", 2021, 2023)).toMatchObject([group(5, 3, ["-30.00", "-60.00", "-10.00"]), {}]);
    // Apart, the lines are what they are each by themselves: 160 - 150, 170 - 160; 70 - 90.
    expect(await byKey("CHANGE_AMOUNT", 2022, 2023)).toMatchObject([
      { key: "2010103", lines: 2, valued: 2, sum: "20.00" },
      { key: "2010104", lines: 1, valued: 1, sum: "-20.00" },
      {},
    ]);
  });

  it("have no share or completion where several lines make up the year, and coverage says so", async () => {
    expect(await byKey("SHARE", 2020, 2021)).toMatchObject([{ key: GROUP, lines: 3, valued: 0 }, { key: "2010109" }]);
  });
});
