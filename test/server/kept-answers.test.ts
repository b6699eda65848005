import { setTimeout as delay } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { createApp, type AppOptions } from "../../src/server/app.js";
import { DEFAULT_CLIENTS } from "../../src/server/client-settings.js";
import { KeptAnswer, KeptAnswers } from "../../src/server/answers/kept-answers.js";
import { createMetricsServer } from "../../src/server/metrics/metrics-server.js";
import { ServerMetrics } from "../../src/server/metrics/server-metrics.js";
import { DEFAULT_SERVING } from "../../src/server/serving-bounds.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { smallAccount } from "../support/accounts.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const JSON_TYPE = { "content-type": "application/json" };
const YEARS = "{ years { year } }";
/** An answer of some kilobytes. */
const SCHEMA = "{ __schema { types { name description } } }";
/** No answer is older than this, in milliseconds. */
const STALE_MS = 1_000;

onBothStores("an answer that is asked for again", (kind) => {
  let store: TestStore;
  let app: FastifyInstance;
  let metrics: ServerMetrics;
  let metricsApp: FastifyInstance;

  async function save(year: number): Promise<void> {
    const source = {
      origin: "IMPORT",
      contentHash: String(year),
      readerVersion: 1,
      recordedAt: "2026-01-02T03:04:05Z",
    } as const;
    await saveAccount(store.writer, smallAccount({ year, total: "1.00" }), source);
  }

  async function serve(more: Partial<AppOptions> = {}): Promise<void> {
    const { database } = await store.openReader();
    metrics = new ServerMetrics({ database: () => database, whyUnready: () => Promise.resolve(null) }, DEFAULT_BOUNDS);
    app = await createApp({ store: () => database, logLevel: "silent", rules: RULES, metrics, ...more });
    metricsApp = await createMetricsServer(metrics);
  }

  beforeEach(async () => {
    store = await createStore(kind);
    await save(2020);
    await serve();
  }, 60_000);

  afterEach(async () => {
    await app.close();
    await metricsApp.close();
    await store.close();
  });

  async function post(payload: unknown, headers: object = {}): Promise<LightMyRequestResponse> {
    return app.inject({
      method: "POST",
      url: "/graphql",
      headers: { ...JSON_TYPE, ...headers },
      payload: typeof payload === "string" ? payload : JSON.stringify(payload),
    });
  }

  async function get(
    query: string,
    headers: object = { "apollo-require-preflight": "1" },
  ): Promise<LightMyRequestResponse> {
    const url = `/graphql?query=${encodeURIComponent(query)}`;
    return app.inject({ method: "GET", url, headers: { ...headers } });
  }

  /** How many requests were answered by a kept answer, how many documents were executed, and how many requests Apollo refused. */
  async function told(): Promise<{ hits: number; executed: number; refused: number }> {
    const { body } = await metricsApp.inject("/metrics");
    const sum = (name: string): number =>
      [...body.matchAll(new RegExp(`^${name}\\S* (\\d+)$`, "gmu"))].reduce((all, [, count]) => all + Number(count), 0);
    return {
      hits: sum('juesuan_kept_answers_asked_total\\{result="hit"\\}'),
      executed: sum("juesuan_executions_total"),
      refused: sum('juesuan_http_requests_total\\{route="/graphql",status="400"\\}'),
    };
  }

  it("is the same to the byte, with the same headers, and nothing is executed for it", async () => {
    const [first, again] = [await post({ query: YEARS }), await post({ query: YEARS })];
    expect(first.json()).toEqual({ data: { years: [{ year: 2020 }] } });
    expect(again.body).toBe(first.body);
    const plain = ({ headers }: LightMyRequestResponse): object => ({
      ...headers,
      date: null,
      connection: null,
      "x-request-id": null,
    });
    expect(plain(again)).toEqual(plain(first));
    expect(await told()).toEqual({ hits: 1, executed: 1, refused: 0 });
  });

  it("is another one for other variables, another operation, another type that is asked for", async () => {
    const query = "query A { years { year } } query B($n: String!) { department(name: $n) { name } }";
    const asked = [
      { query, operationName: "A" },
      { query, operationName: "B", variables: { n: "样例市测试局" } },
      { query, operationName: "B", variables: { n: "无此局" } },
    ];
    const first = [];
    for (const one of asked) first.push((await post(one)).body);
    expect(new Set(first).size).toBe(3);
    for (const [index, one] of asked.entries()) expect((await post(one)).body).toBe(first[index]);
    const typed = await post(asked[0], { accept: "application/graphql-response+json" });
    expect(typed.headers["content-type"]).toBe("application/graphql-response+json; charset=utf-8");
    expect((await post(asked[0])).headers["content-type"]).toBe("application/json; charset=utf-8");
  });

  it("holds what was written within a second", async () => {
    await post({ query: YEARS });
    await save(2021);
    const until = performance.now() + STALE_MS;
    let years: unknown;
    do {
      years = (await post({ query: YEARS })).json<{ data: { years: unknown } }>().data.years;
      await delay(20);
    } while (JSON.stringify(years) !== JSON.stringify([{ year: 2020 }, { year: 2021 }]) && performance.now() < until);
    expect(years).toEqual([{ year: 2020 }, { year: 2021 }]);
  });

  it("is not kept where it has errors, is refused, or registers a document", async () => {
    const wrong = { query: "{ lineItems(first: 0) { nodes { key } } }" };
    for (let times = 0; times < 2; times += 1) {
      expect((await post(wrong)).json()).toHaveProperty("errors");
      expect((await post({ query: "{ nothing }" })).statusCode).toBe(400);
      expect((await post("{")).statusCode).toBe(400);
    }
    expect((await told()).hits).toBe(0);
    // Without the header that no other site's page can send, GET is refused, though the same is kept for those who send it.
    expect((await get(YEARS)).statusCode).toBe(200);
    expect((await get(YEARS, {})).statusCode).toBe(400);
  });

  it("is sent compressed to who takes it so, whether it is kept or not", async () => {
    const plain = (await post({ query: SCHEMA })).rawPayload;
    const open = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const encoding of ["br", "gzip"] as const) {
      for (const query of [SCHEMA, `${SCHEMA} # ${encoding}`]) {
        const { headers, rawPayload } = await post({ query }, { "accept-encoding": encoding });
        expect(headers["content-encoding"]).toBe(encoding);
        expect(headers.vary).toMatch(/accept-encoding/u);
        expect(rawPayload.length).toBeLessThan(plain.length / 2);
        expect(open[encoding](rawPayload).equals(plain)).toBe(true);
      }
    }
    const small = await post({ query: YEARS }, { "accept-encoding": "br" });
    expect(small.headers["content-encoding"]).toBeUndefined();
  });

  it("is not sent again to a GET that has it already", async () => {
    const first = await get(YEARS);
    expect(first.headers["cache-control"]).toBe("no-cache");
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{20,}"$/u);
    for (const held of [tag, `"other", ${tag}`, tag.replace("W/", "")]) {
      const again = await get(YEARS, { "apollo-require-preflight": "1", "if-none-match": held });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, "", tag]);
    }
    expect((await get(YEARS, { "apollo-require-preflight": "1", "if-none-match": '"other"' })).statusCode).toBe(200);
    // Nobody asks POST that.
    expect((await post({ query: YEARS }, { "if-none-match": tag })).statusCode).toBe(200);
  });

  it("is what JUESUAN_CACHE_CONTROL says to others, and is executed each time where none is kept", async () => {
    await app.close();
    await metricsApp.close();
    await serve({
      serving: { ...DEFAULT_SERVING, kept: 0 },
      clients: { ...DEFAULT_CLIENTS, cacheControl: "public, max-age=60" },
    });
    await post({ query: YEARS });
    await post({ query: YEARS });
    expect((await told()).executed).toBe(2);
  });
});

describe("the bound of kept answers", () => {
  it("is kept by dropping what was asked for longest ago", () => {
    const answers = new KeptAnswers(11_000);
    const answer = (): KeptAnswer => new KeptAnswer(Buffer.alloc(2_000), "application/json", 'W/"x"');
    for (const key of ["a", "b", "c"]) answers.keep(key, answer());
    answers.get("a");
    answers.keep("d", answer());
    expect(["a", "b", "c", "d"].filter((key) => answers.get(key) !== undefined)).toEqual(["a", "c", "d"]);
    answers.keep("huge", new KeptAnswer(Buffer.alloc(20_000), "application/json", 'W/"y"'));
    expect(answers.get("huge")).toBeUndefined();
    expect(answers.fill.share).toBeLessThanOrEqual(1);
  });
});
