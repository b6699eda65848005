// Minutes at 80 % of what the server can do: all is answered, health is prompt, and memory does not grow.
import { setTimeout as delay } from "node:timers/promises";
import { isFull, minutes, report, seed } from "./part.mjs";
import { QUESTIONS } from "./questions.mjs";
import { Random } from "./random.mjs";
import { counted, percentile, startServer } from "./served.mjs";

const MINUTES = minutes ?? (isFull ? 30 : 1);
const CAPACITY_S = isFull ? 30 : 5;
const CONNECTIONS = 8;
const SHARE = 0.8;
/** Of how many questions one was never asked before, so that what is kept of questions is always exchanged. */
const NEW_OF = 10;
const HEALTH_MS = 100;
const MOST_HEALTH_MS = 100;
/** Memory is what is left after garbage is collected: the least of each of so many seconds. */
const WINDOW_S = 15;
/** Caches fill, and the heap finds its size, in this share of the time; the slope is that of the rest. */
const WARM_UP = 1 / 3;
/** Below it the slope of a few samples is noise. */
const SLOPE_FROM_MINUTES = 10;
/**
 * At a hundred requests a second it is 180 bytes a request: less than whatever a request that is kept by mistake holds on
 * to (its text alone is longer), and more than the floor of a healthy heap moves in half an hour.
 */
const MOST_MB_AN_HOUR = 64;

const server = await startServer();
const random = new Random(seed);
let made = 0;

function question() {
  const text = random.pick(QUESTIONS);
  made += 1;
  return random.below(NEW_OF) === 0 ? text.replace("{", `{ new${made}: __typename`) : text;
}

function outcome({ status, text }) {
  return { status: status === 200 && text.startsWith('{"errors"') ? "errors" : status };
}

/** Requests a second that are answered where each connection asks again once it has its answer. */
async function capacity(seconds) {
  const until = performance.now() + seconds * 1_000;
  let answered = 0;
  const one = async () => {
    while (performance.now() < until) if ((await server.ask(question())).status === 200) answered += 1;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return answered / seconds;
}

/** The least memory of each window, as [hours, megabytes]. */
const floors = [];
const health = [];
let memoryMost = 0;
let isOver = false;
const began = performance.now();
const secondsGone = () => (performance.now() - began) / 1_000;

async function watchHealth() {
  while (!isOver) {
    health.push(await server.ask("", "/healthz"));
    await delay(HEALTH_MS);
  }
}

async function watchMemory() {
  while (!isOver) {
    const window = Math.floor(secondsGone() / WINDOW_S);
    const { memoryMb } = server;
    memoryMost = Math.max(memoryMost, memoryMb);
    floors[window] = Math.min(floors[window] ?? memoryMb, memoryMb);
    await delay(500);
  }
}

/** The slope of a straight line through points, by least squares. */
function slope(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

const warming = await Promise.all(QUESTIONS.map(async (text) => outcome(await server.ask(text))));
await capacity(2);
const most = await capacity(CAPACITY_S);
const rate = most * SHARE;
const memoryBefore = server.memoryMb;
const start = secondsGone();
const watching = [watchHealth(), watchMemory()];
const statuses = {};
const times = [];
let asked = 0;
let open = 0;
while (secondsGone() - start < MINUTES * 60) {
  for (const due = (secondsGone() - start) * rate; asked < due; asked += 1) {
    open += 1;
    void server.ask(question()).then((answer) => {
      const { status } = outcome(answer);
      statuses[status] = (statuses[status] ?? 0) + 1;
      times.push(Math.round(answer.ms));
      open -= 1;
    });
  }
  await delay(5);
}
while (open > 0) await delay(20);
isOver = true;
await Promise.all(watching);

const points = floors.flatMap((megabytes, window) => [[(window * WINDOW_S) / 3_600, megabytes]]);
const settled = points.slice(Math.floor(points.length * WARM_UP));
const isLong = MINUTES >= SLOPE_FROM_MINUTES;
const mbAnHour = isLong ? Math.round(slope(settled)) : null;
const healthTimes = health.map(({ ms }) => ms);
report(
  "steady load",
  {
    minutes: MINUTES,
    questions: QUESTIONS.length,
    capacity: Math.round(most),
    rate: Math.round(rate),
    asked,
    statuses,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    health: counted(health),
    healthP50Ms: percentile(healthTimes, 0.5),
    healthP99Ms: percentile(healthTimes, 0.99),
    memoryBefore,
    memoryMost,
    memoryFloorSettled: settled[0]?.[1] ?? null,
    memoryFloorEnd: settled.at(-1)?.[1] ?? null,
    mbAnHour,
    bytesARequest: isLong ? Math.round((mbAnHour * 1_048_576) / (rate * 3_600)) : null,
  },
  {
    // Every question of README is answered with what it asks for.
    understood: warming.every(({ status }) => status === 200),
    answered: Object.keys(statuses).every((status) => ["200", "503"].includes(status)),
    // A moment in which the machine does something else lets a few wait too long.
    notRefused: (statuses[503] ?? 0) <= asked / 1_000,
    health: health.every(({ status }) => status === 200) && percentile(healthTimes, 0.99) <= MOST_HEALTH_MS,
    memory: !isLong || mbAnHour <= MOST_MB_AN_HOUR,
  },
);
