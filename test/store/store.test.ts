import sql from "sql-template-tag";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { openDataSource } from "../../src/store/data-source.js";
import { DatabaseFailure } from "../../src/store/errors.js";
import { smallAccount } from "../support/accounts.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const SOURCE = {
  origin: "IMPORT",
  contentHash: "a",
  readerVersion: 1,
  recordedAt: "2026-01-01T00:00:00.000Z",
} as const;

onBothStores("the store", (kind) => {
  let store: TestStore;

  beforeEach(async () => {
    store = await createStore(kind);
  });

  afterEach(async () => {
    await store.close();
  });

  it("has the tables that its entities describe", async () => {
    const dataSource = await openDataSource(store.target, { readOnly: false });
    const columns = new Map<string, string[]>();
    const runner = dataSource.createQueryRunner();
    for (const entity of dataSource.entityMetadatas) {
      const table = await runner.getTable(entity.tableName);
      columns.set(
        entity.tableName,
        (table?.columns ?? []).map((column) => `${column.name} ${String(column.isNullable)}`).sort(),
      );
    }
    const described = new Map(
      dataSource.entityMetadatas.map((entity) => [
        entity.tableName,
        entity.columns.map((column) => `${column.databaseName} ${String(column.isNullable)}`).sort(),
      ]),
    );
    await runner.release();
    await dataSource.destroy();
    expect(columns).toEqual(described);
  });

  it("refuses every write on the reading side", async () => {
    const { database } = await store.openReader();
    await expect(database.rows(sql`DELETE FROM department`)).rejects.toThrow(DatabaseFailure);
    await expect(database.rows(sql`INSERT INTO store_state (name, value) VALUES ('x', 1)`)).rejects.toThrow(
      DatabaseFailure,
    );
  });

  it("gives back the largest figure to the fen", async () => {
    // 9,000,000,000,000,000 fen are 9,000,000,000 万元.
    await saveAccount(store.writer, smallAccount({ year: 2020, total: "8999999999.999999" }), SOURCE);
    const rows = await store.writer.database.rows(
      sql`SELECT amount_fen FROM line_item WHERE key = ${"expenditure.total"}`,
    );
    expect(rows).toEqual([{ amount_fen: 8_999_999_999_999_999 }]);
  });

  it("undoes everything of a write that fails", async () => {
    await expect(
      store.writer.write(async (database) => {
        await database.rows(sql`INSERT INTO region (code, name) VALUES ('990199', '样例市')`);
        throw new Error("stopped half-way");
      }),
    ).rejects.toThrow("stopped half-way");
    expect(await store.writer.database.rows(sql`SELECT code FROM region`)).toEqual([]);
    expect(await store.writer.database.rows(sql`SELECT value FROM store_state WHERE name = ${"revision"}`)).toEqual([
      { value: 0 },
    ]);
  });

  it("can be taken down and built again by its migrations", async () => {
    const dataSource = await openDataSource(store.target, { readOnly: false });
    await dataSource.undoLastMigration();
    expect(await dataSource.showMigrations()).toBe(true);
    await dataSource.runMigrations();
    expect(await dataSource.showMigrations()).toBe(false);
    await dataSource.destroy();
  });
});
