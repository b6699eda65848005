import { setTimeout as delay } from "node:timers/promises";
import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api";
import { setGlobalErrorHandler, W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ApiContext } from "../../api/context.js";
import type { Database } from "../../store/database.js";
import { observedDatabase } from "../../store/observed-database.js";
import type { DatabaseTarget } from "../../store/target.js";
import { graphqlSpans } from "./graphql-spans.js";
import { TracedRequest } from "./traced-request.js";

/** What asks every few seconds whether the server is well is no request of interest. */
const UNTRACED: ReadonlySet<string> = new Set(["/healthz", "/readyz"]);
const SYSTEMS = { sqlite: "sqlite", postgres: "postgresql" } as const;
const FLUSH_MS = 2_000;
const TOLD_EVERY_MS = 60_000;

/**
 * Sends spans of requests to an OTLP receiver: HTTP request, parsing, validation, execution, SQL statements. No span holds a
 * value of a variable or the text of a document. Where to and how much is said by OpenTelemetry's own variables.
 */
export class Tracing {
  readonly plugin: ApolloServerPlugin<ApiContext>;
  private readonly provider: BasicTracerProvider;
  private readonly tracer: Tracer;
  private readonly propagator = new W3CTraceContextPropagator();
  private readonly byRequest = new WeakMap<FastifyRequest, TracedRequest>();
  private readonly byDatabase = new WeakMap<Database, TracedRequest>();

  constructor(private readonly kind: DatabaseTarget["kind"]) {
    this.provider = new BasicTracerProvider({
      resource: defaultResource()
        .merge(resourceFromAttributes({ "service.name": "juesuan" }))
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
    });
    this.tracer = this.provider.getTracer("juesuan");
    this.plugin = graphqlSpans((database) => this.byDatabase.get(database) ?? null);
  }

  /** Makes a span of each request of a server from now on, and sends what is left when the server closes. */
  trace(app: FastifyInstance): void {
    let told = 0;
    setGlobalErrorHandler(() => {
      if (Date.now() - told < TOLD_EVERY_MS) return;
      told = Date.now();
      app.log.warn("traces cannot be sent: OTEL_EXPORTER_OTLP_ENDPOINT does not take them");
    });
    app.addHook("onRequest", (request, reply, done) => {
      const route = request.routeOptions.url ?? "none";
      if (!UNTRACED.has(route)) {
        const traced = this.begin(request, route);
        reply.raw.once("close", () => {
          const { statusCode, writableFinished } = reply.raw;
          if (writableFinished) traced.span.setAttribute("http.response.status_code", statusCode);
          else traced.span.setAttribute("error.type", "client_gone");
          if (statusCode >= 500) traced.span.setStatus({ code: SpanStatusCode.ERROR });
          traced.span.end();
        });
      }
      done();
    });
    app.addHook("onClose", async () => {
      await Promise.race([this.provider.shutdown().catch(() => undefined), delay(FLUSH_MS, undefined, { ref: false })]);
    });
  }

  /** The same database, each of whose statements becomes a span of the request. */
  traced(database: Database, request: FastifyRequest): Database {
    const traced = this.byRequest.get(request);
    if (traced === undefined) return database;
    const observed = observedDatabase(database, (text) => {
      const span = traced.child("sql", SpanKind.CLIENT);
      if (span.isRecording()) span.setAttributes({ "db.system.name": SYSTEMS[this.kind], "db.query.text": text() });
      return (rows) => {
        if (rows === null) span.setStatus({ code: SpanStatusCode.ERROR });
        else span.setAttribute("db.response.returned_rows", rows);
        span.end();
      };
    });
    this.byDatabase.set(observed, traced);
    return observed;
  }

  private begin(request: FastifyRequest, route: string): TracedRequest {
    const caller = this.propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
    const attributes = { "http.request.method": request.method, "http.route": route, "juesuan.request_id": request.id };
    const span = this.tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, caller);
    const traced = new TracedRequest(this.tracer, span, trace.setSpan(caller, span));
    this.byRequest.set(request, traced);
    return traced;
  }
}
