import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import pg from "pg";
import sql, { raw } from "sql-template-tag";
import startPostgres, { stopPostgres } from "../support/postgres-server.mjs";

const require = createRequire(import.meta.url);
/** What npm run build:code wrote; loaded when it is needed, for it is not there in a fresh checkout. */
const built = (name) => require(`../../dist/${name}.js`);

/** Databases of one kind, made one after the other in a folder or on a server of their own. */
export class Databases {
  made = 0;

  /** On a PostgreSQL server of its own, unless one runs for the tests already. */
  static async open(kind, folder) {
    const isServerOurs = kind === "postgres" && process.env.JUESUAN_TEST_POSTGRES_URL === undefined;
    if (isServerOurs) await startPostgres();
    return new Databases(kind, folder, isServerOurs);
  }

  constructor(kind, folder, isServerOurs) {
    this.kind = kind;
    this.folder = folder;
    this.isServerOurs = isServerOurs;
  }

  /** The address of a store that is not there yet. */
  async fresh() {
    this.made += 1;
    if (this.kind === "sqlite") return `sqlite:${join(this.folder, `store-${this.made}.db`)}`;
    const url = new URL(process.env.JUESUAN_TEST_POSTGRES_URL);
    await administer(`CREATE DATABASE torture_${this.made}`);
    url.pathname = `/torture_${this.made}`;
    return url.href;
  }

  async drop(url) {
    if (this.kind === "postgres") {
      await administer(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
      return;
    }
    for (const end of ["", "-wal", "-shm"]) rmSync(`${url.slice("sqlite:".length)}${end}`, { force: true });
  }

  async close() {
    if (this.isServerOurs) await stopPostgres();
  }
}

async function administer(statement) {
  const client = new pg.Client({ connectionString: process.env.JUESUAN_TEST_POSTGRES_URL });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function targetOf(url) {
  return url.startsWith("sqlite:") ? { kind: "sqlite", file: url.slice("sqlite:".length) } : { kind: "postgres", url };
}

/** The store as it is, for reading; null where no import has come as far as its tables. */
async function opened(target) {
  if (target.kind === "sqlite" && !existsSync(target.file)) return null;
  const store = await built("store/store").openStore(target, { readOnly: true });
  if (store.version === "CURRENT") return store;
  await store.close();
  return null;
}

const TABLES = {
  sqlite: sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  postgres: sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
};

async function rowCounts({ database, target }) {
  const counts = {};
  for (const { name } of await database.rows(TABLES[target.kind])) {
    const [row] = await database.rows(sql`SELECT COUNT(*) AS n FROM ${raw(name)}`);
    counts[name] = Number(row.n);
  }
  return counts;
}

/**
 * What a store holds, seen by another process: a hash of each account as published, by "NAME YEAR"; what juesuan doctor
 * finds; and how many rows each table has.
 */
export async function contentOf(url) {
  const store = await opened(targetOf(url));
  if (store === null) return { accounts: new Map(), versions: 0, faults: [], rows: {} };
  try {
    const accounts = new Map();
    const found = await store.database.rows(sql`SELECT id FROM account ORDER BY id`);
    for (const { id } of found) {
      const account = await built("store/read/published-account").readPublishedAccount(store.database, Number(id));
      const hash = createHash("sha256").update(JSON.stringify(account)).digest("hex");
      accounts.set(`${account.department.name} ${account.year}`, hash);
    }
    const faults = [];
    await built("ingest/doctor/examine-store").examineStore(store, (fault) => faults.push(fault));
    return { accounts, versions: found.length, faults, rows: await rowCounts(store) };
  } finally {
    await store.close();
  }
}
