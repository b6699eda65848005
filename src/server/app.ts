import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createApiServer } from "../api/api-server.js";
import type { RequestBounds } from "../api/bounds.js";
import type { ApiContext } from "../api/context.js";
import type { Execution } from "../api/executor.js";
import { reachOf } from "../api/reach-of-selection.js";
import type { CheckRule } from "../domain/check-rule.js";
import type { Database } from "../queries/store-types.js";
import { admitInTurn } from "./admission.js";
import { DataRevision } from "./answers/data-revision.js";
import { keepAnswers } from "./answers/keep-answers.js";
import { KeptAnswers } from "./answers/kept-answers.js";
import { compressAnswers } from "./compress-answers.js";
import { askerOf } from "./answer-over.js";
import { guardBrowsers } from "./browser-headers.js";
import { DEFAULT_CLIENTS, type ClientSettings } from "./client-settings.js";
import { endInOrder } from "./ending.js";
import { answerBadAddress, answerErrors } from "./error-answers.js";
import { faultLog } from "./fault-log.js";
import { serveGraphiql } from "./graphiql-page.js";
import { serveDocuments } from "./kept-documents.js";
import type { ServerMetrics } from "./metrics/server-metrics.js";
import { OpenConnections } from "./open-connections.js";
import { limitRate } from "./rate-limit.js";
import { requestIdOf, sendRequestIds } from "./request-ids.js";
import { logControllerOf, loggerOf, logFault, type LogLevel, type LogStream } from "./request-log.js";
import { PREPARING } from "./served-store.js";
import { DEFAULT_SERVING, type ServingBounds } from "./serving-bounds.js";
import type { Tracing } from "./tracing/tracing.js";
import { boundUnread } from "./unread-answers.js";

const BODY_LIMIT = 256 * 1024;

/** Who knows whether the store can be served. */
interface StoreWatch {
  /** Awaited before each request, after which `store` gives what it is to read from. */
  refresh(): Promise<void>;
  /** Why the store cannot be served now, in one sentence for anyone to read; null where it can. */
  whyUnready(): Promise<string | null>;
}

/** How the HTTP server is made. */
export interface AppOptions {
  /** The store to read from, or null until it is migrated and seeded. */
  readonly store: () => Database | null;
  /** Looks after the store; without one it is ready as soon as it is there. */
  readonly watch?: StoreWatch;
  readonly logLevel: LogLevel;
  /** Where log lines go; standard output where it is left out. */
  readonly logStream?: LogStream;
  /** The rules of the checks, which the API describes. */
  readonly rules: readonly CheckRule[];
  readonly execution?: Execution;
  /** What one request may cost; the defaults where they are left out. */
  readonly bounds?: RequestBounds;
  /** What all clients together may take; the defaults where they are left out. */
  readonly serving?: ServingBounds;
  /** How clients are told apart; by the address that they come from where it is left out. */
  readonly clients?: ClientSettings;
  /** Folder of the documents that are kept; none are where it is left out. */
  readonly documents?: string | null;
  /** Counts what is asked; nothing is counted where it is left out. */
  readonly metrics?: ServerMetrics;
  /** Sends spans of what is asked; none where it is left out. */
  readonly tracing?: Tracing;
  /** The how manyeth request of a document compiles it: the second, but for tests. */
  readonly compileAtUse?: number;
}

async function whyUnready({ store, watch }: AppOptions): Promise<string | null> {
  if (watch !== undefined) return watch.whyUnready();
  return store() === null ? PREPARING : null;
}

function checkHealth(app: FastifyInstance, options: AppOptions): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const detail = await whyUnready(options);
    void reply.header("cache-control", "no-store");
    if (detail === null) return { status: "ready" };
    return reply.code(503).send({ status: detail === PREPARING ? "preparing" : "unready", detail });
  });
}

/** How often, in milliseconds, connections are looked at that take too long to send a request. */
const LATE_EVERY_MS = 500;

/** An HTTP server that answers nothing yet: within bounds whatever its connections do, and ended in time. */
function createServer(options: AppOptions, serving: ServingBounds): FastifyInstance {
  const { trustedProxies } = options.clients ?? DEFAULT_CLIENTS;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    logger: loggerOf(options.logLevel, options.logStream),
    logController: logControllerOf(options.logLevel),
    genReqId: requestIdOf,
    frameworkErrors: answerBadAddress,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    forceCloseConnections: "idle",
    // What comes on an open connection while the server ends is answered like what came before.
    return503OnClosing: false,
    requestTimeout: serving.body,
    keepAliveTimeout: serving.keepAlive,
    http: { headersTimeout: Math.min(serving.headers, serving.body), connectionsCheckingInterval: LATE_EVERY_MS },
  });
  // First of all, so that whoever refuses a request has said which one.
  sendRequestIds(app);
  answerErrors(app);
  options.metrics?.count(app);
  options.tracing?.trace(app);
  const connections = new OpenConnections(app, serving.connections);
  boundUnread(app, serving);
  endInOrder(app, connections);
  return app;
}

/** The HTTP server with GraphQL, GraphiQL and health checks, listening nowhere yet. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { metrics, tracing, serving = DEFAULT_SERVING } = options;
  const app = createServer(options, serving);
  const api = createApiServer({
    execution: options.execution ?? "compiled",
    ...(options.compileAtUse === undefined ? {} : { compileAtUse: options.compileAtUse }),
    ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
    report: faultLog(logFault(app.log)),
    plugins: [fastifyApolloDrainPlugin(app), metrics?.plugin, tracing?.plugin].filter((one) => one !== undefined),
    ...(metrics === undefined ? {} : { watcher: metrics.watcher }),
  });
  await api.start();
  await guardBrowsers(app);
  checkHealth(app, options);
  await serveGraphiql(app);
  await app.register(async (scope) => {
    if (serving.rate > 0) await limitRate(scope, serving.rate, options.clients?.redisUrl ?? null);
    await serveDocuments(scope, options.documents ?? null);
  });
  await app.register(async (scope) => {
    const waitedMs = admitInTurn(scope, serving, (read) => metrics?.queue(read));
    if (serving.rate > 0) await limitRate(scope, serving.rate, options.clients?.redisUrl ?? null);
    scope.addHook("onRequest", async (_request, reply) => {
      await options.watch?.refresh();
      if (options.store() !== null) return;
      await reply
        .code(503)
        .send({ errors: [{ message: "the store cannot be served now; try again when /readyz answers 200" }] });
    });
    if (serving.kept > 0) {
      const answers = new KeptAnswers(serving.kept);
      keepAnswers(scope, {
        answers,
        revision: new DataRevision(options.store),
        cacheControl: (options.clients ?? DEFAULT_CLIENTS).cacheControl,
        asked: metrics?.answers(() => answers.fill) ?? ((): void => undefined),
      });
    }
    await compressAnswers(scope);
    await scope.register(fastifyApollo(api), {
      path: "/graphql",
      context: (request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> => {
        const database = options.store();
        if (database === null) throw new Error("the store is not ready");
        const counted = metrics?.counted(database) ?? database;
        return Promise.resolve({
          database: tracing?.traced(counted, request) ?? counted,
          reachOf,
          rules: options.rules,
          asker: askerOf(reply),
          waitedMs: waitedMs(request),
          requestId: request.id,
        });
      },
    });
  });
  return app;
}
