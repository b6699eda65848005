import type { ApolloServer } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import path from "node:path";
import { createApiServer } from "../../src/api/api-server.js";
import { DEFAULT_BOUNDS, type RequestBounds } from "../../src/api/bounds.js";
import type { ApiContext } from "../../src/api/context.js";
import type { Execution } from "../../src/api/executor.js";
import { reachOf } from "../../src/api/reach-of-selection.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { loadSeeds } from "../../src/ingest/seeds/load-seeds.js";
import type { Reach } from "../../src/queries/reach.js";
import type { Database } from "../../src/store/database.js";
import type { DatabaseTarget } from "../../src/store/target.js";
import { createFilledStore, createStore, type TestStore } from "./stores.js";

/** The checkout. */
export const ROOT = path.resolve(__dirname, "..", "..");

/** Tests that run side by side on two cores judge answers, not how soon they come. */
const PATIENT: RequestBounds = { ...DEFAULT_BOUNDS, deadline: 120_000, work: 120_000 };

/** When the seeds of tests were read. */
export const SEEDED_AT = new Date("2026-01-02T03:04:05Z");

export type Answer = FormattedExecutionResult<Record<string, unknown>>;

/** How a query is asked; `reach` replaces the reach that is computed from the selection. */
export interface Asking {
  readonly execution?: Execution;
  readonly operationName?: string;
  readonly reach?: Reach;
}

/** An API over a store with every seed in it. */
export interface SeededApi {
  readonly store: TestStore;
  readonly database: Database;
  /** The statements of the last request. */
  readonly statements: string[];
  ask(query: string, variables?: Record<string, unknown>, how?: Asking): Promise<Answer>;
  /** Asks an API over another database, whose faults are expected. */
  askOf(database: Database, query: string): Promise<Answer>;
  close(): Promise<void>;
}

/** A store of its own with every seed of the project in it. */
export async function createStoreOfSeeds(kind: DatabaseTarget["kind"]): Promise<TestStore> {
  return createFilledStore(kind, "juesuan_seeded", async (writer) => {
    await loadSeeds(writer, path.join(ROOT, "seeds"), () => SEEDED_AT);
  });
}

/** Serves the seeds of the project, read-only, without HTTP. */
export async function createSeededApi(kind: DatabaseTarget["kind"]): Promise<SeededApi> {
  return serve(await createStoreOfSeeds(kind), PATIENT);
}

/** Serves, read-only and without HTTP, a fresh store that `fill` has filled. */
export async function createApi(
  kind: DatabaseTarget["kind"],
  fill: (store: TestStore) => Promise<void>,
  bounds: RequestBounds = PATIENT,
): Promise<SeededApi> {
  const store = await createStore(kind);
  await fill(store);
  return serve(store, bounds);
}

async function serve(store: TestStore, bounds: RequestBounds): Promise<SeededApi> {
  const { database, statements } = await store.openReader();
  const faults: unknown[] = [];
  const servers = new Map<Execution, ApolloServer<ApiContext>>();
  for (const execution of ["compiled", "plain"] as const) {
    const server = createApiServer({ execution, bounds, compileAtUse: 1, report: (error) => faults.push(error) });
    await server.start();
    servers.set(execution, server);
  }
  return {
    store,
    database,
    statements,
    async ask(query, variables = {}, { execution = "compiled", reach, operationName } = {}) {
      const server = servers.get(execution);
      if (server === undefined) throw new Error(`no server for ${execution}`);
      statements.length = 0;
      faults.length = 0;
      const response = await server.executeOperation(
        { query, variables, ...(operationName === undefined ? {} : { operationName }) },
        {
          contextValue: { database, rules: RULES, reachOf: reach === undefined ? reachOf : () => reach },
        },
      );
      if (response.body.kind !== "single") throw new Error("an answer in parts");
      if (faults.length > 0) throw new Error("the server reported a fault", { cause: faults[0] });
      // As a client reads it: JSON, with no prototypes.
      return JSON.parse(JSON.stringify(response.body.singleResult)) as Answer;
    },
    async askOf(other, query) {
      const server = servers.get("compiled");
      const response = await server?.executeOperation(
        { query },
        { contextValue: { database: other, rules: RULES, reachOf } },
      );
      if (response?.body.kind !== "single") throw new Error("an answer in parts");
      return JSON.parse(JSON.stringify(response.body.singleResult)) as Answer;
    },
    async close() {
      for (const server of servers.values()) await server.stop();
      await store.close();
    },
  };
}
