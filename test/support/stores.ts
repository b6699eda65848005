import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client, DatabaseError } from "pg";
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
const FOLDER = "JUESUAN_TEST_FOLDER";
const NO_SUCH_DATABASE = "3D000";
const THERE_ALREADY = "42P04";

/** A database, and how to take it away again. */
export interface TestTarget {
  readonly target: DatabaseTarget;
  readonly drop: () => Promise<void>;
}

/** Runs one statement on the server itself. */
export async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: ofTheRun(POSTGRES_URL) });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function ofTheRun(setting: string): string {
  const value = process.env[setting];
  if (value === undefined) throw new Error(`${setting} is not set: jest's globalSetup sets it`);
  return value;
}

/** A new database on the server: empty, or a copy of another one that nobody is connected to. */
async function createPostgres(template: string | null): Promise<TestTarget & { readonly name: string }> {
  const name = `juesuan_${randomBytes(6).toString("hex")}`;
  // Copied as files: by default every page goes through the log, at several times the work.
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template ?? "template1"} STRATEGY FILE_COPY`);
  const url = new URL(ofTheRun(POSTGRES_URL));
  url.pathname = `/${name}`;
  const drop = (): Promise<void> => onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  return { name, target: { kind: "postgres", url: url.href }, drop };
}

/** A file for a database in a folder of its own: not there yet, so that it will be empty. */
function createSqlite(): TestTarget & { readonly file: string } {
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

function keptFile(name: string): string {
  return path.join(ofTheRun(FOLDER), `${name}.db`);
}

function isOfCode(error: unknown, code: string): boolean {
  return error instanceof DatabaseError && error.code === code;
}

/** A copy of the database that is kept under a name, or null where none is kept yet. */
async function copyOf(kind: DatabaseTarget["kind"], name: string): Promise<TestTarget | null> {
  if (kind === "postgres") {
    return createPostgres(name).catch((error: unknown) => {
      if (isOfCode(error, NO_SUCH_DATABASE)) return null;
      throw error;
    });
  }
  if (!existsSync(keptFile(name))) return null;
  const made = createSqlite();
  copyFileSync(keptFile(name), made.file);
  return made;
}

type Fill = (writer: Store) => Promise<void>;

async function migrateAndFill(target: DatabaseTarget, fill: Fill): Promise<void> {
  const writer = await openStore(target, { readOnly: false });
  await writer.migrate();
  await fill(writer);
  await writer.close();
}

/** Fills a database and keeps it for the run. Two test files may do so at once; the first one stays. */
async function keep(kind: DatabaseTarget["kind"], name: string, fill: Fill): Promise<void> {
  if (kind === "postgres") {
    const made = await createPostgres(null);
    await migrateAndFill(made.target, fill);
    await onServer(`ALTER DATABASE ${made.name} RENAME TO ${name}`).catch(async (error: unknown) => {
      if (!isOfCode(error, THERE_ALREADY)) throw error;
      await made.drop();
    });
    return;
  }
  const { file, target, drop } = createSqlite();
  await migrateAndFill(target, fill);
  renameSync(file, keptFile(name));
  await drop();
}

/** A store of its own for one test file that holds what `fill` loads, which is done once a run, name and kind of database. */
export async function createFilledStore(kind: DatabaseTarget["kind"], name: string, fill: Fill): Promise<TestStore> {
  const kept = await copyOf(kind, name);
  if (kept !== null) return openTestStore(kept);
  await keep(kind, name, fill);
  const copy = await copyOf(kind, name);
  if (copy === null) throw new Error(`the ${kind} database ${name} that was kept is gone`);
  return openTestStore(copy);
}

/** Makes a fresh, migrated store in a database of the kind named. */
export async function createStore(kind: DatabaseTarget["kind"]): Promise<TestStore> {
  return createFilledStore(kind, "juesuan_migrated", () => Promise.resolve());
}

/** Opens a database as a store of one test file: migrated, and taken away when it is closed. */
async function openTestStore({ target, drop }: TestTarget): Promise<TestStore> {
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
