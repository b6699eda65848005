import sql from "sql-template-tag";
import { openStore } from "../../src/store/store.js";
import { createTarget } from "../support/stores.js";

describe("migrating a store", () => {
  it("lets several processes start on one empty PostgreSQL at once: one migrates, the others wait", async () => {
    const { target, drop } = await createTarget("postgres");
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(target, { readOnly: false })));
    try {
      await Promise.all(stores.map((store) => store.migrate()));
      for (const store of stores) {
        // What a store that was migrated once holds.
        expect(await store.database.rows(sql`SELECT name, value FROM store_state WHERE name = ${"revision"}`)).toEqual([
          { name: "revision", value: 0 },
        ]);
      }
    } finally {
      for (const store of stores) await store.close();
      await drop();
    }
  });
});
