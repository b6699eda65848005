import { codeEdge } from "../support/code-edge.js";
import { onWorld, type World, type WorldAccount, type WorldCell, type WorldStatement } from "../support/world.js";

const SPLIT = "虚拟市分码局";
const HIDDEN = "虚拟市涉密局";
const MERGED = "虚拟市并码局";
const WHOLE = "虚拟市全分局";

function account(
  department: string,
  year: number,
  rows: Readonly<Record<string, WorldCell>>,
  statements: readonly WorldStatement[] = [],
): WorldAccount {
  const named = Object.entries(rows).map(([code, amount]) => [`${code} 项${code}`, amount]);
  return {
    department,
    year,
    tables: { EXPENDITURE: Object.fromEntries(named) as Record<string, WorldCell> },
    statements,
  };
}

/** 2010101 becomes 2010103 and 2010104 in 2021; 2010201 and 2010202 become 2010203 in 2022. */
const WORLD: World = {
  crosswalk: {
    codes: [
      codeEdge("SPLIT", 2021, ["2010101"], ["2010103", "2010104"]),
      codeEdge("MERGE", 2022, ["2010201", "2010202"], ["2010203"]),
    ],
  },
  accounts: [
    account(SPLIT, 2021, { "20101": "240.00", "2010103": "150.00", "2010104": "90.00" }),
    account(SPLIT, 2022, { "20101": "240.00", "2010103": "160.00", "2010104": "80.00" }),
    account(SPLIT, 2023, { "20101": "170.00", "2010103": "170.00" }),
    account(HIDDEN, 2022, { "20101": "400.00", "2010103": "160.00", "2010104": "涉密" }),
    account(HIDDEN, 2023, { "20101": "170.00", "2010103": "170.00" }),
    account(MERGED, 2019, { "20102": "90.00", "2010201": "50.00", "2010202": "40.00" }),
    account(MERGED, 2020, { "20102": "60.00", "2010201": "60.00" }),
    account(WHOLE, 2020, { "20101": "200.00", "2010101": "200.00" }),
    account(WHOLE, 2021, { "20101": "240.00", "2010103": "150.00", "2010104": "90.00" }),
  ],
};

interface Ranking {
  readonly rows: readonly { readonly department: { readonly name: string }; readonly value: string }[];
  readonly unranked: readonly {
    readonly comparability: string;
    readonly reason: string;
    readonly rows: readonly { readonly department: { readonly name: string }; readonly missingMembers: unknown }[];
  }[];
}

onWorld("the change of a line that stands under several codes", WORLD, (api) => {
  /** Of each department its value, or why it has none and which members are missing. */
  async function ranked(key: string, by: string, fromYear: number, toYear: number): Promise<Record<string, unknown>> {
    const answer = await api.ask(`{ ranking(input: { table: EXPENDITURE, key: "${key}", by: ${by}, synthetic: true,
      fromYear: ${String(fromYear)}, toYear: ${String(toYear)} }) { rows { department { name } value }
      unranked { comparability reason rows { department { name } missingMembers { side year key absence } } } } }`);
    expect(answer.errors).toBeUndefined();
    const { rows, unranked } = (answer.data as { readonly ranking: Ranking }).ranking;
    const unknown = unranked.flatMap(({ comparability, reason, rows: own }) =>
      own.map(({ department, missingMembers }) => [department.name, { comparability, reason, missingMembers }]),
    );
    return Object.fromEntries([...rows.map(({ department, value }) => [department.name, value]), ...unknown]) as Record<
      string,
      unknown
    >;
  }

  const withheld = (side: string, year: number): unknown => ({
    comparability: "NOT_DISCLOSED",
    reason: "NO_VALUE",
    missingMembers: [{ side, year, key: "2010104", absence: "CELL_WITHHELD" }],
  });

  it("holds what ended in the year before, as the range over that year does, and never the change of one part", async () => {
    // 160 + 80 became 170 and no 2010104: 170 - 240 = -70, 100 x -70 / 240 = -29.2 %
    for (const key of ["2010101", "2010103"]) {
      const [amount, rate] = [
        await ranked(key, "CHANGE_AMOUNT", 2022, 2023),
        await ranked(key, "CHANGE_RATE", 2022, 2023),
      ];
      const isGroup = key === "2010101";
      expect([key, amount[SPLIT], rate[SPLIT]]).toEqual([key, isGroup ? "-70.00" : "10.00", isGroup ? "-29.2" : "6.3"]);
    }
    expect((await ranked("2010101", "CHANGE_AMOUNT", 2023, 2023))[SPLIT]).toBe("-70.00");
    expect((await ranked("2010101", "CHANGE_AMOUNT", 2021, 2023))[SPLIT]).toBe("-70.00");
    expect((await ranked("2010101", "AMOUNT", 2022, 2022))[SPLIT]).toBe("240.00");
  });

  it("is not disclosed where the year before withholds a part, which is named", async () => {
    for (const year of [2022, 2023]) {
      expect((await ranked("2010101", "CHANGE_AMOUNT", year, 2023))[HIDDEN]).toEqual(withheld("BASE", 2022));
    }
  });

  it("before a merger is that of all that were merged", async () => {
    // 50 + 40 became 60 and no 2010202
    expect((await ranked("2010203", "CHANGE_AMOUNT", 2019, 2020))[MERGED]).toBe("-30.00");
    expect((await ranked("2010203", "CHANGE_RATE", 2020, 2020))[MERGED]).toBe("-33.3");
  });

  it("is nobody's own where the later year prints several, in one year as in a range of two", async () => {
    for (const fromYear of [2020, 2021]) {
      expect((await ranked("2010101", "CHANGE_AMOUNT", fromYear, 2021))[WHOLE]).toEqual({
        comparability: "COMPARABLE",
        reason: "COMPARED_AS_GROUP",
        missingMembers: [],
      });
    }
    for (const fromYear of [2021, 2022]) {
      const found = await ranked("2010101", "CHANGE_RATE", fromYear, 2022);
      expect(found[SPLIT]).toEqual({ comparability: "COMPARABLE", reason: "COMPARED_AS_GROUP", missingMembers: [] });
      expect(found[HIDDEN]).toMatchObject({ comparability: "NOT_DISCLOSED", reason: "NO_VALUE" });
    }
  });

  it("is no change to filters and orders where the year before had more of it than its one line", async () => {
    const filtered = async (key: string, changeAmount: string): Promise<unknown> => {
      const answer = await api.ask(`{ departments(filter: { synthetic: true, line: { table: EXPENDITURE, key: "${key}",
        fromYear: 2023, toYear: 2023, changeAmount: ${changeAmount} } }) { nodes { name } } }`);
      expect(answer.errors).toBeUndefined();
      return (answer.data as { departments: { nodes: { name: string }[] } }).departments.nodes.map(({ name }) => name);
    };
    expect(await filtered("2010101", `{ min: "-1000" }`)).toEqual([]);
    // By its own key the line is compared with itself alone: 170 - 160, in both departments.
    expect(await filtered("2010103", `{ min: "10", max: "10" }`)).toEqual([HIDDEN, SPLIT].sort());
    const ordered =
      await api.ask(`{ departments(filter: { synthetic: true }, orderBy: [{ field: CHANGE_AMOUNT, year: 2020,
      table: EXPENDITURE, key: "2010203", direction: DESC }, { field: NAME }]) { nodes { name } } }`);
    // 并码局 has no change of 2010203 against 2019, so that names decide.
    expect(ordered.errors).toBeUndefined();
    const names = (ordered.data as { departments: { nodes: { name: string }[] } }).departments.nodes;
    expect(names.map(({ name }) => name)).toEqual([SPLIT, HIDDEN, MERGED, WHOLE].sort());
  });
});
