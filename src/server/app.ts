import type { ServerResponse } from "node:http";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { LogController, type FastifyInstance } from "fastify";
import { createApiServer } from "../api/api-server.js";
import type { RequestBounds } from "../api/bounds.js";
import type { ApiContext } from "../api/context.js";
import type { Execution } from "../api/executor.js";
import { reachOf } from "../api/reach-of-selection.js";
import type { CheckRule } from "../domain/check-rule.js";
import { visibleJson } from "../domain/visible.js";
import type { Database } from "../queries/store-types.js";
import { guardBrowsers } from "./browser-headers.js";
import { serveGraphiql } from "./graphiql-page.js";
import { PREPARING } from "./served-store.js";

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
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  /** The rules of the checks, which the API describes. */
  readonly rules: readonly CheckRule[];
  readonly execution?: Execution;
  /** What one request may cost; the defaults where they are left out. */
  readonly bounds?: RequestBounds;
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

/** Aborted when a connection is closed before its answer has been written. */
function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** The HTTP server with GraphQL, GraphiQL and health checks, listening nowhere yet. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // Logs are read in terminals, and a fault may quote a document.
    logger: options.logLevel === "silent" ? false : { level: options.logLevel, hooks: { streamWrite: visibleJson } },
    logController: new LogController({ disableRequestLogging: options.logLevel !== "debug" }),
    forceCloseConnections: "idle",
  });
  const api = createApiServer({
    execution: options.execution ?? "compiled",
    ...(options.compileAtUse === undefined ? {} : { compileAtUse: options.compileAtUse }),
    ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
    report: (error) => app.log.error(error),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await api.start();
  await guardBrowsers(app);
  checkHealth(app, options);
  await serveGraphiql(app);
  await app.register(async (scope) => {
    scope.addHook("onRequest", async (_request, reply) => {
      await options.watch?.refresh();
      if (options.store() !== null) return;
      await reply
        .code(503)
        .send({ errors: [{ message: "the store cannot be served now; try again when /readyz answers 200" }] });
    });
    await scope.register(fastifyApollo(api), {
      path: "/graphql",
      context: (_request: unknown, reply: { raw: ServerResponse }): Promise<ApiContext> => {
        const database = options.store();
        if (database === null) throw new Error("the store is not ready");
        return Promise.resolve({ database, reachOf, rules: options.rules, signal: goneSignal(reply.raw) });
      },
    });
  });
  return app;
}
