import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PublishedAccount } from "../../../src/domain/account.js";
import { loadCrosswalks } from "../../../src/ingest/crosswalk/load-crosswalks.js";
import { listSeeds, seedSchema } from "../../../src/ingest/seeds/list-seeds.js";
import { createSeedReader, type SeedReader } from "../../../src/ingest/seeds/read-seed.js";
import { stopAtRefused } from "../../../src/ingest/seed-files/refused-seed.js";
import { writeSeed } from "../../../src/ingest/seeds/write-seed.js";
import { createStoreOfSeeds } from "../../support/api.js";
import { createStore, onBothStores, type TestStore } from "../../support/stores.js";
import { contentOf, hashOf, readStored, save } from "./stored-content.js";

const SEEDS = path.resolve(__dirname, "..", "..", "..", "seeds");

onBothStores("exporting the seeds", (kind) => {
  let store: TestStore;
  let second: TestStore;
  let read: SeedReader;
  let originals: { file: string; account: PublishedAccount; contentHash: string }[];

  beforeAll(async () => {
    store = await createStoreOfSeeds(kind);
    second = await createStore(kind);
    read = createSeedReader(await seedSchema());
    originals = await Promise.all(
      (await listSeeds(SEEDS)).map(async (file) => {
        const bytes = await readFile(path.join(SEEDS, file));
        return { file, account: read(bytes, file), contentHash: hashOf(bytes) };
      }),
    );
  }, 60_000);

  afterAll(async () => {
    await store.close();
    await second.close();
  });

  it("reads every seed back as its file describes it", async () => {
    expect(originals.length).toBeGreaterThan(20);
    for (const { account, contentHash } of originals) {
      expect(await readStored(store.writer.database, contentHash)).toEqual(account);
    }
  });

  it("writes a file that reads as the file that was loaded", async () => {
    for (const { file, account, contentHash } of originals) {
      expect(read(writeSeed(await readStored(store.writer.database, contentHash)), file)).toEqual(account);
    }
  });

  it("fills an empty store with the same rows", async () => {
    await loadCrosswalks(second.writer, SEEDS, stopAtRefused);
    for (const { file, contentHash } of originals) {
      const text = writeSeed(await readStored(store.writer.database, contentHash));
      await save(second, read(text, file), hashOf(text));
    }
    const expected = await contentOf(store.writer.database);
    expect(Object.values(expected).every((rows) => rows.length > 0)).toBe(true);
    expect(await contentOf(second.writer.database)).toEqual(expected);
  }, 120_000);

  it("writes a row and a statement a line", async () => {
    const [first] = originals;
    if (first === undefined) throw new Error("no seeds");
    const text = writeSeed(await readStored(store.writer.database, first.contentHash));
    const { tables } = first.account;
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    expect(text.split("\n").filter((line) => /^ {4}\{"key":/.test(line))).toHaveLength(rows);
    expect(text.split("\n").filter((line) => line.startsWith('  {"section":'))).toHaveLength(
      first.account.statements.length,
    );
  });
});
