import { existsSync, statSync } from "node:fs";
import type { Connection, Waits } from "./connection/connection.js";
import { openConnection } from "./connection/open-connection.js";
import { failureOf } from "./failure-of.js";
import { signatureName } from "./migrations/migration.js";
import type { MigrationClass } from "./migrations/migrations.js";
import { text, whole } from "./row.js";
import type { DatabaseTarget } from "./target.js";

/** A store that this build neither reads nor writes; the message says what to do. Nothing was written to it. */
export class WrongStoreVersion extends Error {
  override readonly name = "WrongStoreVersion";
}

/** Whether a store of this build is there: not at all, with migrations still to be run, or as it is to be. */
export type StoreVersion = "EMPTY" | "BEHIND" | "CURRENT";

const TABLES = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
} as const;

async function names(connection: Connection, statement: string): Promise<Set<string>> {
  const { rows } = await connection.query(statement, []);
  return new Set(rows.map((row) => text(row, "name")));
}

async function signatures(connection: Connection): Promise<Map<string, number>> {
  const { rows } = await connection.query("SELECT name, value FROM store_state", []);
  return new Map(rows.map((row) => [text(row, "name"), whole(row, "value")]));
}

/** A file of another program must not get our tables; a database server may be shared, but not their names. */
function isForeign(tables: ReadonlySet<string>, kind: DatabaseTarget["kind"]): boolean {
  return kind === "sqlite" ? tables.size > 0 : tables.has("store_state") || tables.has("line_item");
}

/**
 * What the store that is connected to was made by. Throws WrongStoreVersion for one of a later build (a migration that
 * we do not know), of an earlier one (ours with another content), and for a database of another program.
 */
export async function versionOf(
  connection: Connection,
  kind: DatabaseTarget["kind"],
  migrations: readonly MigrationClass[],
): Promise<StoreVersion> {
  const tables = await names(connection, TABLES[kind]);
  const ran = tables.has("migrations") ? await names(connection, "SELECT name FROM migrations") : new Set<string>();
  if (ran.size === 0) {
    if (!isForeign(tables, kind) || (tables.size === 1 && tables.has("migrations"))) return "EMPTY";
    throw new WrongStoreVersion("the database holds tables of another program; set DATABASE_URL to one of its own");
  }
  const known = migrations.map((Migration) => new Migration());
  const unknown = [...ran].find((name) => known.every((one) => one.name !== name));
  if (unknown !== undefined) {
    throw new WrongStoreVersion(
      `the store was made by a later build of juesuan, which changed it by ${unknown}; use that build, or restore a backup that this one has made`,
    );
  }
  const signed = tables.has("store_state") ? await signatures(connection) : new Map<string, number>();
  for (const { name, fingerprint } of known) {
    if (ran.has(name) && signed.get(signatureName(name)) !== fingerprint) {
      throw new WrongStoreVersion(
        `the store was made by an earlier build of juesuan, whose tables were others (${name}); set DATABASE_URL to a new store and import the documents again`,
      );
    }
  }
  return known.every(({ name }) => ran.has(name)) ? "CURRENT" : "BEHIND";
}

function isThere(target: DatabaseTarget): boolean {
  return target.kind === "postgres" || (existsSync(target.file) && statSync(target.file).size > 0);
}

/**
 * The same of a store that is not open yet, by a connection that only reads. Throws WrongStoreVersion, and StoreFailure
 * where it cannot be read.
 */
export async function readVersion(
  target: DatabaseTarget,
  migrations: readonly MigrationClass[],
  waits: Waits,
): Promise<StoreVersion> {
  if (!isThere(target)) return "EMPTY";
  try {
    const connection = await openConnection(target, "read", waits);
    try {
      return await versionOf(connection, target.kind, migrations);
    } finally {
      await connection.close();
    }
  } catch (error) {
    throw error instanceof WrongStoreVersion ? error : failureOf(error);
  }
}
