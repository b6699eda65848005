import type { FastifyInstance } from "fastify";
import { DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { createApp } from "../../src/server/app.js";
import { createMetricsServer } from "../../src/server/metrics/metrics-server.js";
import { ServerMetrics } from "../../src/server/metrics/server-metrics.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";
import { tableAccount } from "../support/table-account.js";

const ACCOUNT = tableAccount({ name: "样例局", year: 2022, table: "EXPENDITURE", rows: [["total", "合计", "12.00"]] });
const SOURCE = {
  origin: "IMPORT",
  contentHash: "a",
  readerVersion: 1,
  recordedAt: "2026-01-02T03:04:05Z",
} as const;
const JSON_TYPE = { "content-type": "application/json" };
/** Stands in what is sent, and may stand in no metric. */
const SECRET = "机密";

onBothStores("metrics", (kind) => {
  let store: TestStore;
  let app: FastifyInstance;
  let metricsApp: FastifyInstance;
  let metrics: ServerMetrics;
  let url: string;
  let metricsUrl: string;
  let unready: string | null = null;

  beforeAll(async () => {
    store = await createStore(kind);
    const { database } = await store.openReader();
    const bounds = { ...DEFAULT_BOUNDS, depth: 3 };
    metrics = new ServerMetrics({ database: () => database, whyUnready: () => Promise.resolve(unready) }, bounds);
    app = await createApp({ store: () => database, logLevel: "silent", rules: RULES, bounds, metrics });
    url = await app.listen({ port: 0, host: "127.0.0.1" });
    metricsApp = await createMetricsServer(metrics);
    metricsUrl = await metricsApp.listen({ port: 0, host: "127.0.0.1" });
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await metricsApp.close();
    await store.close();
  });

  async function ask(query: string, variables: object = {}): Promise<void> {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify({ query, variables }),
    });
    await answer.text();
  }

  /** All series by name and labels, as Prometheus reads them. */
  async function series(): Promise<Record<string, string>> {
    const text = await (await fetch(`${metricsUrl}/metrics`)).text();
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), line.slice(line.lastIndexOf(" ") + 1)]),
    );
  }

  it("count requests by route, status, code, operation and bound, and what they used", async () => {
    const before = await series();
    await ask("query Years { years { year } }");
    // The same document, and not the same request, which would be answered by a kept answer.
    await ask("query Years { years { year } }", { another: 1 });
    await ask("{ years { year } }");
    await ask("{ nothing }");
    await ask('query ($a: Int!) { department(name: "x") { year(year: $a) { year } } }', { a: SECRET });
    await ask('{ department(name: "x") { year(year: 2020) { change { amount } } } }');
    await fetch(`${url}/nothing/${encodeURIComponent(SECRET)}`);
    await fetch(`${url}/healthz`);
    // The end of an answer is counted after the client has it.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = await series();
    const grown = (name: string): number => Number(after[name] ?? "0") - Number(before[name] ?? "0");
    expect(
      Object.fromEntries(
        [
          'juesuan_http_requests_total{route="/graphql",status="200"}',
          'juesuan_http_requests_total{route="/graphql",status="400"}',
          'juesuan_http_requests_total{route="/healthz",status="200"}',
          'juesuan_http_requests_total{route="none",status="404"}',
          'juesuan_http_request_seconds_count{route="/graphql"}',
          'juesuan_graphql_requests_total{code="OK"}',
          'juesuan_graphql_requests_total{code="GRAPHQL_VALIDATION_FAILED"}',
          'juesuan_graphql_requests_total{code="BAD_USER_INPUT"}',
          'juesuan_graphql_requests_total{code="REQUEST_TOO_COSTLY"}',
          'juesuan_graphql_refused_total{bound="depth"}',
          'juesuan_graphql_operation_seconds_count{operation="Years"}',
          'juesuan_graphql_operation_seconds_count{operation="(years)"}',
          'juesuan_graphql_operation_seconds_count{operation="(department)"}',
          "juesuan_documents_parsed_total",
          'juesuan_executions_total{way="compiled"}',
          "juesuan_statement_seconds_count",
          'juesuan_request_budget_used_ratio_count{bound="rows"}',
          'juesuan_request_budget_used_ratio_count{bound="work"}',
          'juesuan_request_budget_used_ratio_count{bound="deadline"}',
        ].map((name) => [name, grown(name)]),
      ),
    ).toEqual({
      'juesuan_http_requests_total{route="/graphql",status="200"}': 3,
      'juesuan_http_requests_total{route="/graphql",status="400"}': 3,
      'juesuan_http_requests_total{route="/healthz",status="200"}': 1,
      'juesuan_http_requests_total{route="none",status="404"}': 1,
      'juesuan_http_request_seconds_count{route="/graphql"}': 6,
      'juesuan_graphql_requests_total{code="OK"}': 3,
      'juesuan_graphql_requests_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
      'juesuan_graphql_requests_total{code="BAD_USER_INPUT"}': 1,
      'juesuan_graphql_requests_total{code="REQUEST_TOO_COSTLY"}': 1,
      'juesuan_graphql_refused_total{bound="depth"}': 1,
      'juesuan_graphql_operation_seconds_count{operation="Years"}': 2,
      'juesuan_graphql_operation_seconds_count{operation="(years)"}': 1,
      // Its variable does not fit, but its document is valid.
      'juesuan_graphql_operation_seconds_count{operation="(department)"}': 1,
      juesuan_documents_parsed_total: 5,
      'juesuan_executions_total{way="compiled"}': 1,
      // One for each of the three that were executed.
      juesuan_statement_seconds_count: 3,
      'juesuan_request_budget_used_ratio_count{bound="rows"}': 4,
      'juesuan_request_budget_used_ratio_count{bound="work"}': 4,
      'juesuan_request_budget_used_ratio_count{bound="deadline"}': 4,
    });
    expect(after.juesuan_http_requests_in_flight).toBe("0");
    expect(after['juesuan_requests_admitted{state="running"}']).toBe("0");
    expect(after['juesuan_requests_admitted{state="waiting"}']).toBe("0");
    expect(Number(after['juesuan_cache_entries{cache="documents"}'])).toBeGreaterThan(0);
    expect(after['juesuan_cache_entries{cache="plans"}']).toBe("1");
    expect(after).toHaveProperty("nodejs_eventloop_lag_p99_seconds");
    expect(after).toHaveProperty("process_resident_memory_bytes");
  });

  it("tell whether the store is ready and what it holds", async () => {
    const empty = await series();
    expect([empty.juesuan_ready, empty.juesuan_store_accounts]).toEqual(["1", "0"]);
    await saveAccount(store.writer, ACCOUNT, SOURCE);
    const filled = await series();
    expect([filled.juesuan_ready, filled.juesuan_store_accounts]).toEqual(["1", "1"]);
    expect(Number(filled.juesuan_store_revision)).toBeGreaterThan(Number(empty.juesuan_store_revision));
    // date -u -d 2026-01-02T03:04:05Z +%s
    expect(filled.juesuan_store_last_import_timestamp_seconds).toBe("1767323045");
    unready = "gone";
    expect((await series()).juesuan_ready).toBe("0");
    unready = null;
  });

  it("hold no value that was sent, and no more than fifty names of operations", async () => {
    for (let index = 0; index < 70; index += 1) await ask(`query Op${String(index)} { __typename }`);
    await ask(`query ${"x".repeat(65)} { __typename }`);
    const names = Object.keys(await series()).filter((name) =>
      name.startsWith("juesuan_graphql_operation_seconds_count"),
    );
    expect(names.filter((name) => /operation="[A-Za-z]/.test(name))).toHaveLength(51);
    expect(names).toContain('juesuan_graphql_operation_seconds_count{operation="other"}');
    expect(await metrics.text()).not.toMatch(/机密|x{60}/);
  });

  it("are on a port of their own, and run nothing in a browser", async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    const answer = await fetch(`${metricsUrl}/metrics`);
    expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((await fetch(`${metricsUrl}/graphql`)).status).toBe(404);
  });
});
