import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";
import { generatedStore } from "./generated-store.js";
import { load, type LoadResult } from "./load.js";
import { QUESTIONS } from "./questions.js";
import { statement, type Statement } from "./statement.js";

/** Rounds alternate between the servers, so that a machine whose speed drifts is unfair to neither. */
const ROUNDS = 3;

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const received: unknown[] = await once(child, "message");
  return received[0];
}

async function start(script: string, args: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  // As `juesuan serve` sets it.
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? "production" };
  const child = fork(path.join(__dirname, script), [...args], { env });
  return { child, url: `http://127.0.0.1:${String(z.number().parse(await nextMessage(child)))}` };
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

/** The statements that our server sends for each question, recorded apart from the load. */
async function recordedStatements(store: string): Promise<Statement[][]> {
  const { child, url } = await start("api-server.js", [store, "record"]);
  const recorded: Statement[][] = [];
  for (const question of QUESTIONS) {
    await ask(url, question.query);
    child.send("tell");
    recorded.push(z.array(statement).parse(await nextMessage(child)));
  }
  child.kill();
  return recorded;
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

function secondsOf(args: readonly string[]): number {
  const at = args.indexOf("--seconds");
  const seconds = at < 0 ? 5 : Number.parseInt(args[at + 1] ?? "", 10);
  if (!(seconds > 0)) throw new Error("--seconds takes a whole number above 0");
  return seconds;
}

function line(name: string, results: readonly LoadResult[], note: string): string {
  const { rate, p50, p99 } = summary(results);
  return `  ${name.padEnd(34)}${rate.toFixed(0).padStart(6)} requests/s  p50 ${String(p50)} ms  p99 ${String(p99)} ms  ${note}`;
}

async function main(): Promise<void> {
  const seconds = secondsOf(process.argv);
  console.log("making or finding the store of 151,640 lines …");
  const store = await generatedStore();
  const recorded = await recordedStatements(store);
  const ours = await start("api-server.js", [store]);
  const bare = await start("bare-server.js", [store, JSON.stringify(recorded)]);
  console.log(`medians of ${String(ROUNDS)} alternating rounds of ${String(seconds)} s, 8 connections\n`);
  for (const [index, question] of QUESTIONS.entries()) {
    const [our, same, stored]: [LoadResult[], LoadResult[], LoadResult[]] = [[], [], []];
    const body = JSON.stringify({ query: question.query });
    await ask(ours.url, question.query);
    for (let round = 0; round < ROUNDS; round += 1) {
      our.push(await load(`${ours.url}/graphql`, body, seconds));
      same.push(await load(`${bare.url}${question.path}`, "{}", seconds));
      stored.push(await load(`${bare.url}${question.path}/stored`, "{}", seconds));
    }
    const count = String(recorded[index]?.length ?? 0);
    const ratio = (yardstick: readonly LoadResult[]): string =>
      `ratio ${(summary(our).rate / summary(yardstick).rate).toFixed(2)}`;
    console.log(question.title);
    console.log(line("juesuan", our, `${count} statements`));
    console.log(line("node:http, the same prepared SQL", same, `${count} statements, ${ratio(same)}`));
    console.log(`${line("node:http, stored columns only", stored, `1 statement, ${ratio(stored)}`)}\n`);
  }
  ours.child.kill();
  bare.child.kill();
}

void main();
