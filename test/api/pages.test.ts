import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

interface PageOf {
  readonly totalCount: number;
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly nodes: { id: string }[];
}

const FIELDS = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id }`;
const ORDERS = [
  `[{ field: CHANGE_RATE, direction: ASC }]`,
  `[{ field: CHANGE_RATE, direction: DESC }]`,
  `[{ field: AMOUNT, direction: DESC }, { field: CODE }]`,
  `[{ field: CODE, direction: DESC }, { field: YEAR }]`,
  `[{ field: DEPARTMENT }, { field: YEAR, direction: DESC }, { field: CHANGE_AMOUNT }]`,
  `[]`,
];

onBothStores("a list in pages", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function page(args: string): Promise<PageOf> {
    const answer = await api.ask(
      `{ lineItems(filter: { years: [2020, 2021], synthetic: true }, ${args}) { ${FIELDS} } }`,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.lineItems as PageOf;
  }

  it.each(ORDERS)("never overlaps and leaves nothing out, forwards and backwards: %s", async (order) => {
    const whole = (await page(`first: 500, orderBy: ${order}`)).nodes.map((node) => node.id);
    const forward: string[] = [];
    for (let after = ""; ;) {
      const one = await page(`first: 37, orderBy: ${order}${after === "" ? "" : `, after: "${after}"`}`);
      forward.push(...one.nodes.map((node) => node.id));
      if (!one.pageInfo.hasNextPage || forward.length >= 500) break;
      after = one.pageInfo.endCursor ?? "";
    }
    expect(new Set(forward).size).toBe(forward.length);
    expect(forward.slice(0, whole.length)).toEqual(whole);
    const end = await page(`first: 37, orderBy: ${order}`);
    const second = await page(`first: 37, orderBy: ${order}, after: "${end.pageInfo.endCursor ?? ""}"`);
    const back = await page(`last: 37, orderBy: ${order}, before: "${second.pageInfo.startCursor ?? ""}"`);
    expect(back.nodes.map((node) => node.id)).toEqual(end.nodes.map((node) => node.id));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it("puts lines with no rate last in either direction", async () => {
    for (const direction of ["ASC", "DESC"]) {
      const answer = await api.ask(
        `{ lineItems(first: 500, filter: { tables: [THREE_PUBLIC] }, orderBy: [{ field: CHANGE_RATE, direction: ${direction} }]) { nodes { change { rate } } } }`,
      );
      const { nodes } = answer.data?.lineItems as { nodes: { change: { rate: string | null } }[] };
      const known = nodes.map((node) => node.change.rate !== null);
      expect(known).toContain(false);
      expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false));
    }
  });

  it("counts the whole list, for an empty page too", async () => {
    const { totalCount } = await page("first: 1");
    expect(totalCount).toBeGreaterThan(500);
    const answer = await api.ask(
      `{ lineItems(filter: { years: [1999] }) { totalCount nodes { id } pageInfo { hasNextPage startCursor } } }`,
    );
    expect(answer).toEqual({
      data: { lineItems: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, startCursor: null } } },
    });
  });

  it("refuses a cursor of another order", async () => {
    const { pageInfo } = await page("first: 1, orderBy: [{ field: AMOUNT }]");
    const answer = await api.ask(
      `{ lineItems(first: 1, after: "${pageInfo.endCursor ?? ""}", orderBy: [{ field: YEAR }]) { nodes { id } } }`,
    );
    expect(answer.errors?.[0]?.message).toMatch(/after: .* is a cursor of another order/);
  });

  it("filters amounts and exact rates by inclusive bounds", async () => {
    const select = `nodes { change { rate } }`;
    const all = await api.ask(
      `{ lineItems(first: 500, filter: { departmentNames: ["示例市司法局"], tables: [EXPENDITURE] }) { nodes { amount change { rate } } } }`,
    );
    const amounts = (all.data?.lineItems as { nodes: { amount: string | null }[] }).nodes.map((node) => node.amount);
    const wanted = amounts.find((amount) => amount !== null && amount !== "0.00") ?? "";
    const equal = await api.ask(
      `{ lineItems(first: 500, filter: { departmentNames: ["示例市司法局"], tables: [EXPENDITURE], amount: { min: "${wanted}", max: "${wanted}" } }) { nodes { amount } } }`,
    );
    const nodes = (equal.data?.lineItems as { nodes: unknown[] }).nodes;
    expect(nodes).toHaveLength(amounts.filter((amount) => amount === wanted).length);
    const fallen = await api.ask(
      `{ lineItems(first: 500, filter: { changeRate: { max: "-0.000000000001" } }) { ${select} } }`,
    );
    const rates = (fallen.data?.lineItems as { nodes: { change: { rate: string } }[] }).nodes.map(
      (node) => node.change.rate,
    );
    expect(rates.length).toBeGreaterThan(0);
    expect(rates.filter((rate) => !/^-|^0\.0$/.test(rate))).toEqual([]);
  });
});
