import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { generatedStore } from "./generated-store.js";
import { load, type LoadResult } from "./load.js";
import { QUESTIONS, type Question } from "./questions.js";

/** Rounds alternate between the servers, so that a machine whose speed drifts is unfair to neither. */
const ROUNDS = 3;

async function firstMessage(child: ChildProcess): Promise<number> {
  const received: unknown[] = await once(child, "message");
  const [message] = received;
  if (typeof message !== "number") throw new Error("a server said no number");
  return message;
}

async function start(script: string, args: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(path.join(__dirname, script), [...args]);
  return { child, url: `http://127.0.0.1:${String(await firstMessage(child))}` };
}

async function ask(url: string, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (text.includes('"errors"')) throw new Error(text);
}

/** Statements of one request, counted apart from the load. */
async function statementsOf(store: string, question: Question): Promise<number> {
  const { child, url } = await start("api-server.js", [store, "count"]);
  await ask(url, question.query);
  child.send("reset");
  await firstMessage(child);
  await ask(url, question.query);
  child.send("count");
  const count = await firstMessage(child);
  child.kill();
  return count;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function summary(results: readonly LoadResult[]): { rate: number; p50: number; p99: number } {
  return {
    rate: median(results.map((one) => one.requests.average)),
    p50: median(results.map((one) => one.latency.p50)),
    p99: median(results.map((one) => one.latency.p99)),
  };
}

async function main(): Promise<void> {
  const at = process.argv.indexOf("--seconds");
  const seconds = at < 0 ? 5 : Number.parseInt(process.argv[at + 1] ?? "5", 10);
  console.log("making or finding the store of about 150,000 lines …");
  const store = await generatedStore();
  const ours = await start("api-server.js", [store]);
  const bare = await start("bare-server.js", [store]);
  console.log(`medians of ${String(ROUNDS)} alternating rounds of ${String(seconds)} s, 8 connections\n`);
  for (const question of QUESTIONS) {
    const rounds: { ours: LoadResult[]; bare: LoadResult[] } = { ours: [], bare: [] };
    const body = JSON.stringify({ query: question.query });
    await ask(ours.url, question.query);
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.ours.push(await load(`${ours.url}/graphql`, body, seconds));
      rounds.bare.push(await load(`${bare.url}${question.path}`, "{}", seconds));
    }
    const [our, theirs] = [summary(rounds.ours), summary(rounds.bare)];
    const statements = await statementsOf(store, question);
    console.log(question.title);
    console.log(
      `  juesuan         ${our.rate.toFixed(0)} requests/s, p50 ${String(our.p50)} ms, p99 ${String(our.p99)} ms, ${String(statements)} statements`,
    );
    console.log(
      `  node:http + SQL ${theirs.rate.toFixed(0)} requests/s, p50 ${String(theirs.p50)} ms, p99 ${String(theirs.p99)} ms, 1 statement`,
    );
    console.log(`  ratio           ${(our.rate / theirs.rate).toFixed(2)}\n`);
  }
  ours.child.kill();
  bare.child.kill();
}

void main();
