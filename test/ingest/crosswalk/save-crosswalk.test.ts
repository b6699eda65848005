import sql from "sql-template-tag";
import type { PublishedAccount } from "../../../src/domain/account.js";
import { createCrosswalkReader, type CrosswalkReader } from "../../../src/ingest/crosswalk/read-crosswalk.js";
import { saveCrosswalk } from "../../../src/ingest/crosswalk/save-crosswalk.js";
import { saveAccount } from "../../../src/ingest/save/save-account.js";
import { readMapping } from "../../../src/store/read/mapping.js";
import { smallAccount } from "../../support/accounts.js";
import { createStore, onBothStores, type TestStore } from "../../support/stores.js";

/** 2990101 became 2990199 in 2021: codes that no real classification has. */
function crosswalk(name = "test", id = "a-b", evidence = "SOURCED"): string {
  const old = [{ code: "2990101", name: "甲" }];
  const later = [{ code: "2990199", name: "甲" }];
  const edge = { id, family: "FUNCTIONAL", kind: "RECODE", evidence, year: 2021, old, new: later };
  return JSON.stringify({ name, codes: [edge] });
}

function account(year: number, key: string, printed: string): PublishedAccount {
  const small = smallAccount({ year, total: "1.00" });
  const columns = [{ measure: "TOTAL", stage: "FINAL" }] as const;
  const rows = [{ key, name: "甲", cells: [{ printed }] }];
  const tables = [{ table: "EXPENDITURE", title: "支出决算表", unit: "WAN_YUAN", columns, rows } as const];
  return { ...small, tables, statements: [] };
}

onBothStores("storing a crosswalk", (kind) => {
  let store: TestStore;
  let read: CrosswalkReader;

  beforeEach(async () => {
    store = await createStore(kind);
    read = await createCrosswalkReader();
  });

  afterEach(async () => {
    await store.close();
  });

  const save = (text: string, origin: "SEED" | "IMPORT" = "IMPORT") =>
    saveCrosswalk(store.writer, read, { file: "test.json", text, origin });

  async function saveYears(): Promise<void> {
    for (const [year, key, printed] of [
      [2020, "2990101", "100.00"],
      [2021, "2990199", "112.50"],
    ] as const) {
      const contentHash = String(year);
      const source = {
        origin: "IMPORT",
        contentHash,
        readerVersion: 1,
        recordedAt: "2026-01-01T00:00:00.000Z",
      } as const;
      await saveAccount(store.writer, account(year, key, printed), source);
    }
  }

  async function change(): Promise<unknown> {
    const [row] = await store.writer.database.rows(
      sql`SELECT change_fen, comparability FROM line_item WHERE key = ${"2990199"}`,
    );
    return row;
  }

  it("computes the changes of stored accounts again", async () => {
    await saveYears();
    expect(await change()).toEqual({ change_fen: null, comparability: "BASE_MISSING" });
    expect(await save(crosswalk())).toMatchObject({ kind: "STORED", codes: 1, settledYears: 2 });
    // 112.50 - 100.00 = 12.50 万元 = 12,500,000 分
    expect(await change()).toEqual({ change_fen: 12_500_000, comparability: "COMPARABLE" });
    await save(crosswalk("test", "a-b", "PROVISIONAL"));
    expect(await change()).toEqual({ change_fen: null, comparability: "RECLASSIFIED" });
  });

  it("gives the same changes where the accounts come after it", async () => {
    await save(crosswalk());
    await saveYears();
    expect(await change()).toEqual({ change_fen: 12_500_000, comparability: "COMPARABLE" });
  });

  it("changes nothing where the same file is stored again", async () => {
    await save(crosswalk());
    const [before] = await store.writer.database.rows(sql`SELECT revision, content FROM crosswalk`);
    expect(await save(crosswalk())).toMatchObject({ kind: "UNCHANGED", settledYears: 0 });
    expect(await store.writer.database.rows(sql`SELECT revision, content FROM crosswalk`)).toEqual([before]);
  });

  it("stores nothing of a file that is wrong, or that repeats an entry of another", async () => {
    await save(crosswalk());
    await expect(save("{}")).rejects.toThrow('"name" is missing');
    await expect(save(crosswalk("other"))).rejects.toThrow("a-b: the crosswalk test has an entry of this id");
    expect((await readMapping(store.writer.database)).codes).toHaveLength(1);
  });

  it("keeps an imported file where a seed has the same name", async () => {
    await save(crosswalk());
    expect(await save(crosswalk("test", "c-d"), "SEED")).toMatchObject({ kind: "SUPERSEDED" });
    expect((await readMapping(store.writer.database)).codes.map(({ id }) => id)).toEqual(["a-b"]);
  });

  it("takes the place of the file of its name, and adds to files of other names", async () => {
    await save(crosswalk());
    await save(crosswalk("test", "c-d"));
    await save(crosswalk("other", "e-f"));
    expect((await readMapping(store.writer.database)).codes.map(({ id }) => id)).toEqual(["e-f", "c-d"]);
  });
});
