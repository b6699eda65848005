import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";
import sql, { raw } from "sql-template-tag";
import type { Database } from "../../src/store/database.js";
import { DatabaseFailure, StoreFailure } from "../../src/store/errors.js";
import { openStore } from "../../src/store/store.js";
import { createStore, onBothStores, onServer, type TestStore } from "../support/stores.js";

async function addRegion(database: Database, code: string): Promise<void> {
  await database.rows(sql`INSERT INTO region (code, name) VALUES (${code}, ${code})`);
}

async function regions(database: Database): Promise<unknown[]> {
  return (await database.rows(sql`SELECT code FROM region ORDER BY code`)).map((row) => row.code);
}

/** Resolves when `open` is called. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

onBothStores("writing", (kind) => {
  let store: TestStore;

  beforeEach(async () => {
    store = await createStore(kind);
  });

  afterEach(async () => {
    await store.close();
  });

  it("lets writes of one process stand in a queue: one that fails takes no other with it", async () => {
    const outcomes = await Promise.allSettled(
      ["1", "2", "3", "4"].map((code) =>
        store.writer.write(async (database) => {
          await addRegion(database, code);
          if (code === "2") throw new Error("stopped");
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect(await regions(store.writer.database)).toEqual(["1", "3", "4"]);
  });

  it("shows a reader of the same process nothing that is not committed", async () => {
    await store.writer.write(async (database) => {
      await addRegion(database, "1");
      expect(await regions(store.writer.database)).toEqual([]);
    });
    expect(await regions(store.writer.database)).toEqual(["1"]);
  });

  it("stores nothing of a write in which a statement failed, even where the failure was swallowed", async () => {
    const write = store.writer.write(async (database) => {
      await addRegion(database, "1");
      await addRegion(database, "1").catch(() => undefined);
      await addRegion(database, "2").catch(() => undefined);
    });
    // The key stands twice: a fault of what was written, not of the store.
    await expect(write).rejects.toThrow(DatabaseFailure);
    await expect(write).rejects.not.toThrow(StoreFailure);
    expect(await regions(store.writer.database)).toEqual([]);
  });

  it("refuses a statement after the write has ended", async () => {
    const kept = await store.writer.write((database) => Promise.resolve(database));
    await expect(addRegion(kept, "1")).rejects.toThrow(DatabaseFailure);
    expect(await regions(store.writer.database)).toEqual([]);
  });

  it("waits for another process that writes, and says so where that takes too long", async () => {
    const impatient = await openStore(store.target, { readOnly: false, lockMs: 300 });
    const patient = await openStore(store.target, { readOnly: false, lockMs: 20_000 });
    const begun = gate();
    const end = gate();
    const first = store.writer.write(async (database) => {
      await addRegion(database, "1");
      begun.open();
      await end.passed;
    });
    await begun.passed;
    const second = patient.write((database) => addRegion(database, "2"));
    await expect(impatient.write((database) => addRegion(database, "3"))).rejects.toMatchObject({
      fault: "LOCKED",
      message: expect.stringContaining("another process was writing to it for too long") as unknown,
    });
    end.open();
    await Promise.all([first, second]);
    await impatient.write((database) => addRegion(database, "4"));
    expect(await regions(store.writer.database)).toEqual(["1", "2", "4"]);
    await impatient.close();
    await patient.close();
  });
});

/** Between us and PostgreSQL: passes everything on until it has seen `text`, then passes that on and cuts the line. */
async function cuttingLine(url: string, text: string): Promise<{ readonly url: string; readonly server: Server }> {
  const { port, hostname } = new URL(url);
  const server = createServer((client) => {
    const database = connect(Number.parseInt(port, 10), hostname);
    const cut = (): void => {
      client.destroy();
      setTimeout(() => database.destroy(), 300);
    };
    client.on("data", (bytes) => {
      database.write(bytes);
      if (bytes.includes(text)) cut();
    });
    database.on("data", (bytes) => client.write(bytes));
    for (const socket of [client, database]) socket.on("error", () => undefined);
    database.on("close", () => client.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const ours = new URL(url);
  ours.port = typeof address === "object" && address !== null ? String(address.port) : "";
  return { url: ours.href, server };
}

describe("a write to a PostgreSQL server that is lost", () => {
  let store: TestStore;

  beforeEach(async () => {
    store = await createStore("postgres");
  });

  afterEach(async () => {
    await store.close();
  });

  async function endOthers(): Promise<void> {
    const url = store.target.kind === "postgres" ? store.target.url : "";
    await onServer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = '${new URL(url).pathname.slice(1)}' AND state LIKE 'idle in transaction%' OR query = 'COMMIT'`,
    );
  }

  it("stores nothing, says that the store failed, and the next write goes over a new connection", async () => {
    const write = store.writer.write(async (database) => {
      await addRegion(database, "1");
      await endOthers();
      await addRegion(database, "2");
    });
    await expect(write).rejects.toMatchObject({ name: "StoreFailure", fault: "UNREACHABLE" });
    await store.writer.write((database) => addRegion(database, "3"));
    expect(await regions(store.writer.database)).toEqual(["3"]);
  });

  it("stores nothing where the connection is ended inside COMMIT, and says so", async () => {
    await store.writer.write(async (database) => {
      await database.rows(
        sql`${raw(`CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN PERFORM pg_sleep(10); RETURN NULL; END'`)}`,
      );
      await database.rows(sql`CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON region DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION wait()`);
    });
    const write = store.writer.write((database) => addRegion(database, "1"));
    setTimeout(() => void endOthers(), 500);
    await expect(write).rejects.toMatchObject({ name: "StoreFailure" });
    expect(await regions(store.writer.database)).toEqual([]);
  });

  it("has stored all where only the answer to COMMIT was lost: the store is asked, and says so", async () => {
    const line = await cuttingLine(store.target.kind === "postgres" ? store.target.url : "", "COMMIT");
    const far = await openStore({ kind: "postgres", url: line.url }, { readOnly: false });
    await far.write((database) => addRegion(database, "1"));
    expect(await regions(store.writer.database)).toEqual(["1"]);
    await far.close();
    line.server.close();
  });
});
