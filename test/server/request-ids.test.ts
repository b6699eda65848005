import { createHash } from "node:crypto";
import { request as send } from "node:http";
import type { FastifyInstance } from "fastify";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { createApp } from "../../src/server/app.js";
import type { Database } from "../../src/store/database.js";
import { StoreFailure } from "../../src/store/errors.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Stands in what is sent, and may stand in no log. */
const SECRET = "机密4711";

let fault: Error = new Error("none");
const failing: Database = {
  rows: () => Promise.reject(fault),
  manyRows: () => Promise.reject(fault),
};

describe("the id of a request", () => {
  const logged: string[] = [];
  let app: FastifyInstance;
  let url: string;
  let hasStore = true;

  beforeAll(async () => {
    app = await createApp({
      store: () => (hasStore ? failing : null),
      logLevel: "debug",
      logStream: { write: (line) => void logged.push(line) },
      rules: RULES,
      watch: {
        refresh: () => (fault.message.startsWith("watch") ? Promise.reject(fault) : Promise.resolve()),
        whyUnready: () => Promise.resolve(null),
      },
    });
    url = await app.listen({ port: 0, host: "127.0.0.1" });
  }, 60_000);

  beforeEach(() => {
    logged.length = 0;
    hasStore = true;
    fault = new Error("none");
  });

  afterAll(async () => app.close());

  async function ask(body: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }

  it.each(["a", "6f1c-22", "Root=1-67891233-abcdef012345678912345678", "x".repeat(128)])(
    "is the one that the client gives, where it is usable: %s",
    async (id) => {
      expect((await fetch(`${url}/healthz`, { headers: { "x-request-id": id } })).headers.get("x-request-id")).toBe(id);
    },
  );

  it.each([
    ["an empty one", ""],
    ["one with a space", "a b"],
    ["one that is too long", "x".repeat(129)],
    ["quotes", '"a"'],
    ["braces", "a{}"],
  ])("is made anew in the place of %s", async (_title, id) => {
    const got = await new Promise((resolve, reject) => {
      const raw = send(`${url}/healthz`, { headers: { "x-request-id": id } }, (answer) => {
        answer.resume();
        resolve(answer.headers["x-request-id"]);
      });
      raw.once("error", reject);
      raw.end();
    });
    expect(got).toMatch(UUID);
  });

  it.each([
    ["an answer", "/graphql", { body: '{"query":"{ __typename }"}' }, 200],
    ["a query that is none", "/graphql", { body: '{"query":"{ nothing }"}' }, 400],
    ["a body that is no JSON", "/graphql", { body: "{bad" }, 400],
    ["a body that is too large", "/graphql", { body: "x".repeat(300_000) }, 413],
    ["a body of another type", "/graphql", { body: "a", type: "text/x" }, 415],
    ["a path that is not there", "/nothing", null, 404],
    ["an address that cannot be read", "/%ff", null, 400],
    ["the page", "/graphiql/", null, 200],
  ] as const)("comes back with %s", async (_title, path, post, status) => {
    const asked =
      post === null
        ? {}
        : {
            method: "POST",
            headers: { "content-type": "type" in post ? post.type : "application/json" },
            body: post.body,
          };
    const answer = await fetch(`${url}${path}`, asked);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("x-request-id")).toMatch(UUID);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("comes back while there is no store to answer from", async () => {
    hasStore = false;
    const answer = await ask({ query: "{ years { year } }" });
    expect([answer.status, answer.headers.get("x-request-id")]).toEqual([503, expect.stringMatching(UUID)]);
  });

  it("stands in every line that is logged of the request", async () => {
    await ask({ query: "{ __typename }" }, { "x-request-id": "mine" });
    await fetch(`${url}/nothing`, { headers: { "x-request-id": "mine" } });
    expect(logged.length).toBeGreaterThanOrEqual(5);
    expect(logged.map((line) => (JSON.parse(line) as { requestId: unknown }).requestId)).toEqual(
      logged.map(() => "mine"),
    );
  });

  it("joins a fault in the answer with its one line of log, which tells where and nothing of what was sent", async () => {
    fault = new SyntaxError(`Cannot convert ${SECRET} to a BigInt\n    at ${SECRET}`, {
      cause: Object.assign(new Error(SECRET), { code: "SQLITE_ERROR", parameters: [SECRET], query: SECRET }),
    });
    const query = `query Years($a: String = "${SECRET}") { a: department(name: $a) { id } b: department(name: $a) { id } }`;
    const answer = await ask({ query, variables: { a: SECRET }, operationName: "Years" }, { "x-request-id": "id-1" });
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: unknown }[] };
    expect(errors.length).toBeGreaterThan(1);
    for (const error of errors) {
      expect(error.message).toBe("the server could not answer this");
      expect(error.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId: "id-1" });
    }
    const lines = logged.filter((line) => line.includes('"err"')).map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      expect.objectContaining({
        level: 50,
        requestId: "id-1",
        operation: "Years",
        document: createHash("sha256").update(query).digest("hex"),
        faults: errors.length,
        msg: "the server could not answer a request",
        err: {
          type: "SyntaxError",
          stack: expect.arrayContaining([expect.stringMatching(/^at .*request-ids\.test/)]) as unknown,
          cause: { type: "Error", code: "SQLITE_ERROR", stack: expect.any(Array) as unknown },
        },
      }),
    ]);
    expect(logged.join("")).not.toContain(SECRET);
  });

  it("stands beside what is the matter with the store, whose sentence is fixed", async () => {
    fault = new StoreFailure("INPUT_OUTPUT", "SQLITE_IOERR", new Error(SECRET));
    await ask({ query: "{ years { year } }" });
    expect(logged.join("")).toContain("the store fails: its disk does not read or write (SQLITE_IOERR)");
    expect(logged.join("")).not.toContain(SECRET);
  });

  it("joins a fault outside of GraphQL with its line of log, and tells nothing else", async () => {
    fault = new Error(`watch ${SECRET}`);
    const answer = await ask({ query: "{ years { year } }" }, { "x-request-id": "id-2" });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      statusCode: 500,
      error: "Internal Server Error",
      message: "the server could not answer this",
      requestId: "id-2",
    });
    const line = logged.find((one) => one.includes('"err"'));
    expect(JSON.parse(line ?? "{}")).toMatchObject({ level: 50, requestId: "id-2", err: { type: "Error" } });
    expect(logged.join("")).not.toContain(SECRET);
  });

  it.each([
    ["a mistake in a variable", { query: "query ($a: Int!) { years { year } }", variables: { a: SECRET } }],
    ["a literal that does not fit", { query: `{ department(name: "${SECRET}", no: 1) { id } }` }],
    ["a body that is no JSON", `{"variables":{"a":"${SECRET}`],
  ])("stands without values in what is logged of %s", async (_title, body) => {
    await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const query = new URLSearchParams({ query: "{ years { year } }", variables: JSON.stringify({ a: SECRET }) });
    await fetch(`${url}/graphql?${query.toString()}`, { headers: { "apollo-require-preflight": "1" } });
    await fetch(`${url}/none?${query.toString()}`);
    expect(logged.length).toBeGreaterThanOrEqual(6);
    expect(logged.join("")).not.toMatch(/机密|4711|%E6%9C%BA/);
  });
});
