import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { RULES } from "../ingest/checks/catalogue.js";
import { createApp } from "./app.js";
import { listen } from "./listen.js";
import { createMetricsServer } from "./metrics/metrics-server.js";
import { ServerMetrics } from "./metrics/server-metrics.js";
import { OPERATION_SETTINGS, type MetricsAddress } from "./operation-settings.js";
import { ServedStore } from "./served-store.js";
import type { Tracing } from "./tracing/tracing.js";
import { bearUnheardRejections } from "./unheard-rejections.js";

/** A running server. */
export interface RunningServer {
  readonly url: string;
  /** Where metrics are; null where none are kept. */
  readonly metricsUrl: string | null;
  /** Resolves when migrations and seeds are in; rejects where they cannot be. */
  readonly ready: Promise<void>;
  /** Answers what is under way, then closes the HTTP server and the store, and waits for neither for long. */
  stop(): Promise<void>;
}

/** How long, in milliseconds, a database may take to let go of its connections. */
const LET_GO_MS = 2_000;

function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  if (address === null || typeof address === "string") return "";
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${name}:${String(address.port)}`;
}

/** OpenTelemetry takes a tenth of a second to load: only where traces are asked for. */
async function tracingOf({ operation, database }: Config): Promise<{ tracing?: Tracing }> {
  if (!operation.traces) return {};
  const { Tracing: Loaded } = await import("./tracing/tracing.js");
  return { tracing: new Loaded(database.kind) };
}

interface ServedMetrics {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves metrics where they are asked for. Throws CannotListen. */
async function serveMetrics(metrics: ServerMetrics | null, at: MetricsAddress | null): Promise<ServedMetrics | null> {
  if (metrics === null || at === null) return null;
  const app = await createMetricsServer(metrics);
  const { metricsHost, metricsPort } = OPERATION_SETTINGS;
  await listen(app, at, { host: metricsHost.setting, port: metricsPort.setting });
  return { url: `${urlOf(app, at.host)}/metrics`, close: async () => app.close() };
}

/**
 * Listens at once, so that /healthz answers and /readyz says 503, then lets `prepare` migrate and seed the store, and
 * opens it for reading only. Throws where the port cannot be had.
 */
export async function serve(config: Config, prepare: () => Promise<void>): Promise<RunningServer> {
  const store = new ServedStore(config.database, config.bounds.deadline);
  const watched = { database: () => store.database, whyUnready: async () => store.whyUnready() };
  const metrics = config.operation.metrics === null ? null : new ServerMetrics(watched, config.bounds);
  const app = await createApp({
    store: () => store.database,
    watch: store,
    ...(metrics === null ? {} : { metrics }),
    ...(await tracingOf(config)),
    logLevel: config.logLevel,
    rules: RULES,
    bounds: config.bounds,
    serving: config.serving,
    clients: config.clients,
    documents: config.documents,
  });
  const hear = bearUnheardRejections((error) => app.log.error(error));
  const served = await serveMetrics(metrics, config.operation.metrics);
  // Of "localhost" fastify would make two servers, of which one is neither bounded nor ended.
  const host = config.host === "localhost" ? "127.0.0.1" : config.host;
  try {
    await listen(app, { port: config.port, host }, { host: "HOST", port: "PORT" });
  } catch (error) {
    await served?.close();
    throw error;
  }
  const open = async (): Promise<void> => {
    await prepare();
    await store.open();
  };
  const ready = open();
  const closeStore = async (): Promise<void> => {
    await ready.catch(() => undefined);
    await store.close();
  };
  return {
    url: urlOf(app, config.host),
    metricsUrl: served?.url ?? null,
    ready,
    async stop(): Promise<void> {
      await Promise.all([app.close(), served?.close()]);
      await Promise.race([closeStore(), delay(LET_GO_MS, undefined, { ref: false })]);
      hear.stop();
    },
  };
}
