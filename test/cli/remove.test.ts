import sql from "sql-template-tag";
import { removeCommand } from "../../src/cli/remove.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import type { Row } from "../../src/store/database.js";
import { contentOf } from "../ingest/seeds/stored-content.js";
import { smallAccount, type SmallAccount } from "../support/accounts.js";
import { ROOT } from "../support/api.js";
import { runCommand, type Printed } from "../support/command.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const NAME = "样例市测试局";

onBothStores("juesuan remove", (kind) => {
  let store: TestStore;
  /** One that never held what is removed from the other. */
  let without: TestStore;

  beforeEach(async () => {
    [store, without] = [await createStore(kind), await createStore(kind)];
  });

  afterEach(async () => {
    await store.close();
    await without.close();
  });

  async function save(into: TestStore, account: SmallAccount): Promise<void> {
    const contentHash = JSON.stringify(account);
    const source = { origin: "IMPORT", contentHash, readerVersion: 1, recordedAt: "2026-01-01T00:00:00.000Z" } as const;
    await saveAccount(into.writer, smallAccount(account), source);
  }

  async function remove(...words: string[]): Promise<Printed> {
    const { target } = store;
    return runCommand(removeCommand(ROOT), words, target.kind === "postgres" ? target.url : `sqlite:${target.file}`);
  }

  /** All that the accounts hold, and the departments; ids differ between stores. */
  async function content({ writer: { database } }: TestStore): Promise<unknown> {
    const found = await contentOf(database);
    const finding = (found.finding ?? []).map((row): Row => ({
      ...row,
      prior_account_id: row.prior_account_id === null,
    }));
    return {
      ...found,
      finding,
      department: await database.rows(sql`SELECT id, name FROM department ORDER BY id`),
      region: await database.rows(sql`SELECT code FROM region ORDER BY code`),
    };
  }

  const OLD = { year: 2020, total: "90.00", document: "old.txt", publishedOn: "2021-08-01" };
  const NEW = { year: 2020, total: "100.00", document: "new.txt", publishedOn: "2021-09-01" };
  const LATER = {
    year: 2021,
    total: "120.00",
    change: { basis: "PRIOR_YEAR", amount: "20.00", rate: "20.0", direction: "INCREASE" },
  } as const;

  it("leaves the store as if a version had never been stored: the one before is served, and the year after rests on it", async () => {
    for (const account of [OLD, NEW, LATER]) await save(store, account);
    for (const account of [OLD, LATER]) await save(without, account);
    const { out } = await remove(NAME, "2020", "--version", "2");
    expect(out).toBe(`${NAME}, 2020, version 2 (new.txt) is removed\n1 of that year stay\n`);
    expect(await content(store)).toEqual(await content(without));
    // 120 − 90 = 30, no longer 120 − 100 = 20.
    const [row] = await store.writer.database.rows(
      sql`SELECT CAST(change_fen AS TEXT) AS fen FROM line_item WHERE year = 2021 AND key = ${"expenditure.total"}`,
    );
    expect(row?.fen).toBe("30000000");
  });

  it("takes all versions of a year where none is named; the year after has no base any more", async () => {
    for (const account of [OLD, NEW, LATER]) await save(store, account);
    await save(without, LATER);
    await remove(NAME, "2020");
    expect(await content(store)).toEqual(await content(without));
  });

  it("takes the account of one kind, and leaves that of the other as the default of the department", async () => {
    const unit = { ...OLD, kind: "UNIT_FINAL", document: "unit.txt", total: "40.00" } as const;
    for (const account of [OLD, unit, LATER]) await save(store, account);
    await save(without, unit);
    expect((await remove(NAME, "2020", "--kind", "unit", "--dry-run")).out).toContain(
      "(单位决算), version 1 (unit.txt)",
    );
    await remove(NAME, "2020");
    await remove(NAME, "2021");
    expect(await content(store)).toEqual(await content(without));
    const defaults = await store.writer.database.rows(sql`SELECT kind FROM department WHERE is_default`);
    expect(defaults).toEqual([{ kind: "UNIT_FINAL" }]);
  });

  it("takes the department and its region with its last account", async () => {
    await save(store, OLD);
    const { out } = await remove(NAME, "2020");
    expect(out).toContain("no version of that year is left\n");
    expect(await content(store)).toEqual(await content(without));
  });

  it("removes nothing in a dry run", async () => {
    await save(store, OLD);
    await save(without, OLD);
    const { out } = await remove(NAME, "2020", "--dry-run");
    expect(out).toBe(
      `${NAME}, 2020, version 1 (old.txt) would be removed\nno version of that year is left, and nothing was changed (dry run)\n`,
    );
    expect(await content(store)).toEqual(await content(without));
  });

  it("says what there is where there is no such account or version", async () => {
    await save(store, OLD);
    await expect(remove(NAME, "2020", "--version", "3")).rejects.toThrow("there is no version 3; there are 1");
    await expect(remove(NAME, "2019")).rejects.toThrow(`${NAME} has no account of 2019 in the store; it has 2020`);
    await expect(remove("无名局", "2020")).rejects.toThrow(
      "无名局 is not the name or id of any department in the store",
    );
  });
});
