import { createServer, type Server } from "node:http";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { ROOT } from "../support/api.js";
import { createTarget, onBothStores } from "../support/stores.js";

const MAIN = path.join(ROOT, "dist", "cli", "main.js");

/** Stands in what is sent, and may stand in no span. */
const SECRET = "机密";
const TRACE = "0af7651916cd43dd8448eb211c80319c";
const CALLER = "b7ad6b7169203331";

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number };
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: Pick<SentSpan, "attributes">;
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

/** A receiver of traces, as small as can be: keeps what is posted to it. */
class Receiver {
  readonly bodies: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      this.bodies.push(`${request.url ?? ""} ${body}`);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  get spans(): SentSpan[] {
    return this.bodies.flatMap((body) =>
      (JSON.parse(body.slice(body.indexOf(" ") + 1)) as Sent).resourceSpans.flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) => spans),
      ),
    );
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

function attributesOf(span: Pick<SentSpan, "attributes">): Record<string, unknown> {
  return Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}

/** Starts the built server, as it is started everywhere, and gives its addresses once it is ready. */
async function start(
  settings: Record<string, string>,
): Promise<{ server: ChildProcess; url: string; metricsUrl: string }> {
  const env = {
    PATH: process.env.PATH ?? "",
    HOST: "127.0.0.1",
    PORT: "0",
    JUESUAN_SEEDS: "none",
    JUESUAN_LOG_LEVEL: "warn",
    JUESUAN_METRICS_PORT: "0",
    ...settings,
  };
  const server = spawn(process.execPath, [MAIN, "serve"], { env, stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  // Left open: a server whose output is closed has nowhere to say what goes wrong.
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const url = /GraphQL at (\S+)\/graphql,/.exec(said)?.[1];
    const metricsUrl = /Metrics are at (\S+)/.exec(said)?.[1];
    if (url !== undefined && metricsUrl !== undefined) return { server, url, metricsUrl };
  }
  throw new Error(`the server ended early: ${said}`);
}

onBothStores("traces", (kind) => {
  it("reach an OTLP receiver: a request with its parts, below the span of its caller, with no value in them", async () => {
    const receiver = new Receiver();
    const endpoint = await receiver.listen();
    const { target, drop } = await createTarget(kind);
    const { server, url, metricsUrl } = await start({
      DATABASE_URL: target.kind === "sqlite" ? `sqlite:${target.file}` : target.url,
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_SERVICE_NAME: "figures",
    });
    const query = `query Named($a: String) { years { year } department(name: $a) { id } other: department(name: "${SECRET}") { id } }`;
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-request-id": "id-1",
        traceparent: `00-${TRACE}-${CALLER}-01`,
      },
      body: JSON.stringify({ query, variables: { a: SECRET } }),
    });
    expect(answer.status).toBe(200);
    await fetch(`${url}/healthz`);
    expect(await (await fetch(metricsUrl)).text()).toMatch(/^juesuan_ready 1$/m);
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
    expect(server.exitCode).toBe(0);
    await drop();
    receiver.close();
    const { spans } = receiver;
    const [root] = spans.filter(({ name }) => name === "POST /graphql");
    if (root === undefined) throw new Error("no span of the request was sent");
    expect(root).toMatchObject({ traceId: TRACE, parentSpanId: CALLER });
    expect(attributesOf(root)).toMatchObject({
      "http.request.method": "POST",
      "http.route": "/graphql",
      "http.response.status_code": 200,
      "juesuan.request_id": "id-1",
    });
    const below = (parent: SentSpan): string[] =>
      spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId).map(({ name }) => name);
    expect(below(root).sort()).toEqual(["graphql.execute", "graphql.parse", "graphql.validate"]);
    const [execution] = spans.filter(({ name }) => name === "graphql.execute");
    if (execution === undefined) throw new Error("no span of the execution was sent");
    expect(attributesOf(execution)).toMatchObject({
      "graphql.operation.type": "query",
      "graphql.operation.name": "Named",
    });
    expect(below(execution)).toEqual(expect.arrayContaining(["sql"]));
    const statements = spans.filter(({ name }) => name === "sql").map(attributesOf);
    expect(statements[0]).toMatchObject({
      "db.system.name": kind === "sqlite" ? "sqlite" : "postgresql",
      "db.query.text": expect.stringMatching(/^SELECT .*\?/s) as unknown,
    });
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    const sent = receiver.bodies.join("");
    expect(sent).toContain("figures");
    expect(receiver.bodies.every((body) => body.startsWith("/v1/traces "))).toBe(true);
    expect(sent).not.toContain(SECRET);
  }, 60_000);
});
