import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { RULES } from "../ingest/checks/catalogue.js";
import { createApp } from "./app.js";
import { ServedStore } from "./served-store.js";
import { bearUnheardRejections } from "./unheard-rejections.js";

/** A running server. */
export interface RunningServer {
  readonly url: string;
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

/**
 * Listens at once, so that /healthz answers and /readyz says 503, then lets `prepare` migrate and seed the store, and
 * opens it for reading only. Throws where the port cannot be had.
 */
export async function serve(config: Config, prepare: () => Promise<void>): Promise<RunningServer> {
  const store = new ServedStore(config.database, config.bounds.deadline);
  const app = await createApp({
    store: () => store.database,
    watch: store,
    logLevel: config.logLevel,
    rules: RULES,
    bounds: config.bounds,
    serving: config.serving,
    clients: config.clients,
  });
  const hear = bearUnheardRejections((error) => app.log.error(error));
  // Of "localhost" fastify would make two servers, of which one is neither bounded nor ended.
  await app.listen({ port: config.port, host: config.host === "localhost" ? "127.0.0.1" : config.host });
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
    ready,
    async stop(): Promise<void> {
      await app.close();
      await Promise.race([closeStore(), delay(LET_GO_MS, undefined, { ref: false })]);
      hear.stop();
    },
  };
}
