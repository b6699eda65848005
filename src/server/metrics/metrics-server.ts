import fastify, { type FastifyInstance } from "fastify";
import { guardBrowsers } from "../browser-headers.js";
import type { ServerMetrics } from "./server-metrics.js";

const REQUEST_TIMEOUT_MS = 10_000;
const CONNECTIONS = 20;

/**
 * Serves metrics on a port of their own, listening nowhere yet: what is asked of the API neither waits for them nor keeps
 * them waiting, and the proxy that serves the API to others does not serve them.
 */
export async function createMetricsServer(metrics: ServerMetrics): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true, requestTimeout: REQUEST_TIMEOUT_MS });
  app.server.maxConnections = CONNECTIONS;
  await guardBrowsers(app);
  app.get("/metrics", async (_request, reply) =>
    reply
      .header("cache-control", "no-store")
      .type(metrics.contentType)
      .send(await metrics.text()),
  );
  return app;
}
