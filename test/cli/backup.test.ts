import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { backupCommand } from "../../src/cli/backup.js";
import { restoreCommand } from "../../src/cli/restore.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import type { Row } from "../../src/store/database.js";
import { openStore, type Store } from "../../src/store/store.js";
import type { DatabaseTarget } from "../../src/store/target.js";
import { contentOf } from "../ingest/seeds/stored-content.js";
import { smallAccount } from "../support/accounts.js";
import { ROOT } from "../support/api.js";
import { runCommand, type Printed } from "../support/command.js";
import { loadSomeSeeds } from "../support/some-seeds.js";
import { createStore, createTarget, onBothStores, type TestStore } from "../support/stores.js";

function urlOf(target: DatabaseTarget): string {
  return target.kind === "postgres" ? target.url : `sqlite:${target.file}`;
}

async function backup(target: DatabaseTarget, ...words: string[]): Promise<Printed> {
  return runCommand(backupCommand(ROOT), words, urlOf(target));
}

async function restore(target: DatabaseTarget, ...words: string[]): Promise<Printed> {
  return runCommand(restoreCommand(ROOT), words, urlOf(target));
}

async function save(store: Store, year: number): Promise<void> {
  const source = {
    origin: "IMPORT",
    contentHash: String(year),
    readerVersion: 1,
    recordedAt: "2026-01-01T00:00:00.000Z",
  } as const;
  await saveAccount(store, smallAccount({ year, total: "8999999999.999999" }), source);
}

/** Everything in a store but its revision; a boolean is a number on SQLite. */
async function everything(target: DatabaseTarget): Promise<Record<string, Row[]>> {
  const store = await openStore(target, { readOnly: true });
  const { database } = store;
  const found = {
    ...(await contentOf(database)),
    department: await database.rows(sql`SELECT * FROM department ORDER BY id`),
    department_name: await database.rows(sql`SELECT * FROM department_name ORDER BY department_id, name_folded`),
    region: await database.rows(sql`SELECT * FROM region ORDER BY code`),
    deflator: await database.rows(sql`SELECT * FROM deflator ORDER BY series, year`),
    sets: await database.rows(sql`SELECT * FROM crosswalk_set ORDER BY name`),
    kin: await database.rows(sql`SELECT * FROM kin ORDER BY kind, one, other`),
    joined: await database.rows(sql`SELECT * FROM joined_change ORDER BY line_id, continuity`),
    amounts: await database.rows(sql`SELECT id, CAST(amount_fen AS TEXT) AS fen FROM line_item ORDER BY id`),
  };
  await store.close();
  const plain = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === true ? 1 : value === false ? 0 : value]),
    );
  return Object.fromEntries(Object.entries(found).map(([name, rows]) => [name, rows.map(plain)]));
}

async function revisionOf(target: DatabaseTarget): Promise<number> {
  const store = await openStore(target, { readOnly: true });
  const [row] = await store.database.rows(sql`SELECT value FROM store_state WHERE name = ${"revision"}`);
  await store.close();
  return Number(row?.value);
}

async function yearsOf(target: DatabaseTarget): Promise<unknown[]> {
  const store = await openStore(target, { readOnly: true });
  const rows = await store.database.rows(sql`SELECT year FROM account ORDER BY year`);
  await store.close();
  return rows.map(({ year }) => year);
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-backup-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

onBothStores("juesuan backup and restore, of published accounts", (kind) => {
  it("brings the same rows back, on the same kind of database and on the other", async () => {
    const store = await createStore(kind);
    await loadSomeSeeds(store);
    const file = path.join(folder, "backup.db");
    const { out } = await backup(store.target, file);
    const wanted = await everything(store.target);
    expect(out).toMatch(
      new RegExp(`^${file} holds \\d+ departments, ${String(wanted.account?.length)} accounts, \\d+ lines`),
    );
    // One file, with nothing beside it.
    expect(readdirSync(folder)).toEqual(["backup.db"]);
    expect(await everything({ kind: "sqlite", file })).toEqual(wanted);
    for (const other of ["sqlite", "postgres"] as const) {
      const { target, drop } = await createTarget(other);
      await restore(target, file);
      expect(await everything(target)).toEqual(wanted);
      await drop();
    }
    await store.close();
  }, 120_000);
});

onBothStores("juesuan backup and restore", (kind) => {
  let store: TestStore;
  let file: string;

  beforeEach(async () => {
    store = await createStore(kind);
    await save(store.writer, 2020);
    file = path.join(folder, "backup.db");
  });

  afterEach(async () => {
    await store.close();
  });

  it("copies while another process writes, without what is not committed", async () => {
    await store.writer.write(async (database) => {
      await database.rows(sql`UPDATE account SET year = 1999`);
      await backup(store.target, file);
    });
    expect(await yearsOf({ kind: "sqlite", file })).toEqual([2020]);
    expect(await yearsOf(store.target)).toEqual([1999]);
  });

  it("never writes over a file", async () => {
    writeFileSync(file, "mine");
    const taken = `${file}: there is a file of that name already; give another name`;
    await expect(backup(store.target, file)).rejects.toThrow(taken);
    await expect(backup(store.target, file, "--dry-run")).rejects.toThrow(taken);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("writes nothing in a dry run", async () => {
    const { out } = await backup(store.target, file, "--dry-run");
    expect(out).toBe(`the store would be copied into ${file}; nothing was written (dry run)\n`);
    expect(existsSync(file)).toBe(false);
  });

  it("restores over accounts only where it is told to, and under a revision that no reader has seen", async () => {
    await backup(store.target, file);
    await save(store.writer, 2021);
    const before = await revisionOf(store.target);
    await expect(restore(store.target, file)).rejects.toThrow(
      "the store holds accounts, or cannot be read; give --replace to take them away",
    );
    const { out } = await restore(store.target, file, "--replace", "--dry-run");
    expect(out).toMatch(/^1 departments, 1 accounts, 3 lines \(revision \d+\) would be restored; nothing was changed/);
    expect(await yearsOf(store.target)).toEqual([2020, 2021]);
    await restore(store.target, file, "--replace");
    expect(await yearsOf(store.target)).toEqual([2020]);
    expect(await revisionOf(store.target)).toBeGreaterThan(before);
  });

  it("loses nothing that is written by a process that had the old store open", async () => {
    await backup(store.target, file);
    await save(store.writer, 2021);
    await restore(store.target, file, "--replace");
    await save(store.writer, 2022);
    expect(await yearsOf(store.target)).toEqual([2020, 2022]);
  });

  it("refuses a backup that is not whole, and leaves the store as it is", async () => {
    await backup(store.target, file);
    const bytes = readFileSync(file);
    writeFileSync(path.join(folder, "short.db"), bytes.subarray(0, bytes.length / 2));
    bytes.fill(7, 8192, bytes.length - 4096);
    writeFileSync(path.join(folder, "changed.db"), bytes);
    writeFileSync(path.join(folder, "text.db"), "no database at all, of more than sixteen bytes");
    writeFileSync(path.join(folder, "empty.db"), "");
    const wanted = await everything(store.target);
    for (const name of ["short.db", "changed.db", "text.db", "empty.db"]) {
      await expect(restore(store.target, path.join(folder, name), "--replace")).rejects.toThrow(
        /is not restored: the file/,
      );
    }
    await expect(restore(store.target, path.join(folder, "nowhere.db"), "--replace")).rejects.toThrow(
      /cannot be opened/,
    );
    expect(await everything(store.target)).toEqual(wanted);
  });
});

describe("juesuan restore", () => {
  it("restores in the place of an SQLite file that is damaged", async () => {
    const store = await createStore("sqlite");
    await save(store.writer, 2020);
    const file = path.join(folder, "backup.db");
    await backup(store.target, file);
    const damaged = path.join(folder, "damaged.db");
    writeFileSync(damaged, "no database at all, of more than sixteen bytes");
    const target = { kind: "sqlite", file: damaged } as const;
    await expect(restore(target, file)).rejects.toThrow("give --replace");
    await restore(target, file, "--replace");
    expect(await yearsOf(target)).toEqual([2020]);
    copyFileSync(file, path.join(folder, "served.db"));
    expect(await yearsOf({ kind: "sqlite", file: path.join(folder, "served.db") })).toEqual([2020]);
    await store.close();
  });
});
