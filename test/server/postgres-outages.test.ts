import type { FastifyInstance } from "fastify";
import { DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { createApp } from "../../src/server/app.js";
import { ServedStore } from "../../src/server/served-store.js";
import { DEFAULT_SERVING } from "../../src/server/serving-bounds.js";
import { FickleLink } from "../support/fickle-link.js";
import { createStore, type TestStore } from "../support/stores.js";

const DEADLINE_MS = 1_000;
/** How soon, in milliseconds, an answer is there whatever the database does: connecting to it may take five seconds. */
const BOUND_MS = 8_000;
/** How soon the server answers again once the database does. */
const RECOVERY_MS = 15_000;

describe("a server whose PostgreSQL", () => {
  let store: TestStore;
  let link: FickleLink;
  let watch: ServedStore;
  let app: FastifyInstance;

  beforeAll(async () => {
    store = await createStore("postgres");
    const url = new URL(store.target.kind === "postgres" ? store.target.url : "");
    link = await FickleLink.to(url.hostname, Number(url.port));
    url.port = String(link.port);
    watch = new ServedStore({ kind: "postgres", url: url.href }, DEADLINE_MS);
    const bounds = { ...DEFAULT_BOUNDS, deadline: DEADLINE_MS };
    // As many run at a time as the pool has connections, and more.
    const serving = { ...DEFAULT_SERVING, running: 20, kept: 0 };
    app = await createApp({ store: () => watch.database, watch, logLevel: "silent", rules: RULES, bounds, serving });
    await watch.open();
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await watch.close();
    await link.cut();
    await store.close();
  });

  /** The code of the error of an answer, or "answered". */
  async function ask(): Promise<string> {
    const payload = { query: "{ years { year } }" };
    const response = await app.inject({ method: "POST", url: "/graphql", payload });
    const { errors } = response.json<{ errors?: { extensions: { code: string } }[] }>();
    return errors?.[0]?.extensions.code ?? "answered";
  }

  async function askWithin(ms: number): Promise<string[]> {
    const began = performance.now();
    const codes = await Promise.all(Array.from({ length: 5 }, ask));
    expect(performance.now() - began).toBeLessThan(ms);
    return [...new Set(codes)];
  }

  async function untilAnswered(): Promise<string> {
    const began = performance.now();
    let code = await ask();
    while (code !== "answered" && performance.now() - began < RECOVERY_MS) code = await ask();
    return code;
  }

  async function readiness(): Promise<number[]> {
    return [(await app.inject("/healthz")).statusCode, (await app.inject("/readyz")).statusCode];
  }

  it("is frozen answers within the deadline, says that it is not ready, and answers again afterwards", async () => {
    expect(await askWithin(BOUND_MS)).toEqual(["answered"]);
    link.freeze();
    expect(await askWithin(BOUND_MS)).toEqual(["REQUEST_TOO_COSTLY"]);
    expect(await readiness()).toEqual([200, 503]);
    link.thaw();
    expect(await untilAnswered()).toBe("answered");
    expect(await readiness()).toEqual([200, 200]);
  }, 60_000);

  it("is gone says so in the error, and answers again once it is back", async () => {
    await link.cut();
    expect(await askWithin(BOUND_MS)).toEqual(["STORE_UNAVAILABLE"]);
    expect(await readiness()).toEqual([200, 503]);
    await link.restore();
    expect(await untilAnswered()).toBe("answered");
    expect(await readiness()).toEqual([200, 200]);
  }, 60_000);

  it("has forgotten its connections lets them go, and answers over new ones", async () => {
    expect(await askWithin(BOUND_MS)).toEqual(["answered"]);
    link.freeze();
    const asked = Promise.all(Array.from({ length: 15 }, ask));
    await asked;
    link.thawForNew();
    expect(await untilAnswered()).toBe("answered");
    expect(await askWithin(BOUND_MS)).toEqual(["answered"]);
  }, 60_000);
});
