// Clients that send half of a body, or nothing: they are closed in time, and health is answered meanwhile.
import { setTimeout as delay } from "node:timers/promises";
import { isFull, report } from "./part.mjs";
import { percentile, startServer } from "./served.mjs";

const CLIENTS = isFull ? 1_000 : 200;
const BODY_MS = isFull ? 20_000 : 3_000;
const HALF = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"que';

const server = await startServer({ JUESUAN_BODY_TIMEOUT: String(BODY_MS) });
const memoryBefore = server.memoryMb;
const began = performance.now();
for (let client = 0; client < CLIENTS; client += 1) await server.open(HALF);
const openedMost = server.connections;
const health = [];
const statuses = new Set();
let closedMs = null;
while (performance.now() - began < BODY_MS * 3 + 10_000) {
  const { status, ms } = await server.ask("", "/readyz");
  health.push(ms);
  statuses.add(status);
  if (server.connections <= 1) {
    closedMs = Math.round(performance.now() - began);
    break;
  }
  await delay(100);
}
report(
  "half-sent bodies",
  {
    clients: CLIENTS,
    openedMost,
    closedMs,
    memoryBefore,
    memoryAfter: server.memoryMb,
    ready: [...statuses],
    readyP99Ms: percentile(health, 0.99),
  },
  { closed: closedMs !== null, ready: [...statuses].join() === "200" },
);
