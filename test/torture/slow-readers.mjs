// Clients that ask for much and never read: memory is bounded, others are answered, the connections are closed.
import { setTimeout as delay } from "node:timers/promises";
import { isFull, report } from "./part.mjs";
import { LARGE, percentile, sent, startServer } from "./served.mjs";

const CLIENTS = isFull ? 60 : 20;
const REQUESTS = isFull ? 20 : 5;
const ANSWER_MS = isFull ? 30_000 : 4_000;

const server = await startServer({ JUESUAN_ANSWER_TIMEOUT: String(ANSWER_MS), JUESUAN_KEEP_ALIVE_TIMEOUT: "5000" });
const memoryBefore = server.memoryMb;
const text = sent(LARGE).repeat(REQUESTS);
for (let client = 0; client < CLIENTS; client += 1) await server.open(text);
const began = performance.now();
let memoryMost = 0;
const health = [];
let closedMs = null;
while (performance.now() - began < ANSWER_MS * 3 + 30_000) {
  const { status, ms } = await server.ask("", "/healthz");
  if (status === 200) health.push(ms);
  memoryMost = Math.max(memoryMost, server.memoryMb);
  // The connection of health itself is one.
  if (server.connections <= 1) {
    closedMs = Math.round(performance.now() - began);
    break;
  }
  await delay(100);
}
report(
  "slow readers",
  { clients: CLIENTS, requests: REQUESTS, memoryBefore, memoryMost, closedMs, healthP99Ms: percentile(health, 0.99) },
  { closed: closedMs !== null, memory: memoryMost < 1_000, health: health.length > 0 },
);
