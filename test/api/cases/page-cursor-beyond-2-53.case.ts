import type { SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { createWorldApi, type WorldAccount } from "../../support/world.js";

const NAMES = ["虚拟市巨额0局", "虚拟市巨额1局", "虚拟市巨额2局", "虚拟市巨额3局", "虚拟市巨额4局", "虚拟市巨额5局"];

/** From the most that a figure can be below zero to near the most above it, one fen apart: changes of about 1.8 * 10^16 fen. */
function accountsOf(name: string, index: number): WorldAccount[] {
  const line = "2010909 缉私办案";
  return [
    { department: name, year: 2020, tables: { EXPENDITURE: { [line]: "-9000000000.000000" } } },
    { department: name, year: 2021, tables: { EXPENDITURE: { [line]: `8999999999.99999${String(9 - index)}` } } },
  ];
}

interface PageOf {
  readonly totalCount: number;
  readonly nodes: readonly { readonly name?: string; readonly department?: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

onBothStores("a page ordered by amounts beyond 2^53", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, { accounts: NAMES.flatMap(accountsOf) });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function walk(list: string, args: string, node: string): Promise<string[]> {
    const found: string[] = [];
    for (let after = ""; found.length < 20;) {
      const cursor = after === "" ? "" : `after: "${after}",`;
      const answer = await api.ask(
        `{ ${list}(first: 2, ${cursor} ${args}) { totalCount nodes { ${node} } pageInfo { hasNextPage endCursor } } }`,
      );
      expect(answer.errors).toBeUndefined();
      const page = answer.data?.[list] as PageOf;
      expect(page.totalCount).toBe(NAMES.length);
      found.push(...page.nodes.map((one) => one.department?.name ?? one.name ?? ""));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
    return found;
  }

  it("gives each line exactly once, in exact order, in either direction", async () => {
    const args = (direction: string): string =>
      `filter: { keys: ["2010909"], years: [2021] }, orderBy: [{ field: CHANGE_AMOUNT, direction: ${direction} }]`;
    expect(await walk("lineItems", args("DESC"), "department { name }")).toEqual(NAMES);
    expect(await walk("lineItems", args("ASC"), "department { name }")).toEqual([...NAMES].reverse());
  });

  it("gives each department exactly once", async () => {
    const order = `field: CHANGE_AMOUNT, direction: DESC, year: 2021, table: EXPENDITURE, key: "2010909"`;
    expect(await walk("departments", `orderBy: [{ ${order} }]`, "name")).toEqual(NAMES);
  });

  it("keeps every fen in the changes, bounds, ranks and aggregates of such amounts", async () => {
    // 8999999999.999999 + 9000000000 = 17999999999.999999 万元, and less by one, two … fen.
    const answer = await api.ask(
      `{ lineItems(filter: { keys: ["2010909"], years: [2021], changeAmount: { min: "17999999999.999998" } }) { nodes { change { amount } } }
         ranking(input: { by: CHANGE_AMOUNT, table: EXPENDITURE, key: "2010909", fromYear: 2021, toYear: 2021, synthetic: true }, first: 2) { rows { rank value } }
         aggregates(filter: { tables: [EXPENDITURE], keys: ["2010909"], years: [2021], synthetic: true }, value: CHANGE_AMOUNT) {
           groups { sum minimum median maximum } } }`,
    );
    expect(answer.data).toEqual({
      lineItems: {
        nodes: [{ change: { amount: "17999999999.999999" } }, { change: { amount: "17999999999.999998" } }],
      },
      ranking: {
        rows: [
          { rank: 1, value: "17999999999.999999" },
          { rank: 2, value: "17999999999.999998" },
        ],
      },
      // 6 * 17999999999.999999 - 0.000001 * (0 + 1 + 2 + 3 + 4 + 5); the median lies between the third and the fourth.
      aggregates: {
        groups: [
          {
            sum: "107999999999.999979",
            minimum: "17999999999.999994",
            median: "17999999999.999997",
            maximum: "17999999999.999999",
          },
        ],
      },
    });
  });

  it("refuses a cursor whose numbers were made up", async () => {
    const forged = (value: unknown): string =>
      Buffer.from(JSON.stringify(["lines CHANGE_AMOUNT:DESC", 1, [value]])).toString("base64url");
    for (const value of ["1e3", "99999999999999999999", "x", 12]) {
      const answer = await api.ask(
        `{ lineItems(first: 2, after: "${forged(value)}", orderBy: [{ field: CHANGE_AMOUNT, direction: DESC }]) { totalCount } }`,
      );
      expect(answer.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    }
  });
});

onBothStores("a derived total beyond 2^53", (kind) => {
  it("is a sum: it may be larger than one figure can be, and stays exact to the fen", async () => {
    // 9000000000.000000 + 8999999999.999999 = 17999999999.999999 万元; a year later 0.000002 less.
    const sides = (publicTotal: string) => ({
      BASIC_EXPENDITURE: {
        "personnel-total 人员经费合计": "9000000000.000000",
        "public-total 公用经费合计": publicTotal,
      },
    });
    const api = await createWorldApi(kind, {
      accounts: [
        { department: "虚拟市巨额局", year: 2020, tables: sides("8999999999.999999") },
        { department: "虚拟市巨额局", year: 2021, tables: sides("8999999999.999997") },
      ],
    });
    const answer = await api.ask(
      `{ department(name: "虚拟市巨额局") { years { lineItem(table: BASIC_EXPENDITURE, key: "total") { amount change { amount } } } }
         ranking(input: { by: AMOUNT, table: BASIC_EXPENDITURE, key: "total", fromYear: 2021, toYear: 2021, synthetic: true }) { rows { value } } }`,
    );
    expect(answer.data).toEqual({
      department: {
        years: [
          { lineItem: { amount: "17999999999.999999", change: { amount: null } } },
          { lineItem: { amount: "17999999999.999997", change: { amount: "-0.000002" } } },
        ],
      },
      ranking: { rows: [{ value: "17999999999.999997" }] },
    });
    await api.close();
  });
});
