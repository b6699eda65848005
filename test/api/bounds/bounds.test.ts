import { getIntrospectionQuery } from "graphql";
import type { RequestBounds } from "../../../src/api/bounds.js";
import type { Execution } from "../../../src/api/executor.js";
import { createSeededApi, type SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { askWithin } from "./ask-within.js";

const BACK = `department { years { lineItems`;

/** Through years and lines back to the department, three rounds, in 146 characters or so. */
const ROUNDS = `{ department(name: "中共株洲市渌口区委政法委员会") { years { lineItems { ${BACK} { ${BACK} { key } } } } } } } } } }`;

const EXECUTIONS: readonly Execution[] = ["compiled", "plain"];

onBothStores("a request within bounds", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function refusedBy(query: string, bounds: Partial<RequestBounds>, variables = {}): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const execution of EXECUTIONS) {
      const answer = await askWithin(query, { database: api.database, bounds, execution, variables });
      expect(answer.errors).toHaveLength(1);
      expect(answer.data ?? null).toBeNull();
      found.push(answer.errors?.[0]);
    }
    expect(found[0]).toEqual(found[1]);
    return found;
  }

  it("is refused by one error that names the bound, its setting and the remedy, where its answer has too many nodes", async () => {
    // 1 department and 1 name
    const query = `{ department(name: "示例市司法局") { name } }`;
    expect((await askWithin(query, { database: api.database, bounds: { nodes: 2 } })).errors).toBeUndefined();
    expect((await refusedBy(query, { nodes: 1 }))[0]).toEqual({
      message:
        "the request is too costly: more than 1 objects and fields of the answer (JUESUAN_MAX_NODES); ask for fewer departments, years, lines or fields, or in pages",
      extensions: { code: "REQUEST_TOO_COSTLY", bound: "nodes", limit: 1 },
    });
  });

  it("counts what lists that come back to where they started multiply to", async () => {
    const [error] = await refusedBy(ROUNDS, { nodes: 20_000 });
    expect(error).toMatchObject({ extensions: { bound: "nodes" } });
  });

  it("counts what introspection gives, which multiplies as well", async () => {
    const [error] = await refusedBy(`{ a: __schema { types { fields { name type { name } } } } }`, { nodes: 500 });
    expect(error).toMatchObject({ extensions: { bound: "nodes" } });
    const whole = await askWithin(getIntrospectionQuery(), { database: api.database });
    expect(whole.errors).toBeUndefined();
  });

  it("shares one budget over all its root fields and aliases", async () => {
    const one = `department(name: "示例市司法局") { name }`;
    const three = `{ a: ${one} b: ${one} c: ${one} }`;
    expect((await askWithin(three, { database: api.database, bounds: { nodes: 6 } })).errors).toBeUndefined();
    await refusedBy(three, { nodes: 5 });
  });

  it("is refused by the bytes of its answer, long aliases among them", async () => {
    const alias = "a".repeat(1_000);
    const query = `{ departments(first: 5) { nodes { ${alias}: name } } }`;
    expect((await askWithin(query, { database: api.database, bounds: { bytes: 6_000 } })).errors).toBeUndefined();
    const [error] = await refusedBy(query, { bytes: 4_000 });
    expect(error).toMatchObject({ extensions: { code: "REQUEST_TOO_COSTLY", bound: "bytes", limit: 4_000 } });
  });

  it("loads no more rows than its bound and one, over all its aliases", async () => {
    const lines = `lineItems(first: 20) { nodes { key } }`;
    const [error] = await refusedBy(`{ a: ${lines} b: ${lines} }`, { rows: 50 });
    expect(error).toMatchObject({ extensions: { code: "REQUEST_TOO_COSTLY", bound: "rows", limit: 50 } });
  });

  it("asks for no rows beyond those that are left", async () => {
    let most = 0;
    const { database } = api;
    const watched = {
      rows: async (...given: Parameters<typeof database.rows>) => {
        const rows = await database.rows(...given);
        most = Math.max(most, rows.length);
        return rows;
      },
      manyRows: async (...given: Parameters<typeof database.manyRows>) => {
        const rows = await database.manyRows(...given);
        most = Math.max(most, rows.length);
        return rows;
      },
    };
    const query = `{ comparison(input: { regionCode: "99", fromYear: 2000, toYear: 2023, table: EXPENDITURE }) { years } }`;
    const answer = await askWithin(query, { database: watched, bounds: { rows: 30 } });
    expect(answer.errors?.[0]).toMatchObject({ extensions: { bound: "rows" } });
    expect(most).toBe(31);
  });

  it("has no more errors than its bound", async () => {
    const ids = `query ($ids: [ID!]!) { a: nodes(ids: $ids) { ... on LineItem { change(decimals: 99) { rate } } } }`;
    const listed = await api.ask(`{ lineItems(first: 30) { nodes { id } } }`);
    const { nodes } = (listed.data as { lineItems: { nodes: { id: string }[] } }).lineItems;
    const variables = { ids: nodes.map(({ id }) => id) };
    const within = await askWithin(ids, { database: api.database, bounds: { errors: 30 }, variables });
    expect(within.errors).toHaveLength(30);
    const [error] = await refusedBy(ids, { errors: 29 }, variables);
    expect(error).toMatchObject({ extensions: { code: "REQUEST_TOO_COSTLY", bound: "errors", limit: 29 } });
  });

  it("counts no error that another one hides, in whichever way it is executed", async () => {
    // Each change of each node is an error, and the first of them makes the list null, for no node may be null.
    const query = `{ explanations(first: 30) { nodes { department { years { change(basis: FIRST_YEAR) { agreement } } } } } }`;
    for (const execution of EXECUTIONS) {
      const answer = await askWithin(query, { database: api.database, bounds: { errors: 10 }, execution });
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]).toMatchObject({
        path: ["explanations", "nodes", 0, "department", "years", 0, "change"],
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
  });

  it("counts an argument that graphql-js refuses as an error of every object that it is asked of", async () => {
    const query = `query ($unit: AmountUnit) { lineItems(first: 30) { nodes { amount(unit: $unit) } } }`;
    const [error] = await refusedBy(query, { errors: 29 }, { unit: null });
    expect(error).toMatchObject({ extensions: { bound: "errors" } });
  });

  it("is refused before anything is loaded where its fragments expand to too many fields", async () => {
    // 1 + 2 * (1 + 2 * (1 + 2 * 1)) fields of Department, and the root field
    const query = `{ department(name: "x") { ...A } } fragment A on Department { id ...B ...B }
      fragment B on Department { name ...C ...C } fragment C on Department { synthetic }`;
    expect((await askWithin(query, { database: api.database, bounds: { fields: 8 } })).errors).toBeUndefined();
    api.statements.length = 0;
    const [error] = await refusedBy(query, { fields: 7 });
    expect(error).toMatchObject({ extensions: { code: "REQUEST_TOO_COSTLY", bound: "fields", limit: 7 } });
    expect(api.statements).toEqual([]);
  });

  it("is answered in full within the bounds that are the default", async () => {
    const query = `{ departments(first: 50) { nodes { name years { year change { amount rate explanations { text } } } } } }`;
    const compiled = await askWithin(query, { database: api.database });
    expect(compiled.errors).toBeUndefined();
    expect(compiled).toEqual(await askWithin(query, { database: api.database, execution: "plain" }));
  });
});
