import type { FastifyInstance } from "fastify";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { createApp } from "../../src/server/app.js";
import type { Database } from "../../src/store/database.js";
import { createSeededApi, type SeededApi } from "../support/api.js";

const JSON_TYPE = { "content-type": "application/json" };

describe("the HTTP server", () => {
  let api: SeededApi;
  let app: FastifyInstance;
  let store: Database | null = null;

  beforeAll(async () => {
    api = await createSeededApi("sqlite");
    app = await createApp({ store: () => store, logLevel: "silent", rules: RULES });
  }, 60_000);

  beforeEach(() => {
    store = api.database;
  });

  afterAll(async () => {
    await app.close();
    await api.close();
  });

  it("answers a query", async () => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: JSON_TYPE,
      payload: {
        query: `{ department(name: "中共株洲市渌口区委政法委员会") { year(year: 2020) { totalExpenditure } } }`,
      },
    });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ data: { department: { year: { totalExpenditure: "629.09" } } } });
  });

  it("is alive before its store is ready, and ready only after", async () => {
    store = null;
    expect((await app.inject("/healthz")).statusCode).toBe(200);
    expect((await app.inject("/readyz")).statusCode).toBe(503);
    const refused = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: JSON_TYPE,
      payload: { query: "{ years { year } }" },
    });
    expect(refused.statusCode).toBe(503);
    store = api.database;
    expect((await app.inject("/readyz")).statusCode).toBe(200);
  });

  it("leads to GraphiQL from its root", async () => {
    const root = await app.inject("/");
    expect([root.statusCode, root.headers.location]).toEqual([302, "graphiql/"]);
    const page = await app.inject("/graphiql/");
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("<div id=");
  });

  it.each([
    ["a path that is not there", { method: "GET", url: "/nothing" }, 404],
    ["a file outside the page", { method: "GET", url: "/graphiql/../../package.json" }, 404],
    ["a body that is no JSON", { method: "POST", url: "/graphql", headers: JSON_TYPE, payload: "{bad" }, 400],
    [
      "a body that is too large",
      { method: "POST", url: "/graphql", headers: JSON_TYPE, payload: `"${"x".repeat(300_000)}"` },
      413,
    ],
    [
      "several requests in one",
      { method: "POST", url: "/graphql", headers: JSON_TYPE, payload: '[{"query":"{ years { year } }"}]' },
      400,
    ],
    ["a query that a link could send", { method: "GET", url: "/graphql?query={years{year}}" }, 400],
    [
      "a query that is none",
      { method: "POST", url: "/graphql", headers: JSON_TYPE, payload: '{"query":"{ nothing }"}' },
      400,
    ],
  ] as const)("refuses without stack, path or SQL: %s", async (_title, request, status) => {
    const response = await app.inject(request);
    expect(response.statusCode).toBe(status);
    expect(response.body).not.toMatch(/node_modules|\.[jt]s:\d|SELECT |"stack"|stacktrace/);
    expect(response.body).not.toContain(process.cwd());
  });

  it.each([
    ["an answer", { method: "POST", url: "/graphql", headers: JSON_TYPE, payload: '{"query":"{ years { year } }"}' }],
    ["a body that is no JSON", { method: "POST", url: "/graphql", headers: JSON_TYPE, payload: "{bad" }],
    ["a path that is not there", { method: "GET", url: "/<script>" }],
    ["health", { method: "GET", url: "/healthz" }],
    ["a redirect", { method: "GET", url: "/graphiql" }],
  ] as const)("lets a browser run, frame and guess nothing of %s", async (_title, request) => {
    const { headers } = await app.inject(request);
    expect(headers).toMatchObject({
      "content-security-policy": "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
    });
  });

  it("gives graphql-js the word on a variable that is left out and has a default", async () => {
    const query = `query ($year: Int! = 2020) { department(name: "示例市司法局") { year(year: $year) { year } } }`;
    const response = await app.inject({ method: "POST", url: "/graphql", headers: JSON_TYPE, payload: { query } });
    expect(response.json()).toEqual({ data: { department: { year: { year: 2020 } } } });
  });
});
