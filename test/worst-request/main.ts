import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generatedStore } from "../../bench/generated-store.js";
import { buildApiSchema } from "../../src/api/schema.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { loadSeeds } from "../../src/ingest/seeds/load-seeds.js";
import { createApp } from "../../src/server/app.js";
import { openStore } from "../../src/store/store.js";
import { knownValues } from "../fuzz/known-values.js";
import { searchWorst } from "./search.js";

/** What the worst request may take. */
const BOUND_CPU_S = 3;
const BOUND_HEAP_MB = 200;

interface Taken {
  readonly cpuS: number;
  readonly heapMb: number;
  readonly answer: string;
}

type Ask = (query: string) => Promise<string>;

/** What a request takes: time of all threads, and the most memory beyond what was there before, looked at in each turn. */
async function taken(ask: Ask, query: string): Promise<Taken> {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 2);
  const cpu = process.cpuUsage();
  const answer = await ask(query);
  const { user, system } = process.cpuUsage(cpu);
  most = Math.max(most, process.memoryUsage().heapUsed);
  clearInterval(look);
  return { cpuS: (user + system) / 1e6, heapMb: (most - before) / 1e6, answer };
}

async function search(name: string, file: string, seed: number, rounds: number): Promise<boolean> {
  const store = await openStore({ kind: "sqlite", file }, { readOnly: true });
  const app = await createApp({ store: () => store.database, logLevel: "silent", rules: RULES });
  const ask: Ask = async (query) => {
    const headers = { "content-type": "application/json" };
    return (await app.inject({ method: "POST", url: "/graphql", headers, payload: { query } })).body;
  };
  const known = await knownValues(async (query) => JSON.parse(await ask(query)) as Record<string, never>);
  const score = ({ cpuS, heapMb }: Taken): number => Math.max(cpuS / BOUND_CPU_S, heapMb / BOUND_HEAP_MB);
  const worst = await searchWorst(
    {
      schema: buildApiSchema(),
      known,
      cost: async (query) => {
        await setTimeout(0);
        return score(await taken(ask, query));
      },
    },
    seed,
    rounds,
  );
  // Once more, so that what happened beside it the first time is not counted.
  const again = await taken(ask, worst.query);
  const { cpuS, heapMb, answer } = again;
  console.log(`${name}: ${cpuS.toFixed(2)} CPU-s, ${heapMb.toFixed(0)} MB, ${String(answer.length)} bytes`);
  console.log(worst.query.replace(/\s+/g, " "));
  console.log(answer.slice(0, 300));
  await app.close();
  await store.close();
  return score(again) < 1;
}

/** `npm run worst-request -- --rounds 2000 --seed 7`: exits with 1 where a request takes more than it may. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string" }, seed: { type: "string" } } });
  const rounds = Number.parseInt(values.rounds ?? "500", 10);
  const seed = Number.parseInt(values.seed ?? "1", 10);
  if (!(rounds > 0) || !(seed >= 0)) throw new Error("--rounds and --seed take whole numbers");
  // The seeds stand beside the code that loads them; this is compiled to a folder of its own.
  const seeds = path.join(__dirname, "..", "..", "seeds");
  cpSync("seeds", seeds, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-worst-"));
  const file = path.join(folder, "seeds.db");
  const writer = await openStore({ kind: "sqlite", file }, { readOnly: false });
  await writer.migrate();
  await loadSeeds(writer, seeds, () => new Date("2026-01-02T03:04:05Z"));
  await writer.close();
  const isBounded = await search("the seeds", file, seed, rounds);
  rmSync(folder, { recursive: true, force: true });
  const isLargeBounded = await search("151,640 lines", await generatedStore(), seed, rounds);
  if (!isBounded || !isLargeBounded) process.exitCode = 1;
}

void main();
