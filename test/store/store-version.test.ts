import { readFileSync } from "node:fs";
import path from "node:path";
import sql from "sql-template-tag";
import type { QueryRunner } from "typeorm";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { openDataSource } from "../../src/store/data-source.js";
import type { Database } from "../../src/store/database.js";
import { fingerprintOf, signatureOf, type StoreMigration } from "../../src/store/migrations/migration.js";
import { MIGRATIONS } from "../../src/store/migrations/migrations.js";
import { openStore, type Store } from "../../src/store/store.js";
import { smallAccount } from "../support/accounts.js";
import { ROOT } from "../support/api.js";
import { FROZEN_MIGRATIONS } from "../support/frozen-migrations.js";
import { createStore, createTarget, onBothStores, type TestStore } from "../support/stores.js";

const SOURCE = {
  origin: "IMPORT",
  contentHash: "a",
  readerVersion: 1,
  recordedAt: "2026-01-01T00:00:00.000Z",
} as const;

const UP = ["ALTER TABLE region ADD COLUMN population INTEGER", "UPDATE region SET population = 7"];

/** What a later release may add. */
class Later1999000000000 implements StoreMigration {
  readonly name = "Later1999000000000";
  readonly fingerprint = fingerprintOf(UP);

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...UP, signatureOf(this)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE region DROP COLUMN population");
    await runner.query(`DELETE FROM store_state WHERE name = 'migration ${this.name}'`);
  }
}

/** One that fails after it has changed something. */
class Broken1999000000000 implements StoreMigration {
  readonly name = "Broken1999000000000";
  readonly fingerprint = 1;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE region SET name = 'changed'");
    await runner.query("UPDATE nothing SET name = 'changed'");
  }

  async down(): Promise<void> {
    return Promise.resolve();
  }
}

const WITH_LATER = [...MIGRATIONS, Later1999000000000];

onBothStores("a store of another build", (kind) => {
  let store: TestStore;

  beforeEach(async () => {
    store = await createStore(kind);
    await saveAccount(store.writer, smallAccount({ year: 2020, total: "1.00" }), SOURCE);
  });

  afterEach(async () => {
    await store.close();
  });

  async function everything(database: Database): Promise<unknown> {
    return {
      state: await database.rows(sql`SELECT name, value FROM store_state ORDER BY name`),
      regions: await database.rows(sql`SELECT code, name FROM region`),
      lines: await database.rows(sql`SELECT id, key, amount_fen FROM line_item ORDER BY id`),
    };
  }

  async function migrated(): Promise<Store> {
    const later = await openStore(store.target, { readOnly: false, migrations: WITH_LATER });
    await later.migrate();
    return later;
  }

  it("is migrated forward with its data, and back", async () => {
    const before = await everything(store.writer.database);
    const later = await migrated();
    expect(later.version).toBe("BEHIND");
    expect(await later.database.rows(sql`SELECT code, population FROM region`)).toEqual([
      { code: "990199", population: 7 },
    ]);
    await later.close();
    const dataSource = await openDataSource(store.target, { readOnly: false, migrations: WITH_LATER });
    await dataSource.undoLastMigration();
    await dataSource.destroy();
    const back = await openStore(store.target, { readOnly: false });
    expect(back.version).toBe("CURRENT");
    expect(await everything(back.database)).toEqual(before);
    await back.close();
  });

  it("is left as it was where a migration fails half-way", async () => {
    const before = await everything(store.writer.database);
    const broken = await openStore(store.target, { readOnly: false, migrations: [...MIGRATIONS, Broken1999000000000] });
    await expect(broken.migrate()).rejects.toThrow("the store fails");
    await broken.close();
    expect(await everything(store.writer.database)).toEqual(before);
  });

  it.each([false, true])(
    "is refused where a later one made it, and nothing is written (reading only: %s)",
    async (readOnly) => {
      await (await migrated()).close();
      await expect(openStore(store.target, { readOnly })).rejects.toThrow(
        "the store was made by a later build of juesuan, which changed it by Later1999000000000; use that build",
      );
    },
  );

  it.each([false, true])("is refused where an earlier one made other tables (reading only: %s)", async (readOnly) => {
    const name = `migration ${new (MIGRATIONS[0] ?? Later1999000000000)().name}`;
    await store.writer.write((database) =>
      database.rows(sql`UPDATE store_state SET value = value - 1 WHERE name = ${name}`).then(() => undefined),
    );
    const before = await everything(store.writer.database);
    await expect(openStore(store.target, { readOnly })).rejects.toThrow(
      "the store was made by an earlier build of juesuan, whose tables were others (Initial1764000000000); set DATABASE_URL to a new store and import the documents again",
    );
    expect(await everything(store.writer.database)).toEqual(before);
  });

  it("is refused where another program made it", async () => {
    const { target, drop } = await createTarget(kind);
    const foreign = await openDataSource(target, { readOnly: false });
    await foreign.query("CREATE TABLE store_state (id INTEGER)");
    await foreign.destroy();
    await expect(openStore(target, { readOnly: false })).rejects.toThrow(
      "the database holds tables of another program",
    );
    await drop();
  });
});

/** What is wrong with a list of migrations that are frozen: one that changed, or, from 1.0 on, one that is not in it. */
function notFrozen(
  known: readonly StoreMigration[],
  frozen: Readonly<Record<string, number>>,
  isReleased: boolean,
): string[] {
  const changed = Object.entries(frozen).filter(
    ([name, fingerprint]) => known.find((one) => one.name === name)?.fingerprint !== fingerprint,
  );
  const missing = isReleased ? known.filter(({ name }) => frozen[name] === undefined) : [];
  return [...changed.map(([name]) => `${name} has changed`), ...missing.map(({ name }) => `${name} is not frozen`)];
}

describe("migrations", () => {
  const known = MIGRATIONS.map((Migration) => new Migration());

  it("never change once they are frozen, and are all frozen from 1.0 on", () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(notFrozen(known, FROZEN_MIGRATIONS, !version.startsWith("0."))).toEqual([]);
  });

  it("are told when they change, go, or are forgotten at a release", () => {
    const [initial] = known;
    const { name = "", fingerprint = 0 } = initial ?? {};
    expect(notFrozen(known, { [name]: fingerprint }, true)).toEqual([]);
    expect(notFrozen(known, { [name]: fingerprint + 1 }, false)).toEqual([`${name} has changed`]);
    expect(notFrozen([], { [name]: fingerprint }, false)).toEqual([`${name} has changed`]);
    expect(notFrozen(known, {}, true)).toEqual([`${name} is not frozen`]);
  });

  it("keep their fingerprint when their text is laid out anew, and change it with any word", () => {
    expect(fingerprintOf(["SELECT  1,\n 2"])).toBe(fingerprintOf(["SELECT 1, 2"]));
    expect(fingerprintOf(["SELECT 1"])).not.toBe(fingerprintOf(["SELECT 2"]));
  });
});
