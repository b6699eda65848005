import { setImmediate, setTimeout as delay } from "node:timers/promises";
import { FairGate } from "../../src/server/fair-gate.js";

const FOREVER = new AbortController().signal;

/** One request is let in in each turn of the event loop. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
}

describe("the gate in front of requests", () => {
  const order: string[] = [];

  beforeEach(() => {
    order.length = 0;
  });

  /** Enters as a client, and records who was let in, or why not, in the order in which it was said. */
  async function enter(gate: FairGate, client: string, gone = FOREVER): Promise<void> {
    const refusal = await gate.enter(client, {
      hasGone: () => gone.aborted,
      onceGone: (told) => gone.addEventListener("abort", told, { once: true }),
    });
    order.push(refusal === null ? client : `${client} ${refusal}`);
  }

  async function leave(gate: FairGate, clients: readonly string[], tookMs = 0): Promise<void> {
    for (const client of clients) {
      gate.leave(client, tookMs);
      await turns();
    }
  }

  it("lets as many run as may run, and each that ends lets in one that waits", async () => {
    const gate = new FairGate({ running: 2, waiting: 10, wait: 10_000 });
    for (const client of ["a", "b", "c"]) void enter(gate, client);
    await turns();
    expect(order).toEqual(["a", "b"]);
    await leave(gate, ["a"]);
    expect(order).toEqual(["a", "b", "c"]);
  });

  it("lets clients in by turns, each client's requests in their order", async () => {
    const gate = new FairGate({ running: 1, waiting: 10, wait: 10_000 });
    for (const client of ["a", "a", "a", "a", "b", "c"]) void enter(gate, client);
    await leave(gate, ["a", "a", "b", "c", "a"]);
    expect(order).toEqual(["a", "a", "b", "c", "a", "a"]);
  });

  it("keeps a quarter of the places from one client, so that another one's requests find one", async () => {
    const gate = new FairGate({ running: 4, waiting: 10, wait: 10_000 });
    for (const client of ["a", "a", "a", "a", "b"]) void enter(gate, client);
    await turns();
    expect(order).toEqual(["a", "a", "b", "a"]);
    await leave(gate, ["b"]);
    expect(order).toEqual(["a", "a", "b", "a"]);
    await leave(gate, ["a"]);
    expect(order).toEqual(["a", "a", "b", "a", "a"]);
  });

  it("refuses at once what finds all places taken, and says so before", async () => {
    const gate = new FairGate({ running: 1, waiting: 2, wait: 10_000 });
    for (let sent = 0; sent < 3; sent += 1) void enter(gate, "a");
    expect(gate.refusalOf("a")).toBe("waiting");
    void enter(gate, "a");
    await turns();
    expect(order).toEqual(["a", "a waiting"]);
  });

  it("makes room for a client with few by refusing the last of the client with most", async () => {
    const gate = new FairGate({ running: 1, waiting: 3, wait: 10_000 });
    for (const client of ["a", "a", "a", "a"]) void enter(gate, client);
    expect(gate.refusalOf("b")).toBeNull();
    for (const client of ["b", "b"]) void enter(gate, client);
    await turns();
    // b has one place by then: to take a second one from a's two would only change who has more.
    expect(order.sort()).toEqual(["a", "a waiting", "b waiting"]);
    await leave(gate, ["a", "a", "b"]);
    expect(order.slice(3)).toEqual(["a", "b", "a"]);
  });

  it("refuses at once what would wait too long, as long as requests take", async () => {
    const gate = new FairGate({ running: 1, waiting: 100, wait: 500 });
    for (let sent = 0; sent < 4; sent += 1) void enter(gate, "a");
    // The newest counts a tenth: a request takes 200 ms for what is known.
    await leave(gate, ["a"], 2_000);
    expect(gate.refusalOf("a")).toBeNull();
    void enter(gate, "a");
    // Behind three that wait it would be 600 ms; behind one of them, as another client, 200.
    expect(gate.refusalOf("a")).toBe("wait");
    expect(gate.refusalOf("b")).toBeNull();
  });

  it("refuses what has waited too long, and what nobody waits for any more, and keeps no place for them", async () => {
    const gate = new FairGate({ running: 1, waiting: 1, wait: 20 });
    void enter(gate, "a");
    void enter(gate, "late");
    await delay(60);
    const client = new AbortController();
    void enter(gate, "away", client.signal);
    client.abort();
    void enter(gate, "next");
    await leave(gate, ["a"]);
    expect(order).toEqual(["a", "late wait", "away gone", "next"]);
    await leave(gate, ["next"]);
    await enter(gate, "after");
    expect(order.at(-1)).toBe("after");
  });
});
