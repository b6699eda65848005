import { DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { DEFAULT_CLIENTS } from "../../src/server/client-settings.js";
import { emptyDatabase, ServedApp } from "./served-app.js";

const PROXY = { ...DEFAULT_CLIENTS, trustedProxies: ["127.0.0.1"] };

describe("a server that is asked for more than it can do", () => {
  let served: ServedApp | null = null;

  afterEach(async () => {
    await served?.close();
    served = null;
  });

  it("answers what may run and wait, and refuses the rest at once, with the bound and when to come again", async () => {
    const slow = emptyDatabase(2_000);
    served = await ServedApp.listen({ running: 1, waiting: 2, wait: 10_000 }, { store: () => slow });
    const server = served;
    const answers = await Promise.all(Array.from({ length: 30 }, async () => server.ask()));
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBe(27);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect(await refused[0]?.json()).toEqual({
      errors: [
        {
          message:
            "the server has more to do than it can: 2 requests wait already (JUESUAN_MAX_WAITING); nothing was done for the request, send it again after what Retry-After says",
          extensions: { code: "OVERLOADED", bound: "waiting", limit: 2 },
        },
      ],
    });
    expect(answers.filter(({ status }) => status === 200).length).toBe(3);
    expect(await server.health()).toEqual([200, 200]);
  }, 20_000);

  it("answers a client with one request while another one sends many", async () => {
    const slow = emptyDatabase(100);
    served = await ServedApp.listen({ running: 1, waiting: 20, wait: 10_000 }, { store: () => slow, clients: PROXY });
    const server = served;
    const many = Array.from({ length: 20 }, async () => server.ask({ "x-forwarded-for": "203.0.113.1" }));
    const ended = Promise.race(many.slice(5));
    expect((await server.ask({ "x-forwarded-for": "203.0.113.2" })).status).toBe(200);
    expect((await ended).status).toBe(200);
    for (const answer of many) expect((await answer).status).toBe(200);
  }, 20_000);

  it("counts the wait for a place in the deadline of the request", async () => {
    const slow = emptyDatabase(600);

    served = await ServedApp.listen(
      { running: 1 },
      { store: () => slow, bounds: { ...DEFAULT_BOUNDS, deadline: 900 } },
    );
    const server = served;
    const [first, second] = await Promise.all([server.ask(), server.ask()]);
    const texts = [await first.text(), await second.text()];
    expect(texts.filter((text) => text.includes('"bound":"deadline"')).length).toBe(1);
  }, 20_000);
});

describe("requests of one client a minute", () => {
  let served: ServedApp | null = null;

  afterEach(async () => {
    await served?.close();
    served = null;
  });

  it("are refused beyond the bound with its name and when to come again, and health is not counted", async () => {
    served = await ServedApp.listen({ rate: 2 });
    const statuses = [(await served.ask()).status, (await served.ask()).status];
    const third = await served.ask();
    expect([...statuses, third.status]).toEqual([200, 200, 429]);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await third.json()).toMatchObject({
      errors: [{ extensions: { code: "TOO_MANY_REQUESTS", bound: "rate", limit: 2 } }],
    });
    expect(await served.health()).toEqual([200, 200]);
  });

  it("are those of the address that a trusted proxy names, and of nobody else's word", async () => {
    served = await ServedApp.listen({ rate: 1 }, { clients: PROXY });
    const trusted: number[] = [];
    for (const client of ["203.0.113.1", "203.0.113.2", "203.0.113.1"])
      trusted.push((await served.ask({ "x-forwarded-for": client })).status);
    expect(trusted).toEqual([200, 200, 429]);
    await served.close();
    served = await ServedApp.listen({ rate: 1 });
    expect((await served.ask({ "x-forwarded-for": "203.0.113.1" })).status).toBe(200);
    expect((await served.ask({ "x-forwarded-for": "203.0.113.2" })).status).toBe(429);
  });

  it("are let in, and soon, while the Redis that counts them does not answer", async () => {
    served = await ServedApp.listen({ rate: 1 }, { clients: { ...DEFAULT_CLIENTS, redisUrl: "redis://127.0.0.1:1" } });
    for (let sent = 0; sent < 3; sent += 1) expect((await served.ask()).status).toBe(200);
  });
});
