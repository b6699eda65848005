import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeSeed } from "../../../src/ingest/seeds/write-seed.js";
import { loadSeeds } from "../../../src/ingest/seeds/load-seeds.js";
import type { SeedFileError } from "../../../src/ingest/seed-files/seed-file-error.js";
import { listYears } from "../../../src/queries/list-years.js";
import { smallAccount } from "../../support/accounts.js";
import { createStore, onBothStores, type TestStore } from "../../support/stores.js";

const NOW = (): Date => new Date("2026-01-02T03:04:05Z");
const GOOD = writeSeed(smallAccount({ year: 2019, total: "10.00" }));
const NEXT = writeSeed(smallAccount({ year: 2020, total: "11.00" }));

onBothStores("a seed that is refused", (kind) => {
  let folder: string;
  let store: TestStore;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "juesuan-refused-"));
    mkdirSync(path.join(folder, "office"));
    writeFileSync(path.join(folder, "office", "2019.json"), GOOD);
    store = await createStore(kind);
  });

  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const BAD = [
    ["no JSON", "{", "it is not JSON"],
    ["the wrong shape", '{"year":2020}', "(file)"],
    ["the wrong year for its name", NEXT.replace('"year":2020', '"year":2021'), "year"],
    ["U+0000 in a name", NEXT.replace("样例市测试局", "样例市\\u0000局"), "department.name: it holds U+0000"],
    ["half a surrogate pair in a name", NEXT.replace("样例市测试局", "样例市\\ud800局"), "half a surrogate pair"],
    ["a row twice", NEXT.replace('"key":"expenditure.total"', '"key":"income.total"'), "rows"],
  ] as const;

  it.each(BAD)("for %s stops the loading by default, named with file and place", async (_, text, said) => {
    writeFileSync(path.join(folder, "office", "2020.json"), text);
    const loading = loadSeeds(store.writer, folder, NOW);
    await expect(loading).rejects.toThrow("seed file office/2020.json is refused, nothing of it is stored");
    await expect(loading).rejects.toThrow(said);
  });

  it.each(BAD)("for %s is left out where that is asked for, and the others are stored", async (_, text) => {
    writeFileSync(path.join(folder, "office", "2020.json"), text);
    const refused: SeedFileError[] = [];
    const outcomes = await loadSeeds(store.writer, folder, NOW, (one) => refused.push(one));
    expect(refused.map(({ file }) => file)).toEqual(["office/2020.json"]);
    expect([...outcomes]).toEqual([["office/2019.json", "STORED"]]);
    expect((await listYears(store.writer.database)).map(({ year }) => year)).toEqual([2019]);
  });
});
