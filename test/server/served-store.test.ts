import { once } from "node:events";
import { copyFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import sql from "sql-template-tag";
import { DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { createApp } from "../../src/server/app.js";
import { ServedStore } from "../../src/server/served-store.js";
import type { Store } from "../../src/store/store.js";
import type { DatabaseTarget } from "../../src/store/target.js";
import { smallAccount } from "../support/accounts.js";
import { createStore, onBothStores, onServer, type TestStore } from "../support/stores.js";

/** The bound after which nothing may be answered from what is not there any more, in milliseconds. */
const BOUND = 1_000;

async function save(store: Store, year: number): Promise<void> {
  const source = {
    origin: "IMPORT",
    contentHash: String(year),
    readerVersion: 1,
    recordedAt: "2026-01-01T00:00:00.000Z",
  } as const;
  await saveAccount(store, smallAccount({ year, total: "1.00" }), source);
}

interface Served {
  readonly app: FastifyInstance;
  readonly stop: () => Promise<void>;
}

async function serve(target: DatabaseTarget): Promise<Served> {
  const watch = new ServedStore(target, DEFAULT_BOUNDS.deadline);
  const app = await createApp({ store: () => watch.database, watch, logLevel: "silent", rules: RULES });
  await watch.open();
  return {
    app,
    stop: async () => {
      await app.close();
      await watch.close();
    },
  };
}

async function readiness({ app }: Served): Promise<unknown[]> {
  const response = await app.inject("/readyz");
  return [response.statusCode, response.json<{ detail?: string }>().detail];
}

/** The years that a server knows, or the status that it answers with. */
async function years({ app }: Served): Promise<unknown> {
  const payload = { query: "{ years { year } }" };
  const headers = { "content-type": "application/json" };
  const response = await app.inject({ method: "POST", url: "/graphql", headers, payload });
  if (response.statusCode !== 200) return response.statusCode;
  return response.json<{ data: { years: { year: number }[] } }>().data.years.map(({ year }) => year);
}

onBothStores("servers on one store", (kind) => {
  let store: TestStore;
  let servers: Served[];

  beforeEach(async () => {
    store = await createStore(kind);
    await save(store.writer, 2020);
    servers = [await serve(store.target), await serve(store.target)];
  });

  afterEach(async () => {
    for (const server of servers) await server.stop();
    await store.close();
  });

  it("answer with what was stored last, each within a second", async () => {
    expect(await Promise.all(servers.map(years))).toEqual([[2020], [2020]]);
    await save(store.writer, 2021);
    await delay(BOUND);
    expect(await Promise.all(servers.map(years))).toEqual([
      [2020, 2021],
      [2020, 2021],
    ]);
    expect(await Promise.all(servers.map(readiness))).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
  });
});

describe("a server whose SQLite file is taken away", () => {
  let store: TestStore;
  let other: TestStore;
  let servers: Served[];

  beforeEach(async () => {
    [store, other] = [await createStore("sqlite"), await createStore("sqlite")];
    await save(store.writer, 2020);
    await save(other.writer, 2031);
    servers = [await serve(store.target), await serve(store.target)];
  });

  afterEach(async () => {
    for (const server of servers) await server.stop();
    await store.close();
    await other.close();
  });

  function fileOf({ target }: TestStore): string {
    return target.kind === "sqlite" ? target.file : "";
  }

  /** Puts a file in the place of the store, as a restore does. */
  function replaceBy(write: (file: string) => void): void {
    const file = fileOf(store);
    write(`${file}.new`);
    for (const beside of ["-wal", "-shm"]) rmSync(file + beside, { force: true });
    renameSync(`${file}.new`, file);
  }

  it("says so while it is gone, without its path, and serves again once it is back", async () => {
    renameSync(fileOf(store), `${fileOf(store)}.away`);
    await delay(BOUND);
    const gone = [503, "the store file is not there any more; put it back, or restore a backup"];
    expect(await Promise.all(servers.map(readiness))).toEqual([gone, gone]);
    expect(await Promise.all(servers.map(years))).toEqual([503, 503]);
    renameSync(`${fileOf(store)}.away`, fileOf(store));
    await delay(BOUND);
    expect(await Promise.all(servers.map(years))).toEqual([[2020], [2020]]);
    expect(await Promise.all(servers.map(readiness))).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
  });

  it("opens another store that stands in its place, and no two servers differ", async () => {
    await other.writer.database.rows(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    replaceBy((file) => copyFileSync(fileOf(other), file));
    await delay(BOUND);
    expect(await Promise.all(servers.map(years))).toEqual([[2031], [2031]]);
  });

  it("refuses what is no store, and says what it is", async () => {
    replaceBy((file) => writeFileSync(file, "no database at all, of more than sixteen bytes"));
    await delay(BOUND);
    const damaged = [503, "the store fails: it is damaged; juesuan doctor says where (SQLITE_NOTADB)"];
    expect(await Promise.all(servers.map(readiness))).toEqual([damaged, damaged]);
    expect(await Promise.all(servers.map(years))).toEqual([503, 503]);
  });
});

/** Between us and PostgreSQL: passes everything on until it is frozen. */
async function freezingLine(url: string): Promise<{ url: string; freeze: (is: boolean) => void; close: () => void }> {
  const { port, hostname } = new URL(url);
  let isFrozen = false;
  const sockets = new Set<{ destroy: () => void }>();
  const server = createServer((client) => {
    const database = connect(Number.parseInt(port, 10), hostname);
    client.on("data", (bytes) => isFrozen || database.write(bytes));
    database.on("data", (bytes) => isFrozen || client.write(bytes));
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    database.on("close", () => client.destroy());
    client.on("close", () => database.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const ours = new URL(url);
  ours.port = typeof address === "object" && address !== null ? String(address.port) : "";
  return {
    url: ours.href,
    freeze: (is) => {
      isFrozen = is;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe("a server whose PostgreSQL does not answer", () => {
  let store: TestStore;
  let url: string;

  beforeEach(async () => {
    store = await createStore("postgres");
    await save(store.writer, 2020);
    url = store.target.kind === "postgres" ? store.target.url : "";
  });

  afterEach(async () => {
    await store.close();
  });

  it("is not ready while it lets nobody in, and serves again after, without a restart", async () => {
    const server = await serve(store.target);
    const name = new URL(url).pathname.slice(1);
    expect(await readiness(server)).toEqual([200, undefined]);
    await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    const [status, detail] = await readiness(server);
    expect(status).toBe(503);
    expect(detail).toMatch(/^the store fails: /);
    await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect(await readiness(server)).toEqual([200, undefined]);
    expect(await years(server)).toEqual([2020]);
    await server.stop();
  });

  it("is not ready, and says so within two seconds, while it is frozen", async () => {
    const line = await freezingLine(url);
    const server = await serve({ kind: "postgres", url: line.url });
    line.freeze(true);
    const begun = Date.now();
    expect(await readiness(server)).toEqual([503, "the store fails: the database server does not answer"]);
    expect(Date.now() - begun).toBeLessThan(2 * BOUND);
    line.close();
    await server.stop();
  });
});
