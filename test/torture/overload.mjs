// Five times as many requests as can be answered: as many are answered as could be, the rest is refused at once.
import { setTimeout as delay } from "node:timers/promises";
import { isFull, report } from "./part.mjs";
import { counted, percentile, startServer } from "./served.mjs";

const SECONDS = isFull ? 60 : 6;
const CONNECTIONS = 8;

const server = await startServer();

/** Requests a second that are answered where each connection asks again once it has its answer. */
async function capacity(seconds) {
  const until = performance.now() + seconds * 1_000;
  let answered = 0;
  const one = async () => {
    while (performance.now() < until) if ((await server.ask()).status === 200) answered += 1;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return answered / seconds;
}

await capacity(2);
const before = await capacity(SECONDS / 2);
const rate = before * 5;
const began = performance.now();
const asked = [];
const health = [];
let isOver = false;
const watching = (async () => {
  while (!isOver) {
    health.push(await server.ask("", "/healthz"));
    await delay(50);
  }
})();
while (performance.now() - began < SECONDS * 1_000) {
  const due = ((performance.now() - began) / 1_000) * rate;
  while (asked.length < due) asked.push(server.ask());
  await delay(2);
}
isOver = true;
const answers = await Promise.all(asked);
await watching;
const seconds = (performance.now() - began) / 1_000;
const after = await capacity(SECONDS / 2);
const refused = answers.filter(({ status }) => status === 503);
const good = answers.filter(({ status }) => status === 200);
const goodput = good.length / seconds;
report(
  "overload",
  {
    capacityBefore: Math.round(before),
    capacityAfter: Math.round(after),
    offered: Math.round(answers.length / SECONDS),
    goodput: Math.round(goodput),
    statuses: counted(answers),
    refusedP50Ms: percentile(
      refused.map(({ ms }) => ms),
      0.5,
    ),
    refusedP99Ms: percentile(
      refused.map(({ ms }) => ms),
      0.99,
    ),
    answeredP50Ms: percentile(
      good.map(({ ms }) => ms),
      0.5,
    ),
    answeredP99Ms: percentile(
      good.map(({ ms }) => ms),
      0.99,
    ),
    health: counted(health),
    healthP99Ms: percentile(
      health.map(({ ms }) => ms),
      0.99,
    ),
    memoryMb: server.memoryMb,
  },
  {
    goodput: goodput >= 0.8 * Math.min(before, after),
    nothingElse: good.length + refused.length === answers.length,
    retryAfter: refused.every(({ headers }) => headers["retry-after"] === "1"),
    refusedSoon:
      percentile(
        refused.map(({ ms }) => ms),
        0.5,
      ) < 50,
    health: health.every(({ status }) => status === 200),
  },
);
