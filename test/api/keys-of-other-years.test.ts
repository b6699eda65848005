import { onWorld, type World, type WorldAccount } from "../support/world.js";
import { codeEdge } from "../support/code-edge.js";

const RECODED = "虚拟市改码局";
const CHAINED = "虚拟市连改局";
const SPLIT = "虚拟市分码局";
const MERGED = "虚拟市并码局";
const LIKELY = "虚拟市存疑局";

function account(department: string, year: number, rows: Readonly<Record<string, string>>): WorldAccount {
  const named = Object.entries(rows).map(([code, amount]) => [`${code} 项${code}`, amount]);
  return { department, year, tables: { EXPENDITURE: Object.fromEntries(named) as Record<string, string> } };
}

const WORLD: World = {
  accounts: [
    account(RECODED, 2020, { "2010901": "60.00" }),
    account(RECODED, 2021, { "2010902": "70.00" }),
    account(CHAINED, 2018, { "2011001": "11.00" }),
    account(CHAINED, 2022, { "2011003": "13.00" }),
    account(SPLIT, 2020, { "2011401": "100.00" }),
    account(SPLIT, 2021, { "2011402": "80.00" }),
    account(MERGED, 2020, { "2012301": "1.00", "2012302": "2.00" }),
    account(MERGED, 2021, { "2012303": "4.00" }),
    account(LIKELY, 2020, { "2012601": "8.00" }),
    account(LIKELY, 2021, { "2012602": "9.00" }),
  ],
  crosswalk: {
    codes: [
      codeEdge("RECODE", 2021, ["2010901"], ["2010902"]),
      codeEdge("RECODE", 2019, ["2011001"], ["2011002"]),
      codeEdge("RECODE", 2022, ["2011002"], ["2011003"]),
      codeEdge("SPLIT", 2021, ["2011401"], ["2011402", "2011403"]),
      codeEdge("MERGE", 2021, ["2012301", "2012302"], ["2012303"]),
      codeEdge("RECODE", 2021, ["2012601"], ["2012602"], "PROVISIONAL"),
    ],
  },
};

/** What is asked by: a key in some years, over some edges. */
interface Asked {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly continuity?: string;
}

/** The same key by every route that takes one. */
function everyRoute(name: string, { key, from, to, continuity = "SOURCED" }: Asked): string {
  const years = `fromYear: ${String(from)}, toYear: ${String(to)}, continuity: ${continuity}`;
  const filter = `synthetic: true, tables: [EXPENDITURE], departmentNames: ["${name}"], keys: ["${key}"], ${years}`;
  return `{
    lineItems(filter: { ${filter} }, orderBy: [{ field: YEAR }, { field: CODE }]) { nodes { year key } }
    aggregates(filter: { ${filter} }, by: [YEAR]) { groups { year sum } }
    grouped: aggregates(filter: { ${filter} }, by: [KEY, YEAR]) { groups { key year sum } }
    departments(filter: { synthetic: true, line: { table: EXPENDITURE, key: "${key}", ${years}, amount: { min: "0.5" } } }) { nodes { name } }
    ranking(input: { table: EXPENDITURE, key: "${key}", by: AMOUNT, ${years}, synthetic: true }) { rows { department { name } value } }
    comparison(input: { departmentNames: ["${name}"], table: EXPENDITURE, keys: ["${key}"], ${years} }) { rows { key cells { amount } } } }`;
}

/** What all of them say of one line a year under the key of its row. */
function oneRow(name: string, shown: string, lines: readonly (readonly [year: number, key: string, amount: string])[]) {
  const total = lines.reduce((sum, [, , amount]) => sum + Number.parseInt(amount, 10), 0);
  return {
    lineItems: { nodes: lines.map(([year, key]) => ({ year, key })) },
    aggregates: { groups: lines.map(([year, , sum]) => ({ year, sum })) },
    grouped: { groups: lines.map(([year, , sum]) => ({ key: shown, year, sum })) },
    departments: { nodes: [{ name }] },
    ranking: { rows: [{ department: { name }, value: `${String(total)}.00` }] },
    comparison: { rows: [{ key: shown, cells: lines.map(([, , amount]) => ({ amount })) }] },
  };
}

const NOTHING = {
  lineItems: { nodes: [] },
  aggregates: { groups: [] },
  grouped: { groups: [] },
  departments: { nodes: [] },
  ranking: { rows: [] },
  comparison: { rows: [] },
};

onWorld("a key that no account prints in the years asked for", WORLD, (api) => {
  async function ask(query: string): Promise<unknown> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it.each([
    [
      "an old one of a later year",
      RECODED,
      { key: "2010901", from: 2021, to: 2021 },
      "2010902",
      [[2021, "2010902", "70.00"]],
    ],
    [
      "a new one of an earlier year",
      RECODED,
      { key: "2010902", from: 2020, to: 2020 },
      "2010901",
      [[2020, "2010901", "60.00"]],
    ],
    [
      "the first of a chain",
      CHAINED,
      { key: "2011001", from: 2022, to: 2022 },
      "2011003",
      [[2022, "2011003", "13.00"]],
    ],
    [
      "the middle of a chain, later",
      CHAINED,
      { key: "2011002", from: 2022, to: 2022 },
      "2011003",
      [[2022, "2011003", "13.00"]],
    ],
    [
      "the middle of a chain, earlier",
      CHAINED,
      { key: "2011002", from: 2018, to: 2018 },
      "2011001",
      [[2018, "2011001", "11.00"]],
    ],
    ["the last of a chain", CHAINED, { key: "2011003", from: 2018, to: 2018 }, "2011001", [[2018, "2011001", "11.00"]]],
    [
      "the whole of a split, later",
      SPLIT,
      { key: "2011401", from: 2021, to: 2021 },
      "2011402",
      [[2021, "2011402", "80.00"]],
    ],
    [
      "an unprinted part of a split",
      SPLIT,
      { key: "2011403", from: 2020, to: 2021 },
      "2011402+2011403",
      [
        [2020, "2011401", "100.00"],
        [2021, "2011402", "80.00"],
      ],
    ],
    [
      "a part of a merger, later",
      MERGED,
      { key: "2012301", from: 2021, to: 2021 },
      "2012303",
      [[2021, "2012303", "4.00"]],
    ],
    [
      "one that an unconfirmed edge leads to",
      LIKELY,
      { key: "2012601", from: 2021, to: 2021, continuity: "PROVISIONAL" },
      "2012602",
      [[2021, "2012602", "9.00"]],
    ],
  ] as const)("means by every route what the crosswalk says: %s", async (_what, name, asked, shown, lines) => {
    expect(await ask(everyRoute(name, asked))).toEqual(oneRow(name, shown, lines));
  });

  it.each([
    [RECODED, { key: "2010901", from: 2021, to: 2021, continuity: "STRICT" }],
    [LIKELY, { key: "2012601", from: 2021, to: 2021 }],
    [LIKELY, { key: "2012602", from: 2020, to: 2020 }],
  ])("finds nothing over an edge that is not followed: %s %j", async (name, asked) => {
    expect(await ask(everyRoute(name, asked))).toEqual(NOTHING);
  });

  it("means the whole group before a merger: 1.00 + 2.00, in a comparison of that year alone two rows", async () => {
    expect(await ask(everyRoute(MERGED, { key: "2012303", from: 2020, to: 2020 }))).toMatchObject({
      lineItems: { nodes: [{ key: "2012301" }, { key: "2012302" }] },
      aggregates: { groups: [{ year: 2020, sum: "3.00" }] },
      ranking: { rows: [{ value: "3.00" }] },
      comparison: { rows: [{ key: "2012301" }, { key: "2012302" }] },
    });
  });

  it("ranks by the change that the line has: 70.00 - 60.00", async () => {
    expect(
      await ask(`{ ranking(input: { table: EXPENDITURE, key: "2010901", by: CHANGE_AMOUNT, fromYear: 2021, toYear: 2021, synthetic: true }) {
        rows { department { name } value } unranked { departments } } }`),
    ).toEqual({ ranking: { rows: [{ department: { name: RECODED }, value: "10.00" }], unranked: [] } });
  });

  it.each([
    [`fromYear: 2021, toYear: 2021, baseYear: 2020, keys: ["2010901"]`, "70.00", "10.00"],
    [`fromYear: 2021, toYear: 2021, baseYear: 2020, codePrefix: "2010901"`, "70.00", "10.00"],
    [`fromYear: 2020, toYear: 2020, baseYear: 2021, keys: ["2010902"]`, "60.00", "-10.00"],
  ])("has its row where the base year lies beyond the range: %s", async (asked, amount, change) => {
    expect(
      await ask(`{ comparison(input: { departmentNames: ["${RECODED}"], table: EXPENDITURE, ${asked} }) {
        rows { key cells { amount cumulative { amount } } } } }`),
    ).toEqual({ comparison: { rows: [{ key: "2010902", cells: [{ amount, cumulative: { amount: change } }] }] } });
  });

  it("has its row in every department of a comparison, whichever code of the group each of them prints", async () => {
    const rows = [{ department: { name: SPLIT }, key: "2011402+2011403", overall: { amount: "-20.00" } }];
    for (const asked of [`keys: ["2011403"]`, `keys: ["2011401"]`, `codePrefix: "2011403"`, `codePrefix: "2011401"`]) {
      expect(
        await ask(`{ comparison(input: { departmentNames: ["${SPLIT}", "${RECODED}"], table: EXPENDITURE, fromYear: 2020, toYear: 2021, ${asked} }) {
          rows { department { name } key overall { amount } } } }`),
      ).toEqual({ comparison: { rows } });
    }
  });

  it("takes no row of another group in by its beginning: of 2021 alone 2010902 is no code that was 2010901", async () => {
    expect(
      await ask(`{ comparison(input: { departmentNames: ["${RECODED}"], table: EXPENDITURE, fromYear: 2021, toYear: 2021, codePrefix: "2010901" }) {
        rows { key } } }`),
    ).toEqual({ comparison: { rows: [] } });
  });
});
