import { createSeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { fuzz } from "./served-against-graphql-js.js";

const settings = { queries: process.env.JUESUAN_FUZZ_QUERIES, seed: process.env.JUESUAN_FUZZ_SEED };
const SEED = Number.parseInt(settings.seed ?? "20261127", 10);
/** In `npm test` 2,000 in all: most on SQLite, which is the faster one, and others on PostgreSQL. */
const REQUESTS = { sqlite: 1400, postgres: 600 };
/** A request takes some 20 ms of two cores that other tests use too. */
const MS_A_REQUEST = 300;

onBothStores("a random valid query", (kind) => {
  const requests = settings.queries === undefined ? REQUESTS[kind] : Number.parseInt(settings.queries, 10);

  it(
    `is answered by the server as graphql-js answers it, with no fault of the server, ${String(requests)} times`,
    async () => {
      const api = await createSeededApi(kind);
      const { differences, ...seen } = await fuzz(api.database, SEED + (kind === "sqlite" ? 0 : 1_000_000), requests);
      await api.close();
      if (settings.queries !== undefined) process.stdout.write(`${kind}: ${JSON.stringify(seen)}\n`);
      expect(differences.join("\n\n")).toBe("");
      // What is compared must hold both ways of execution, and data rather than refusals.
      expect(seen.compilable).toBeGreaterThan(requests / 3);
      expect(seen.compilable).toBeLessThan(requests);
      expect(seen.withErrors).toBeLessThan(requests / 3);
    },
    60_000 + requests * MS_A_REQUEST,
  );
});
