import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { LogController, type FastifyInstance } from "fastify";
import { createApiServer } from "../api/api-server.js";
import type { ApiContext } from "../api/context.js";
import type { Execution } from "../api/executor.js";
import { reachOf } from "../api/reach-of-selection.js";
import type { CheckRule } from "../domain/check-rule.js";
import { visibleJson } from "../domain/visible.js";
import type { Database } from "../queries/store-types.js";
import { serveGraphiql } from "./graphiql-page.js";

const BODY_LIMIT = 256 * 1024;

/** How the HTTP server is made. */
export interface AppOptions {
  /** The store to read from, or null until it is migrated and seeded. */
  readonly store: () => Database | null;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  /** The rules of the checks, which the API describes. */
  readonly rules: readonly CheckRule[];
  readonly execution?: Execution;
}

function checkHealth(app: FastifyInstance, store: AppOptions["store"]): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    if (store() !== null) return { status: "ready" };
    return reply.code(503).send({ status: "preparing", detail: "migrations and seeds are not in yet" });
  });
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
    report: (error) => app.log.error(error),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await api.start();
  checkHealth(app, options.store);
  await serveGraphiql(app);
  await app.register(async (scope) => {
    scope.addHook("onRequest", async (_request, reply) => {
      if (options.store() !== null) return;
      await reply
        .code(503)
        .send({ errors: [{ message: "the store is being prepared; try again when /readyz answers 200" }] });
    });
    await scope.register(fastifyApollo(api), {
      path: "/graphql",
      context: (): Promise<ApiContext> => {
        const database = options.store();
        if (database === null) throw new Error("the store is not ready");
        return Promise.resolve({ database, reachOf, rules: options.rules });
      },
    });
  });
  return app;
}
