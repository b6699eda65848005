import sql, { type Sql } from "sql-template-tag";
import type { Database } from "../../src/store/database.js";
import { DatabaseFailure } from "../../src/store/errors.js";
import { limitOf } from "../../src/store/limit.js";
import { openStore } from "../../src/store/store.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

/** Counts to a number; ten million take some seconds on either database. */
function counting(to: number): Sql {
  return sql`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${to})
    SELECT COUNT(*) AS n FROM counted`;
}

const ENDLESS = counting(2_000_000_000);
const QUICK = sql`SELECT 1 AS n`;

const NOT_WANTED = new Error("not wanted any more");

/** A statement that runs until it is stopped, how it ended, and whether it has. */
function slow(database: Database): { stop: () => void; ended: Promise<unknown>; hasEnded: () => boolean } {
  const controller = new AbortController();
  let hasEnded = false;
  const ended = database
    .rows(ENDLESS, { signal: controller.signal })
    .catch((error: unknown) => error)
    .finally(() => {
      hasEnded = true;
    });
  return { stop: () => controller.abort(NOT_WANTED), ended, hasEnded: () => hasEnded };
}

onBothStores("reading a store", (kind) => {
  let store: TestStore;
  let database: Database;

  beforeAll(async () => {
    store = await createStore(kind);
    ({ database } = await store.openReader());
  }, 60_000);

  afterAll(async () => {
    await store.close();
  });

  it("answers a quick statement while slow ones run, and stops those when they are not wanted any more", async () => {
    const first = slow(database);
    const second = slow(database);
    expect(await database.rows(QUICK)).toEqual([{ n: 1 }]);
    expect([first.hasEnded(), second.hasEnded()]).toEqual([false, false]);
    first.stop();
    expect(await first.ended).toBe(NOT_WANTED);
    expect(await database.rows(QUICK)).toEqual([{ n: 1 }]);
    expect(second.hasEnded()).toBe(false);
    second.stop();
    expect(await second.ended).toBe(NOT_WANTED);
  });

  it("stops no other statement that runs where a stopped one ran", async () => {
    for (let round = 0; round < 20; round += 1) {
      const stopped = slow(database);
      stopped.stop();
      const others = [1, 2, 3, 4].map(async () => database.rows(counting(1_000)));
      expect(await stopped.ended).toBe(NOT_WANTED);
      expect(await Promise.all(others)).toEqual(others.map(() => [{ n: 1_000 }]));
    }
  });

  it("does not begin a statement that is not wanted any more", async () => {
    const running = { signal: AbortSignal.abort(NOT_WANTED) };
    await expect(database.rows(ENDLESS, running)).rejects.toBe(NOT_WANTED);
  });

  it("lets statements wait where many run, and forgets those of them that are not wanted any more", async () => {
    const running = Array.from({ length: 10 }, () => slow(database));
    const waiting = slow(database);
    waiting.stop();
    expect(await waiting.ended).toBe(NOT_WANTED);
    const quick = database.rows(QUICK);
    for (const one of running) one.stop();
    for (const one of running) expect(await one.ended).toBe(NOT_WANTED);
    expect(await quick).toEqual([{ n: 1 }]);
  });

  it("answers a statement that it was sent before by what is stored since, with its own values", async () => {
    const regions = (code: string): Sql => sql`SELECT COUNT(*) AS n FROM region WHERE code = ${code}`;
    for (let round = 0; round < 5; round += 1) expect(await database.rows(regions("99"))).toEqual([{ n: 0 }]);
    await store.writer.write(async (writing) => {
      await writing.rows(sql`INSERT INTO region (code, name) VALUES (${"99"}, ${"样例省"})`);
    });
    for (let round = 0; round < 5; round += 1) expect(await database.rows(regions("99"))).toEqual([{ n: 1 }]);
    expect(await database.rows(regions("98"))).toEqual([{ n: 0 }]);
    expect(await database.rows(regions("9".repeat(20_000)))).toEqual([{ n: 0 }]);
  });

  it("answers a statement of which a run was stopped or failed, the next time it is sent", async () => {
    const stopped = slow(database);
    stopped.stop();
    expect(await stopped.ended).toBe(NOT_WANTED);
    expect(await database.rows(counting(3))).toEqual([{ n: 3 }]);
    const sizeOf = (list: string): Sql => sql`SELECT json_array_length(json(${list})) AS size`;
    await expect(database.rows(sizeOf("no list"))).rejects.toThrow(DatabaseFailure);
    expect(await database.rows(sizeOf("[1, 2]"))).toEqual([{ size: 2 }]);
  });

  it("gives the first so many rows of a statement, in its order", async () => {
    const rest = sql`FROM (SELECT 3 AS v UNION ALL SELECT 1 UNION ALL SELECT 2) t ORDER BY v`;
    expect(await database.manyRows({ v: "v" }, rest, { limit: limitOf(2) })).toEqual([{ v: 1 }, { v: 2 }]);
  });
});

describe("a statement on PostgreSQL that nobody is left to stop", () => {
  it("is ended by the database itself", async () => {
    const store = await createStore("postgres");
    const reader = await openStore(store.target, { readOnly: true, statementMs: 300 });
    await expect(reader.database.rows(ENDLESS)).rejects.toThrow(DatabaseFailure);
    expect(await reader.database.rows(QUICK)).toEqual([{ n: 1 }]);
    await reader.close();
    await store.close();
  }, 60_000);
});
