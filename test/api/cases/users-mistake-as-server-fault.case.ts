import type { FastifyInstance } from "fastify";
import { RULES } from "../../../src/ingest/checks/catalogue.js";
import { createApp } from "../../../src/server/app.js";
import { createSeededApi, type Answer, type SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";

const WAYS = ["compiled", "plain"] as const;

function errorOf(answer: Answer): unknown {
  const [error] = answer.errors ?? [];
  return { code: error?.extensions?.code, path: error?.path, message: error?.message };
}

onBothStores("a mistake of the user", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it.each(WAYS)("in one argument is an error of that field alone: null where there is a default (%s)", async (way) => {
    const query = `query T($u: AmountUnit) { department(name: "示例市司法局") { name year(year: 2022) { year totalExpenditure(unit: $u) } } }`;
    const answer = await api.ask(query, { u: null }, { execution: way });
    expect(answer.data).toEqual({
      department: { name: "示例市司法局", year: { year: 2022, totalExpenditure: null } },
    });
    expect(answer.errors).toEqual([
      {
        message:
          'Argument "unit" of non-null type "AmountUnit!" must not be null. Give one of YUAN, WAN_YUAN, YI_YUAN; what has a default may be left out.',
        path: ["department", "year", "totalExpenditure"],
        locations: [{ line: 1, column: query.lastIndexOf("$u") + 1 }],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it.each(WAYS)("names the argument of any field, a required one too (%s)", async (way) => {
    const answer = await api.ask(
      `query T($l: Language) { rules { relation(language: $l) } }`,
      { l: null },
      { execution: way },
    );
    expect(answer.data).toBeNull();
    expect(errorOf(answer)).toMatchObject({
      code: "BAD_USER_INPUT",
      path: ["rules", 0, "relation"],
      message: expect.stringMatching(/"language" .*must not be null/) as string,
    });
  });

  it.each(WAYS)("names the field inside an input object, not only the argument (%s)", async (way) => {
    const query = `query T($u: AmountUnit, $d: OrderDirection) { years { year } ranking(input: {table: EXPENDITURE, key: "total", by: AMOUNT,
      fromYear: 2021, toYear: 2021, unit: $u, direction: $d}) { ranked } }`;
    expect(errorOf(await api.ask(query, { u: null }, { execution: way }))).toMatchObject({
      code: "BAD_USER_INPUT",
      path: ["ranking"],
      message: expect.stringMatching(
        /^Argument "input\.unit" of non-null type "AmountUnit!" must not be null/,
      ) as string,
    });
  });
});

describe("a request that names no operation of the document", () => {
  let api: SeededApi;
  let app: FastifyInstance;
  const logged: string[] = [];

  beforeAll(async () => {
    api = await createSeededApi("sqlite");
    app = await createApp({ store: () => api.database, logLevel: "error", rules: RULES });
    jest.spyOn(app.log, "error").mockImplementation((error: unknown) => void logged.push(String(error)));
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await api.close();
  });

  it.each([
    [
      "a name that it lacks",
      { query: "query A { __typename }", operationName: "Nope" },
      "OPERATION_RESOLUTION_FAILURE",
      /"Nope"/,
    ],
    [
      "an empty name",
      { query: "query A { __typename }", operationName: "" },
      "OPERATION_RESOLUTION_FAILURE",
      /named ""/,
    ],
    [
      "no name for two",
      { query: "query A { __typename } query B { __typename }" },
      "OPERATION_RESOLUTION_FAILURE",
      /Must provide operation name/,
    ],
    ["a mutation", { query: "mutation { __typename }" }, "BAD_REQUEST", /mutation is refused: the API only reads/],
    [
      "a mutation of a name",
      { query: "query A { __typename } mutation B { drop }", operationName: "B" },
      "BAD_REQUEST",
      /mutation is refused/,
    ],
    [
      "a subscription",
      { query: "subscription { __typename }" },
      "BAD_REQUEST",
      /subscription is refused: the API only reads/,
    ],
  ] as const)("is refused with the reason, and nothing is logged: %s", async (_title, payload, code, says) => {
    for (const accept of ["application/graphql-response+json", "application/json"]) {
      const headers = { "content-type": "application/json", accept };
      const response = await app.inject({ method: "POST", url: "/graphql", headers, payload });
      expect(response.statusCode).toBe(400);
      expect(response.headers["content-type"]).toContain(accept);
      const body: { errors: { message: string; extensions: unknown }[] } = response.json();
      expect(body).not.toHaveProperty("data");
      expect(body.errors).toHaveLength(1);
      expect(body.errors[0]).toMatchObject({ message: expect.stringMatching(says) as string, extensions: { code } });
    }
    expect(logged).toEqual([]);
  });

  it("still answers the operation that is named", async () => {
    const payload = { query: "query A { __typename } query B { years { year } }", operationName: "A" };
    const response = await app.inject({ method: "POST", url: "/graphql", payload });
    expect(response.json()).toEqual({ data: { __typename: "Query" } });
  });
});
