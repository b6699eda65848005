import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readAccount } from "../src/ingest/read-account.js";
import { saveAccount } from "../src/ingest/save/save-account.js";
import { openStore } from "../src/store/store.js";
import type { DatabaseTarget } from "../src/store/target.js";
import { generatedText } from "./generated-text.js";
import { Random } from "./random.js";

const ACCOUNTS = 1000;
const YEARS = 10;

/** Reads and stores a thousand generated text accounts; prints seconds and accounts a second. */
async function importInto(name: string, target: DatabaseTarget): Promise<void> {
  const store = await openStore(target, { readOnly: false });
  await store.migrate();
  const random = new Random(20_201_124);
  const started = process.hrtime.bigint();
  for (let index = 0; index < ACCOUNTS; index += 1) {
    const file = `${String(index)}.txt`;
    const text = generatedText(1 + Math.trunc(index / YEARS), 2010 + (index % YEARS), random);
    const { account } = await readAccount(Buffer.from(text), file);
    await saveAccount(store, account, {
      origin: "IMPORT",
      contentHash: file,
      readerVersion: 1,
      recordedAt: "2026-01-01T00:00:00.000Z",
    });
  }
  const milliseconds = (process.hrtime.bigint() - started) / 1_000_000n;
  await store.close();
  const rate = (BigInt(ACCOUNTS) * 1000n) / milliseconds;
  console.log(`${name}: ${String(ACCOUNTS)} accounts in ${String(milliseconds)} ms, ${String(rate)} accounts a second`);
}

interface PostgresServer {
  readonly default: () => Promise<void>;
  readonly stopPostgres: () => Promise<void>;
}

function isPostgresServer(value: unknown): value is PostgresServer {
  return typeof value === "object" && value !== null && "default" in value && "stopPostgres" in value;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-bench-"));
  await importInto("SQLite", { kind: "sqlite", file: path.join(folder, "store.db") });
  rmSync(folder, { recursive: true });
  const server: unknown = await import(pathToFileURL(path.resolve("test/support/postgres-server.mjs")).href);
  if (!isPostgresServer(server)) throw new Error("test/support/postgres-server.mjs is not what it was");
  await server.default();
  try {
    await importInto("PostgreSQL", { kind: "postgres", url: process.env.JUESUAN_TEST_POSTGRES_URL ?? "" });
  } finally {
    await server.stopPostgres();
  }
}

void main();
