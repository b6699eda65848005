import type { SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { createWorldApi, type WorldAccount } from "../../support/world.js";

const YEARS: readonly (readonly [number, string, string])[] = [
  [2020, "2049901", "134.00"],
  [2021, "2049999", "124.00"],
  [2022, "2049999", "115.00"],
];

function account([year, code, amount]: readonly [number, string, string], reason?: string): WorldAccount {
  const changes = reason === undefined ? [] : [{ amount: "-9.00", reason }];
  return {
    department: "虚拟市司法局",
    year,
    tables: { EXPENDITURE: { total: "500.00", [`${code} 其他公共安全支出`]: amount } },
    statements: changes.length === 0 ? [] : [{ of: `EXPENDITURE/${code}`, changes }],
  };
}

function recode(evidence: string): unknown {
  const name = "其他公共安全支出";
  return {
    id: "rec",
    family: "FUNCTIONAL",
    kind: "RECODE",
    evidence,
    year: 2021,
    old: [{ code: "2049901", name }],
    new: [{ code: "2049999", name }],
  };
}

onBothStores("a code that was changed between two years", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      crosswalk: { codes: [recode("SOURCED")] },
      accounts: YEARS.map((year) => account(year, year[0] === 2022 ? "厉行节约" : undefined)),
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ask(query: string): Promise<Record<string, unknown> | null | undefined> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it.each(["2049901", "2049999"])("has the same sum by every route, asked for as %s", async (key) => {
    // 134.00 + 124.00 + 115.00 = 373.00
    const range = "fromYear: 2020, toYear: 2022";
    expect(
      await ask(`{
        byYear: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["${key}"], ${range} }, by: [YEAR]) { groups { year lines departments sum coverage } }
        together: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["${key}"], ${range} }) { groups { lines sum } }
        byKey: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], levels: [ITEM], ${range} }, by: [KEY]) { groups { key lines sum } }
        ranking(input: { by: AMOUNT, ${range}, key: "${key}", table: EXPENDITURE, synthetic: true }) { rows { value } }
        comparison(input: { departmentNames: ["虚拟市司法局"], ${range}, table: EXPENDITURE, keys: ["${key}"] }) { rows { key cells { year amount } } }
        lineItems(filter: { keys: ["${key}"], tables: [EXPENDITURE], ${range} }, orderBy: [{ field: YEAR }]) { totalCount nodes { year key amount } }
        departments(filter: { line: { table: EXPENDITURE, key: "${key}", ${range}, inEveryYear: true, amount: { min: "100" } } }) { totalCount }
        none: departments(filter: { line: { table: EXPENDITURE, key: "${key}", ${range}, inEveryYear: true, amount: { min: "120" } } }) { totalCount } }`),
    ).toEqual({
      byYear: {
        groups: YEARS.map(([year, , sum]) => ({ year, lines: 1, departments: 1, sum, coverage: "100.0" })),
      },
      together: { groups: [{ lines: 3, sum: "373.00" }] },
      byKey: { groups: [{ key: "2049999", lines: 3, sum: "373.00" }] },
      ranking: { rows: [{ value: "373.00" }] },
      comparison: { rows: [{ key: "2049999", cells: YEARS.map(([year, , amount]) => ({ year, amount })) }] },
      lineItems: { totalCount: 3, nodes: YEARS.map(([year, code, amount]) => ({ year, key: code, amount })) },
      departments: { totalCount: 1 },
      none: { totalCount: 0 },
    });
  });

  it("is not followed under STRICT", async () => {
    const line = `table: EXPENDITURE, key: "2049999", fromYear: 2020, toYear: 2022, continuity: STRICT`;
    expect(
      await ask(`{
        aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["2049999"], fromYear: 2020, toYear: 2022, continuity: STRICT }) { groups { lines sum } }
        ranking(input: { by: AMOUNT, ${line}, synthetic: true }) { rows { value } unranked { comparability reason } }
        departments(filter: { line: { ${line}, inEveryYear: true } }) { totalCount }
        lineItems(filter: { keys: ["2049999"], continuity: STRICT }) { totalCount }
        change: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["2049999"], years: [2021], continuity: STRICT }, value: CHANGE_AMOUNT) { groups { lines valued sum } }
        sourced: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["2049999"], years: [2021] }, value: CHANGE_AMOUNT) { groups { lines valued sum } } }`),
    ).toEqual({
      // 124.00 + 115.00
      aggregates: { groups: [{ lines: 2, sum: "239.00" }] },
      ranking: { rows: [], unranked: [{ comparability: "RECLASSIFIED", reason: "NO_VALUE" }] },
      departments: { totalCount: 0 },
      lineItems: { totalCount: 2 },
      change: { groups: [{ lines: 1, valued: 0, sum: null }] },
      sourced: { groups: [{ lines: 1, valued: 1, sum: "-10.00" }] },
    });
  });

  it("finds what is stated of the line in statistics, under whatever code it is asked for", async () => {
    expect(
      await ask(
        `{ explanationStatistics(filter: { synthetic: true, keys: ["2049901"], fromYear: 2020, toYear: 2022 }) { total { statedChanges netAmount } } }`,
      ),
    ).toEqual({ explanationStatistics: { total: { statedChanges: 1, netAmount: "-9.00" } } });
  });

  it("orders departments by the line's figure of one year", async () => {
    const order = (year: number, key: string): string =>
      `departments(orderBy: [{ field: CHANGE_AMOUNT, year: ${String(year)}, table: EXPENDITURE, key: "${key}", continuity: STRICT }]) { nodes { name } }`;
    expect(await ask(`{ ${order(2021, "2049999")} }`)).toEqual({ departments: { nodes: [{ name: "虚拟市司法局" }] } });
  });
});

onBothStores("a code whose change is not confirmed", (kind) => {
  it("is followed under PROVISIONAL only", async () => {
    const api = await createWorldApi(kind, {
      crosswalk: { codes: [recode("PROVISIONAL")] },
      accounts: YEARS.map((year) => account(year)),
    });
    const aggregates = (continuity: string): string =>
      `aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["2049999"], fromYear: 2020, toYear: 2022, continuity: ${continuity} }, value: CHANGE_AMOUNT, by: [YEAR]) { groups { year valued sum } }`;
    const answer = await api.ask(`{ sourced: ${aggregates("SOURCED")} provisional: ${aggregates("PROVISIONAL")} }`);
    expect(answer.data).toEqual({
      sourced: {
        groups: [
          { year: 2021, valued: 0, sum: null },
          { year: 2022, valued: 1, sum: "-9.00" },
        ],
      },
      provisional: {
        groups: [
          { year: 2020, valued: 0, sum: null },
          { year: 2021, valued: 1, sum: "-10.00" },
          { year: 2022, valued: 1, sum: "-9.00" },
        ],
      },
    });
    await api.close();
  });
});

onBothStores("a code that is used again for another thing", (kind) => {
  it("is never added to itself, and has a row for each where lines are grouped by key", async () => {
    const api = await createWorldApi(kind, {
      crosswalk: {
        codes: [
          {
            id: "again",
            family: "FUNCTIONAL",
            kind: "NEW",
            evidence: "SOURCED",
            year: 2021,
            old: [],
            new: [{ code: "2049999", name: "他物" }],
          },
        ],
      },
      accounts: YEARS.map(([year, , amount]) => account([year, "2049999", amount])),
    });
    const range = "fromYear: 2020, toYear: 2022";
    const answer = await api.ask(`{
      together: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["2049999"], ${range} }) { groups { lines sum } }
      byKey: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], keys: ["2049999"], ${range} }, by: [KEY]) { groups { key lines sum } }
      all: aggregates(filter: { synthetic: true, tables: [EXPENDITURE], levels: [ITEM], ${range} }, by: [KEY]) { groups { key lines sum } }
      ranking(input: { by: AMOUNT, ${range}, key: "2049999", table: EXPENDITURE, synthetic: true }) { rows { value } unranked { comparability } }
      departments(filter: { line: { table: EXPENDITURE, key: "2049999", ${range}, inEveryYear: true } }) { totalCount }
      lineItems(filter: { keys: ["2049999"], ${range} }) { totalCount } }`);
    expect(answer.errors).toBeUndefined();
    // 134.00 of the one thing, 124.00 + 115.00 of the other
    const both = {
      groups: [
        { key: "2049999", lines: 1, sum: "134.00" },
        { key: "2049999", lines: 2, sum: "239.00" },
      ],
    };
    expect(answer.data).toEqual({
      together: { groups: [{ lines: 2, sum: "239.00" }] },
      byKey: both,
      all: both,
      ranking: { rows: [], unranked: [{ comparability: "CURRENT_MISSING" }] },
      departments: { totalCount: 0 },
      lineItems: { totalCount: 3 },
    });
    await api.close();
  });
});
