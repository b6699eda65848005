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

/** A database, and how to take it away again. */
export interface TestTarget {
  readonly target: DatabaseTarget;
  readonly drop: () => Promise<void>;
}

/** Runs one statement on the server itself. */
export async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env[POSTGRES_URL];
  if (url === undefined) throw new Error(`${POSTGRES_URL} is not set: jest's globalSetup starts the server`);
  return url;
}

/** A new database on the server: empty, or a copy of another one that nobody is connected to. */
export async function createPostgres(template: string | null): Promise<TestTarget & { readonly name: string }> {
  const name = `juesuan_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}${template === null ? "" : ` TEMPLATE ${template}`}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  const drop = (): Promise<void> => onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  return { name, target: { kind: "postgres", url: url.href }, drop };
}

/** A file for a database in a folder of its own: not there yet, so that it will be empty. */
export function createSqlite(): TestTarget & { readonly file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-store-"));
  const file = path.join(folder, "test.db");
  return {
    file,
    target: { kind: "sqlite", file },
    drop: async () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** An empty database of the kind named, and how to take it away again. */
export async function createTarget(kind: DatabaseTarget["kind"]): Promise<TestTarget> {
  return kind === "postgres" ? createPostgres(null) : createSqlite();
}

/** Makes a fresh, migrated store in the database named. */
export async function createStore(kind: DatabaseTarget["kind"]): Promise<TestStore> {
  return openTestStore(await createTarget(kind));
}

/** Opens a database as a store of one test file: migrated, and taken away when it is closed. */
export async function openTestStore({ target, drop }: TestTarget): Promise<TestStore> {
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
