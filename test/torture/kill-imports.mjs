// Imports that are killed at random moments: what was reported is stored, nothing is half, and the next import goes on.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { writeAccounts } from "./accounts.mjs";
import { Command, run } from "./command.mjs";
import { databaseKinds, isFull, isTimeUp, report, seed, sizeOf } from "./part.mjs";
import { Random } from "./random.mjs";
import { contentOf, Databases } from "./stores.mjs";

const KILLS = sizeOf({ short: 3, full: 200 });
const DEPARTMENTS = isFull ? 3 : 1;
/** A store is killed into this often before the import is left to end. */
const KILLS_OF_A_STORE = 10;
/** Documents of one transaction: reported once all of them are stored. */
const TOGETHER = 64;
/** How long, in milliseconds, a process that reads documents may outlive the import that started it. */
const ORPHAN_MS = 10_000;

const folder = mkdtempSync(join(tmpdir(), "juesuan-torture-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const documents = join(folder, "documents");
const files = writeAccounts(documents, DEPARTMENTS);
const faults = [];

/** Kills one import: after so many reports, or before the first, and a random time. False where it ended before. */
async function killOne(url, random, startMs) {
  const command = new Command(["import", documents, ...(random.below(2) === 0 ? ["--force"] : [])], url);
  const reports = random.below(files.length);
  const wait = random.below(reports === 0 ? startMs : 120);
  while (!command.isOver && command.stored.length < reports) await delay(2);
  await Promise.race([command.ended, delay(wait)]);
  const wasOver = command.isOver;
  const orphanMs = wasOver ? 0 : await command.kill();
  return { wasOver, stored: command.stored, orphanMs };
}

/** What is wrong with a store after a kill, beside what it has to hold: all of `expected`, whole, or not at all. */
function wrongIn(content, { must, mayBeMore, expected }) {
  const wrong = content.faults.map((fault) => `doctor: ${fault}`);
  for (const name of must) if (!content.accounts.has(name)) wrong.push(`${name} was reported and is not stored`);
  for (const [name, hash] of content.accounts)
    if (expected.accounts.get(name) !== hash) wrong.push(`${name} is not stored as it is published`);
  if (content.versions !== content.accounts.size) wrong.push("an account is stored twice");
  if (content.accounts.size > must.size + mayBeMore) wrong.push("more is stored than what was being committed");
  return wrong;
}

async function tortureOne(kind) {
  const databases = await Databases.open(kind, folder);
  const random = new Random(seed);
  const began = performance.now();
  let url = await databases.fresh();
  const startedAt = performance.now();
  const whole = await run(["import", documents], url);
  const undisturbedMs = performance.now() - startedAt;
  const expected = await contentOf(url);
  if (whole.code !== 0 || whole.stored.length !== files.length || expected.faults.length > 0)
    throw new Error(`an undisturbed import fails: ${whole.out}${whole.err}${expected.faults.join("\n")}`);
  await databases.drop(url);
  const figures = {
    kills: 0,
    inMigration: 0,
    reported: 0,
    committedUnreported: 0,
    stores: 0,
    endedBefore: 0,
    orphanMostMs: 0,
  };
  while (figures.kills < KILLS && !isTimeUp()) {
    url = await databases.fresh();
    figures.stores += 1;
    const must = new Set();
    for (let kill = 0; kill < KILLS_OF_A_STORE && figures.kills < KILLS && !isTimeUp(); kill += 1) {
      const { wasOver, stored, orphanMs } = await killOne(url, random, undisturbedMs);
      figures[wasOver ? "endedBefore" : "kills"] += 1;
      figures.reported += stored.length;
      figures.orphanMostMs = Math.max(figures.orphanMostMs, Math.round(orphanMs));
      for (const name of stored) must.add(name);
      const content = await contentOf(url);
      if (Object.keys(content.rows).length === 0) figures.inMigration += 1;
      const mayBeMore = wasOver ? 0 : TOGETHER;
      faults.push(...wrongIn(content, { must, mayBeMore, expected }).map((fault) => `${kind}: ${fault}`));
      figures.committedUnreported += Math.max(0, content.accounts.size - must.size);
      for (const name of content.accounts.keys()) must.add(name);
    }
    const next = await run(["import", documents], url);
    const content = await contentOf(url);
    if (next.code !== 0) faults.push(`${kind}: the next import ends with ${next.code}: ${next.err}`);
    if (!isDeepStrictEqual(content, expected)) faults.push(`${kind}: the next import leaves another store`);
    await databases.drop(url);
  }
  await databases.close();
  return {
    ...figures,
    undisturbedMs: Math.round(undisturbedMs),
    seconds: Math.round((performance.now() - began) / 1_000),
  };
}

const figures = {};
for (const kind of databaseKinds) figures[kind] = await tortureOne(kind);
report(
  "killed imports",
  { documents: files.length, ...figures, faults: faults.slice(0, 10) },
  {
    whole: faults.length === 0,
    noOrphans: Object.values(figures).every(({ orphanMostMs }) => orphanMostMs < ORPHAN_MS),
  },
);
