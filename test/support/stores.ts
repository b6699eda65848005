import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { Database } from "../../src/store/database.js";
import { openStore, type Store } from "../../src/store/store.js";
import type { DatabaseTarget } from "../../src/store/target.js";

/** A store of its own for one test file, migrated; `statements` collects what the reader sends. */
export interface TestStore {
  readonly target: DatabaseTarget;
  readonly writer: Store;
  /** Opens the reading side, as the server does; closed with the store. */
  openReader(): Promise<{ database: Database; statements: string[] }>;
  /** Opens a second writing side, as an import in another process; closed with the store. */
  openWriter(): Promise<Store>;
  close(): Promise<void>;
}

const POSTGRES_URL = "JUESUAN_TEST_POSTGRES_URL";

async function createPostgres(): Promise<{ target: DatabaseTarget; drop: () => Promise<void> }> {
  const serverUrl = process.env[POSTGRES_URL];
  if (serverUrl === undefined) throw new Error(`${POSTGRES_URL} is not set: jest's globalSetup starts the server`);
  const name = `juesuan_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { target: { kind: "postgres", url: url.href }, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function createSqlite(): { target: DatabaseTarget; drop: () => Promise<void> } {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-store-"));
  return {
    target: { kind: "sqlite", file: path.join(folder, "test.db") },
    drop: async () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** An empty database of the kind named, and how to take it away again. */
export async function createTarget(
  kind: DatabaseTarget["kind"],
): Promise<{ target: DatabaseTarget; drop: () => Promise<void> }> {
  return kind === "postgres" ? createPostgres() : createSqlite();
}

/** Makes a fresh, migrated store in the database named. */
export async function createStore(kind: DatabaseTarget["kind"]): Promise<TestStore> {
  const { target, drop } = await createTarget(kind);
  const writer = await openStore(target, { readOnly: false });
  await writer.migrate();
  const opened: Store[] = [];
  return {
    target,
    writer,
    async openReader() {
      const statements: string[] = [];
      const reader = await openStore(target, { readOnly: true, onStatement: (sql) => statements.push(sql) });
      opened.push(reader);
      statements.length = 0;
      return { database: reader.database, statements };
    },
    async openWriter() {
      const writer = await openStore(target, { readOnly: false });
      opened.push(writer);
      return writer;
    },
    async close() {
      for (const one of opened) await one.close();
      await writer.close();
      await drop();
    },
  };
}

/** Runs the same tests on SQLite and on a real PostgreSQL, each on a store of its own. */
export function onBothStores(title: string, tests: (kind: DatabaseTarget["kind"]) => void): void {
  describe.each(["sqlite", "postgres"] as const)(`${title} (%s)`, (kind) => {
    tests(kind);
  });
}
