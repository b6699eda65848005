import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import type { Config } from "../config.js";
import type { Database } from "../queries/store-types.js";
import { openDataSource } from "../store/data-source.js";
import { databaseOf } from "../store/database.js";
import { createApp } from "./app.js";
import { prepareStore } from "./prepare-store.js";

/** A running server. */
export interface RunningServer {
  readonly url: string;
  /** Resolves when migrations and seeds are in; rejects where they cannot be. */
  readonly ready: Promise<void>;
  /** Answers what is under way, then closes the HTTP server and the store. */
  stop(): Promise<void>;
}

function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  if (address === null || typeof address === "string") return "";
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${name}:${String(address.port)}`;
}

/**
 * Listens at once, so that /healthz answers and /readyz says 503, then migrates, loads the seeds and opens the store
 * for reading only. Throws where the port cannot be had.
 */
export async function serve(config: Config): Promise<RunningServer> {
  let reader: DataSource | null = null;
  let store: Database | null = null;
  const app = await createApp({ store: () => store, logLevel: config.logLevel });
  await app.listen({ port: config.port, host: config.host });
  const prepare = async (): Promise<void> => {
    await prepareStore(config, () => new Date());
    reader = await openDataSource(config.database, { readOnly: true });
    store = databaseOf(reader.manager);
  };
  const ready = prepare();
  return {
    url: urlOf(app, config.host),
    ready,
    async stop(): Promise<void> {
      await app.close();
      await ready.catch(() => undefined);
      store = null;
      await reader?.destroy();
    },
  };
}
