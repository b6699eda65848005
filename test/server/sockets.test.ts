import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { ServingBounds } from "../../src/server/serving-bounds.js";
import { emptyDatabase, HALF_BODY, readAll, sent, ServedApp, YEARS } from "./served-app.js";

const LARGE = "GET /large HTTP/1.1\r\nhost: x\r\n\r\n";

describe("the sockets of a server", () => {
  let served: ServedApp | null = null;

  afterEach(async () => {
    await served?.close();
    served = null;
  });

  async function serve(bounds: Partial<ServingBounds>): Promise<ServedApp> {
    served = await ServedApp.listen(bounds);
    return served;
  }

  it.each([
    ["nothing", ""],
    ["half of its headers", "POST /graphql HTTP/1.1\r\nhost:"],
    ["half of its body", HALF_BODY],
  ])("are closed where a client sends %s", async (_part, half) => {
    const server = await serve({ headers: 200, body: 200 });
    expect(await readAll(await server.open(half))).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("are closed where a client asks nothing more", async () => {
    const server = await serve({ keepAlive: 200 });
    expect(await readAll(await server.open(sent(YEARS)))).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("are closed where a client does not take its answers", async () => {
    const server = await serve({ answer: 300 });
    await server.open(LARGE);
    await server.open(LARGE.repeat(5));
    expect(await server.connectionsFallTo(0)).toBe(true);
  }, 20_000);

  it("are closed, the slowest first, where answers that nobody takes need too much memory", async () => {
    const server = await serve({ unread: 50_000_000 });
    for (let client = 0; client < 5; client += 1) await server.open(LARGE);
    expect(await server.connectionsFallTo(2)).toBe(true);
    expect(await server.health()).toEqual([200, 200]);
  }, 20_000);

  it("are bounded in number: the one that was idle longest gives way, and health is answered", async () => {
    const server = await serve({ connections: 10 });
    for (let client = 0; client < 40; client += 1) await server.open(client % 2 === 0 ? "" : HALF_BODY);
    expect(await server.health()).toEqual([200, 200]);
    expect(await server.connectionsFallTo(10)).toBe(true);
  }, 20_000);

  it("are refused in words where the server works for all that it may have", async () => {
    const slow = emptyDatabase(1_000);
    served = await ServedApp.listen({ connections: 2 }, { store: () => slow });
    const busy = [await served.open(sent(YEARS)), await served.open(sent(YEARS))];
    await delay(200);
    expect(await readAll(await served.open(sent(YEARS)))).toMatch(/^HTTP\/1\.1 503 .*\r\nretry-after: 1\r\n/);
    for (const socket of busy) expect(String(await once(socket, "data"))).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("do not keep a server from ending, and what has come whole is answered first", async () => {
    const slow = emptyDatabase(3_000);
    served = await ServedApp.listen({}, { store: () => slow });
    const idle = await served.open("");
    const half = await served.open(HALF_BODY);
    const asking = await served.open(sent(YEARS));
    const answer = readAll(asking);
    await delay(200);
    const closed = served.app.close();
    // Still on its way when the server is told to end.
    const late = readAll(await served.open(sent(YEARS)));
    await closed;
    expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i);
    expect(await late).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i);
    await Promise.all([idle, half].map(readAll));
  }, 20_000);

  it("that wait to be taken when a busy server is told to end are taken, and what has come on them is answered", async () => {
    const server = await serve({});
    // One connection is taken in each turn of the event loop: with turns of 20 ms it takes more than a second.
    const busy = setInterval(() => {
      const until = performance.now() + 20;
      while (performance.now() < until);
    }, 1);
    const sockets = Promise.all(Array.from({ length: 50 }, async () => server.open(sent(YEARS))));
    const answers = sockets.then(async (opened) => Promise.all(opened.map(readAll)));
    await sockets;
    await server.app.close();
    clearInterval(busy);
    expect((await answers).filter((answer) => answer.startsWith("HTTP/1.1 200 "))).toHaveLength(50);
  }, 20_000);

  it("do not keep a server from ending where an answer is not taken", async () => {
    const server = await serve({});
    const socket = await server.open(LARGE);
    await delay(200);
    const began = performance.now();
    await server.app.close();
    expect(performance.now() - began).toBeLessThan(9_800);
    socket.destroy();
  }, 20_000);
});
