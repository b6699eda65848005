import sql from "sql-template-tag";
import type { Execution } from "../../../src/api/executor.js";
import type { Database } from "../../../src/store/database.js";
import { createSeededApi, type SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { askWithin } from "./ask-within.js";

const ENDLESS = sql`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 2000000000)
  SELECT COUNT(*) AS n FROM counted`;

const YEARS = `{ years { year } }`;

const EVERY_CHANGE = `departments(first: 20) { nodes { years { lineItems { key amount change { rate comparability } } } } }`;

const EXECUTIONS: readonly Execution[] = ["compiled", "plain"];

onBothStores("the deadline of a request", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  /** The store with a statement before each of its own that would take for ever; tells how many of them have ended. */
  function slowed(): { database: Database; ended: () => number } {
    const { database } = api;
    let ended = 0;
    return {
      ended: () => ended,
      database: {
        rows: async (statement, running) => {
          await database.rows(ENDLESS, running).finally(() => {
            ended += 1;
          });
          return database.rows(statement, running);
        },
        manyRows: async (...given) => database.manyRows(...given),
      },
    };
  }

  it.each(EXECUTIONS)("stops its statement in the database, and is one error: %s", async (execution) => {
    const { database, ended } = slowed();
    const answer = await askWithin(YEARS, { database, execution, bounds: { deadline: 300 }, isWarm: false });
    expect(answer).toEqual({
      data: null,
      errors: [
        {
          message:
            "the request is too costly: more than 300 milliseconds until the answer is made (JUESUAN_REQUEST_DEADLINE); ask for fewer departments, years, lines or fields, or in pages; or try again later, when the server has less to do",
          extensions: { code: "REQUEST_TOO_COSTLY", bound: "deadline", limit: 300 },
        },
      ],
    });
    // The statement is asked to stop at once, and looks for it now and then.
    for (let waited = 0; ended() === 0 && waited < 5_000; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(ended()).toBe(1);
    expect(await api.ask(YEARS)).not.toHaveProperty("errors");
  });

  it.each(EXECUTIONS)("stops the making of an answer: %s", async (execution) => {
    const back = "department { years { lineItems";
    const opened = `{ departments(first: 20) { nodes { years { lineItems { ${back} { ${back} { change { rate`;
    const query = `${opened}${" }".repeat(opened.split("{").length - 1)}`;
    const bounds = { deadline: 700, nodes: 1_000_000_000, bytes: 1_000_000_000 };
    const started = Date.now();
    const answer = await askWithin(query, { database: api.database, execution, bounds, isWarm: false });
    expect(answer.errors?.[0]).toMatchObject({ extensions: { bound: "deadline" } });
    // Without it the answer would take minutes; what is left of it is not made after it either.
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it.each(EXECUTIONS)(
    "is not the only one: the work that it takes is bounded, in the database: %s",
    async (execution) => {
      const { database, ended } = slowed();
      const answer = await askWithin(YEARS, { database, execution, bounds: { work: 300 }, isWarm: false });
      expect(answer).toEqual({
        data: null,
        errors: [
          {
            message:
              "the request is too costly: more than 300 milliseconds of work for the request, in the database and on its answer (JUESUAN_MAX_WORK); ask for fewer departments, years, lines or fields, or in pages",
            extensions: { code: "REQUEST_TOO_COSTLY", bound: "work", limit: 300 },
          },
        ],
      });
      for (let waited = 0; ended() === 0 && waited < 5_000; waited += 50) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(ended()).toBe(1);
    },
  );

  it.each(EXECUTIONS)("and on its answer, over all its aliases: %s", async (execution) => {
    const fields = Array.from({ length: 3 }, (_, index) => `a${String(index)}: ${EVERY_CHANGE}`).join(" ");
    const bounds = { work: 5, nodes: 1_000_000_000, bytes: 1_000_000_000, rows: 250_000, deadline: 60_000 };
    const answer = await askWithin(`{ ${fields} }`, { database: api.database, execution, bounds, isWarm: false });
    expect(answer.errors?.[0]).toMatchObject({ extensions: { bound: "work" } });
  });

  it("counts no time in which it only waits for others", async () => {
    const { database } = api;
    const waiting: Database = {
      rows: async (statement, running) => {
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        return database.rows(statement, running);
      },
      manyRows: async (...given) => database.manyRows(...given),
    };
    const answer = await askWithin(YEARS, { database: waiting, bounds: { work: 2_000 }, isWarm: false });
    expect(answer.errors).toBeUndefined();
  });

  it("ends with the client: nothing is made for one that has gone", async () => {
    const { database, ended } = slowed();
    const client = new AbortController();
    setTimeout(() => client.abort(), 200);
    const answer = await askWithin(YEARS, { database, signal: client.signal, isWarm: false });
    expect(answer.data).toBeNull();
    for (let waited = 0; ended() === 0 && waited < 5_000; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(ended()).toBe(1);
  });
});
