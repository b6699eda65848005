import { copyFileSync, existsSync, renameSync } from "node:fs";
import path from "node:path";
import { DatabaseError } from "pg";
import { openStore, type Store } from "../../src/store/store.js";
import type { DatabaseTarget } from "../../src/store/target.js";
import { createPostgres, createSqlite, onServer, openTestStore, type TestStore, type TestTarget } from "./stores.js";

/** The seeds are loaded once a run and kind of database; every store after the first is a copy. */
const TEMPLATE = "juesuan_seeded";
const NO_SUCH_DATABASE = "3D000";
const THERE_ALREADY = "42P04";

function templateFile(): string {
  const folder = process.env.JUESUAN_TEST_FOLDER;
  if (folder === undefined) throw new Error("JUESUAN_TEST_FOLDER is not set: jest's globalSetup makes the folder");
  return path.join(folder, `${TEMPLATE}.db`);
}

function isOfCode(error: unknown, code: string): boolean {
  return error instanceof DatabaseError && error.code === code;
}

/** A copy of the filled database, or null where none is kept yet. */
async function copyOf(kind: DatabaseTarget["kind"]): Promise<TestTarget | null> {
  if (kind === "postgres") {
    return createPostgres(TEMPLATE).catch((error: unknown) => {
      if (isOfCode(error, NO_SUCH_DATABASE)) return null;
      throw error;
    });
  }
  if (!existsSync(templateFile())) return null;
  const made = createSqlite();
  copyFileSync(templateFile(), made.file);
  return made;
}

async function fill(target: DatabaseTarget, seed: (writer: Store) => Promise<void>): Promise<void> {
  const writer = await openStore(target, { readOnly: false });
  await writer.migrate();
  await seed(writer);
  await writer.close();
}

/** Fills a database and keeps it for the run. Two test files may do so at once; the first one stays. */
async function keep(kind: DatabaseTarget["kind"], seed: (writer: Store) => Promise<void>): Promise<void> {
  if (kind === "postgres") {
    const { name, target, drop } = await createPostgres(null);
    await fill(target, seed);
    await onServer(`ALTER DATABASE ${name} RENAME TO ${TEMPLATE}`).catch(async (error: unknown) => {
      if (!isOfCode(error, THERE_ALREADY)) throw error;
      await drop();
    });
    return;
  }
  const { file, target, drop } = createSqlite();
  await fill(target, seed);
  renameSync(file, templateFile());
  await drop();
}

/** A store of its own for one test file that holds what `seed` loads. */
export async function createSeededStore(
  kind: DatabaseTarget["kind"],
  seed: (writer: Store) => Promise<void>,
): Promise<TestStore> {
  const kept = await copyOf(kind);
  if (kept !== null) return openTestStore(kept);
  await keep(kind, seed);
  const copy = await copyOf(kind);
  if (copy === null) throw new Error(`the seeded ${kind} database that was kept is gone`);
  return openTestStore(copy);
}
