import sql from "sql-template-tag";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { createApp } from "../../src/server/app.js";
import { DEFAULT_SERVING } from "../../src/server/serving-bounds.js";
import type { Database } from "../../src/store/database.js";
import { createStore, onBothStores } from "../support/stores.js";

const ENDLESS = sql`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 2000000000)
  SELECT COUNT(*) AS n FROM counted`;

/** No revision is asked for, so that the statements are those of the request. */
const EXECUTED = { ...DEFAULT_SERVING, kept: 0 };

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 10_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

onBothStores("a client that has gone", (kind) => {
  it("stops the statement that was run for it", async () => {
    const store = await createStore(kind);
    const { database } = await store.openReader();
    let running = 0;
    let ended = 0;
    const slow: Database = {
      rows: async (_statement, its) => {
        running += 1;
        return database.rows(ENDLESS, its).finally(() => {
          ended += 1;
        });
      },
      manyRows: async (...given) => database.manyRows(...given),
    };
    const app = await createApp({ store: () => slow, logLevel: "silent", rules: RULES, serving: EXECUTED });
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    const client = new AbortController();
    const asked = fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ years { year } }" }),
      signal: client.signal,
    }).catch((error: unknown) => error);
    await until(() => running === 1);
    // While it runs others are answered.
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(ended).toBe(0);
    client.abort();
    expect(await asked).toHaveProperty("name", "AbortError");
    await until(() => ended === 1);
    expect(ended).toBe(1);
    await app.close();
    await store.close();
  }, 60_000);
});
