import type { RequestBounds } from "../../src/api/bounds.js";
import { DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { createApiServer } from "../../src/api/api-server.js";
import { reachOf } from "../../src/api/reach-of-selection.js";
import { buildApiSchema } from "../../src/api/schema.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { knownValues } from "../fuzz/known-values.js";
import { createSeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { searchWorst } from "./search.js";

const ROUNDS = 30;
const SEED = 20_261_127;
/** Smaller than the defaults, so that few rounds reach them. */
const BOUNDS: RequestBounds = { ...DEFAULT_BOUNDS, nodes: 1_000, bytes: 100_000, rows: 1_500, errors: 20 };

/** Objects and fields of an answer. */
function nodesOf(value: unknown): number {
  if (Array.isArray(value)) return value.map(nodesOf).reduce((a, b) => a + b, 0);
  if (typeof value !== "object" || value === null) return 0;
  const values: unknown[] = Object.values(value);
  const leaves = values.filter((one) => typeof one !== "object" || one === null).length;
  return 1 + leaves + values.map(nodesOf).reduce((a, b) => a + b, 0);
}

onBothStores("the worst request that the bounds let through", (kind) => {
  it("makes nothing that was not counted, and goes beyond no bound", async () => {
    const api = await createSeededApi(kind);
    let spent = { nodes: 0, bytes: 0, rows: 0, errors: 0 };
    let loaded = 0;
    let refused = 0;
    const server = createApiServer({
      execution: "compiled",
      compileAtUse: 1,
      bounds: BOUNDS,
      report: () => undefined,
      watcher: {
        spent: (one) => {
          spent = { ...one };
        },
        executed: () => undefined,
        holds: () => undefined,
      },
    });
    await server.start();
    const { database } = api;
    const watched: typeof database = {
      rows: async (...given) => {
        const rows = await database.rows(...given);
        loaded += rows.length;
        return rows;
      },
      manyRows: async (...given) => {
        const rows = await database.manyRows(...given);
        loaded += rows.length;
        return rows;
      },
    };
    const found = await searchWorst(
      {
        schema: buildApiSchema(),
        known: await knownValues(async (query) => api.ask(query)),
        cost: async (query) => {
          loaded = 0;
          const response = await server.executeOperation(
            { query },
            { contextValue: { database: watched, rules: RULES, reachOf } },
          );
          if (response.body.kind !== "single") throw new Error("an answer in parts");
          const { data, errors = [] } = JSON.parse(JSON.stringify(response.body.singleResult)) as {
            data?: unknown;
            errors?: { extensions?: { code?: string } }[];
          };
          // A request with errors is executed twice, compiled and plainly; each time within the bound.
          expect(loaded).toBeLessThanOrEqual(2 * (BOUNDS.rows + 1));
          if (errors.some((one) => one.extensions?.code === "REQUEST_TOO_COSTLY")) {
            refused += 1;
            expect(errors).toHaveLength(1);
            expect(data ?? null).toBeNull();
            return 0;
          }
          expect(errors.length).toBeLessThanOrEqual(BOUNDS.errors);
          expect(spent.nodes).toBeLessThanOrEqual(BOUNDS.nodes);
          expect(nodesOf(data)).toBeLessThanOrEqual(1 + spent.nodes + Object.keys(data ?? {}).length);
          return spent.nodes / BOUNDS.nodes + spent.rows / BOUNDS.rows;
        },
      },
      SEED,
      ROUNDS,
    );
    expect(found.cost).toBeGreaterThan(0.5);
    expect(refused).toBeGreaterThan(0);
    await server.stop();
    await api.close();
  }, 120_000);
});
