// PostgreSQL frozen, stopped and restarted under load: errors are bounded, and the server recovers by itself.
import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import startPostgres, { postgresServer, stopPostgres } from "../support/postgres-server.mjs";
import { isFull, report } from "./part.mjs";
import { counted, percentile, startServer } from "./served.mjs";

const SECONDS = isFull ? 30 : 6;
const CLIENTS = 20;
/** The deadline of a request, and what refusing it takes. */
const BOUND_MS = 11_000;

await startPostgres();
const server = await startServer({ DATABASE_URL: process.env.JUESUAN_TEST_POSTGRES_URL });

function processes() {
  const { pid } = postgresServer().process;
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return [pid, ...children.trim().split(/\s+/).map(Number)];
}

function signal(name) {
  for (const pid of processes()) process.kill(pid, name);
}

let answers = [];
let isOver = false;
const clients = Array.from({ length: CLIENTS }, async () => {
  while (!isOver) {
    const { status, ms, text } = await server.ask("{ years { year } }");
    const code = /"code":"(\w+)"/.exec(text)?.[1];
    answers.push({ status: code ?? status, ms });
    if (code !== undefined) await delay(20);
  }
});

/** What was answered meanwhile, and how long it took at most; readiness as it was at the end. */
async function during(name, seconds = SECONDS) {
  answers = [];
  await delay(seconds * 1_000);
  const times = answers.map(({ ms }) => ms);
  const ready = (await server.ask("", "/readyz")).status;
  const health = (await server.ask("", "/healthz")).status;
  return { name, answers: counted(answers), mostMs: percentile(times, 1), ready, health };
}

/** How long it takes, in milliseconds, until a request is answered. */
async function recovery() {
  const began = performance.now();
  while (performance.now() - began < 30_000) {
    const { text } = await server.ask("{ years { year } }");
    if (text.startsWith('{"data":{"years":[')) return Math.round(performance.now() - began);
    await delay(50);
  }
  return null;
}

const phases = [await during("served")];
signal("SIGSTOP");
phases.push(await during("frozen", SECONDS + 12));
signal("SIGCONT");
const afterFrozenMs = await recovery();
phases.push(await during("after frozen"));
await postgresServer().stop();
phases.push(await during("stopped"));
await postgresServer().start();
const afterStoppedMs = await recovery();
phases.push(await during("after stopped"));
signal("SIGSTOP");
await delay(1_000);
const end = await server.end();
signal("SIGCONT");
isOver = true;
await Promise.all(clients);
await stopPostgres();
report(
  "PostgreSQL",
  { phases, afterFrozenMs, afterStoppedMs, endWhileFrozen: end },
  {
    bounded: phases.every(({ mostMs }) => mostMs === null || mostMs < BOUND_MS),
    healthy: phases.every(({ health }) => health === 200),
    truthful: phases.map(({ ready }) => ready).join() === "200,503,200,503,200",
    recovers: afterFrozenMs !== null && afterStoppedMs !== null,
    ended: end.endMs < 10_000,
  },
);
