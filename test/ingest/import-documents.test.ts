import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { importDocuments } from "../../src/ingest/import/import-documents.js";
import { openStore, type Store } from "../../src/store/store.js";
import { documentReader } from "../support/import-one.js";
import { importableText } from "../support/importable-text.js";
import { createStore, onBothStores, onServer, type TestStore } from "../support/stores.js";

const NOW = (): Date => new Date("2026-01-02T03:04:05Z");

onBothStores("a batch of documents", (kind) => {
  let store: TestStore;
  let folder: string;
  let files: string[];

  beforeEach(async () => {
    store = await createStore(kind);
    folder = mkdtempSync(path.join(tmpdir(), "juesuan-batch-"));
    files = ["一", "二", "三", "四", "五"].map((name) => {
      const file = path.join(folder, `${name}.txt`);
      writeFileSync(file, importableText(`示例市${name}区林业局`, "10.00"));
      return file;
    });
  });

  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  /** Takes the store away: PostgreSQL lets nobody in, another process holds SQLite's lock. */
  async function fail(): Promise<() => Promise<void>> {
    if (store.target.kind === "postgres") {
      const name = new URL(store.target.url).pathname.slice(1);
      const allow = (is: boolean): Promise<void> => onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${String(is)}`);
      await allow(false);
      await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      return () => allow(true);
    }
    const other = await store.openWriter();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const write = other.write(async () => {
      begun();
      await held;
    });
    await isHeld;
    return async () => {
      release();
      await write;
    };
  }

  async function run(writer: Store, broken: string[], afterTwo: () => Promise<void>): Promise<unknown> {
    const reader = documentReader();
    const outcomes: string[] = [];
    const storeFailure = await importDocuments({
      files: [...broken, ...files],
      reader,
      store: writer,
      force: false,
      now: NOW,
      together: 1,
      onReport: async ({ outcome }) => {
        outcomes.push(outcome);
        if (outcomes.length === broken.length + 2) await afterTwo();
      },
      interruption: new AbortController().signal,
    });
    reader.close();
    return { outcomes, fault: storeFailure?.fault ?? null };
  }

  it("stops where the store fails: what came before is stored, nothing is refused for it", async () => {
    const writer = await openStore(store.target, { readOnly: false, lockMs: 200 });
    let mend: () => Promise<void> = () => Promise.resolve();
    const broken = path.join(folder, "broken.txt");
    writeFileSync(broken, "nothing of an account");
    const outcome = await run(writer, [broken], async () => {
      mend = await fail();
    });
    await mend();
    await writer.close();
    expect(outcome).toEqual({
      outcomes: ["REFUSED", "STORED", "STORED", "NOT_STORED", "NOT_STORED", "NOT_STORED"],
      fault: kind === "postgres" ? "UNREACHABLE" : "LOCKED",
    });
    const again = await openStore(store.target, { readOnly: true });
    const [row] = await again.database.rows(sql`SELECT COUNT(*) AS n FROM account`);
    expect(row?.n).toBe(2);
    await again.close();
  });
});
