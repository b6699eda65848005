// Our own documents with bytes and structure changed: each is read or refused in one line, in time, and stored whole or not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { run } from "./command.mjs";
import { mutant } from "./mutations/mutants.mjs";
import { isTimeUp, report, seed, sizeOf } from "./part.mjs";
import { contentOf, Databases } from "./stores.mjs";

const MUTANTS = sizeOf({ short: 150, full: 20_000 });
const BATCH = 100;
/** No account of ours takes a tenth of it. */
const DEADLINE_MS = 20_000;
/** What is late is read once more, alone: on a machine that does other things too, that one was slow proves nothing. */
const DEADLINE_ALONE_MS = 120_000;
const STORED = ["STORED", "READ_AGAIN", "SUPERSEDED", "UNCHANGED"];
/** Names of errors that are thrown by mistake and not for a reason. */
const BY_MISTAKE =
  /^(|Error|TypeError|RangeError|ReferenceError|SyntaxError|AssertionError|UnknownErrorException|ReadingEndedError)$/;
const MISTAKEN =
  /\n|\bat \S+:\d+|Cannot read prop|is not a function|is not iterable|\bundefined\b|\[object |\/node_modules\//;

const folder = mkdtempSync(join(tmpdir(), "juesuan-torture-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const databases = await Databases.open("sqlite", folder);

const count = { documents: 0, read: 0, refused: 0, overDeadline: 0, slowOnce: 0, overMemory: 0, crashed: 0, halves: 0 };
const formats = {};
const causes = {};
const faults = [];
const late = [];

function told(kind, what) {
  count[kind] += 1;
  if (faults.length < 20) faults.push(`${kind}: ${what}`);
}

/** What became of one mutant, by the report of the import. */
function judge({ outcome, cause = "", reason = "" }, one) {
  const isRead = STORED.includes(outcome);
  formats[one.format] ??= { read: 0, refused: 0 };
  formats[one.format][isRead ? "read" : "refused"] += 1;
  if (isRead) {
    count.read += 1;
    return;
  }
  causes[cause] = (causes[cause] ?? 0) + 1;
  if (cause === "ReadingTooLongError") late.push(one);
  else if (cause === "ReadingTooLargeError") count.overMemory += 1;
  else if (outcome !== "REFUSED" || BY_MISTAKE.test(cause) || MISTAKEN.test(reason))
    told("crashed", `${one.told}: ${outcome} ${cause} ${reason}`.slice(0, 400));
  else count.refused += 1;
}

async function readLateAlone() {
  for (const { told: what, bytes, extension } of late) {
    const file = join(folder, `late${extension}`);
    writeFileSync(file, bytes);
    const env = { JUESUAN_DOCUMENT_DEADLINE: String(DEADLINE_ALONE_MS) };
    const { out } = await run(["import", file, "--dry-run", "--json"], await databases.fresh(), env);
    if (reportsIn(out)?.[0]?.cause === "ReadingTooLongError") told("overDeadline", what);
    else count.slowOnce += 1;
  }
}

/** Whether the store holds what the reports say, and nothing that is half. */
async function judgeStore(url, reports, numbers) {
  const { accounts, versions, faults: found } = await contentOf(url);
  for (const fault of found) told("halves", `${numbers}: doctor: ${fault}`);
  const stored = reports.filter(({ outcome }) => outcome === "STORED").length;
  if (versions !== stored) told("halves", `${numbers}: ${versions} accounts are stored, ${stored} were reported`);
  for (const { outcome, department, year } of reports)
    if (STORED.includes(outcome) && !accounts.has(`${department} ${year}`))
      told("halves", `${numbers}: ${department} ${year} was reported and is not stored`);
}

/** The reports among the objects that were printed, one a line; null where a line is none, or the totals are not there. */
function reportsIn(out) {
  try {
    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    return objects.at(-1)?.outcome === "SUMMARY" ? objects.slice(0, -1) : null;
  } catch {
    return null;
  }
}

async function importBatch(first, size) {
  const batch = join(folder, "batch");
  rmSync(batch, { recursive: true, force: true });
  mkdirSync(batch);
  const mutants = new Map();
  for (let number = first; number < first + size; number += 1) {
    const one = await mutant(seed, number);
    const name = `${String(number).padStart(8, "0")}${one.extension}`;
    writeFileSync(join(batch, name), one.bytes);
    mutants.set(name, one);
  }
  const url = await databases.fresh();
  const env = { JUESUAN_DOCUMENT_DEADLINE: String(DEADLINE_MS) };
  const { code, out, err } = await run(["import", batch, "--json"], url, env);
  const reports = reportsIn(out);
  const numbers = `${first} to ${first + size - 1}`;
  count.documents += size;
  if ((code !== 0 && code !== 1) || err !== "" || reports?.length !== size) {
    told("crashed", `${numbers}: the import ends with ${code}: ${err}${out}`.slice(0, 1_000));
  } else {
    for (const one of reports) judge(one, mutants.get(basename(one.file)));
    await judgeStore(url, reports, numbers);
  }
  await databases.drop(url);
}

const began = performance.now();
while (count.documents < MUTANTS && !isTimeUp())
  await importBatch(count.documents, Math.min(BATCH, MUTANTS - count.documents));
await readLateAlone();
const { overDeadline, crashed, halves } = count;
report(
  "mutated documents",
  {
    ...count,
    deadlineMs: DEADLINE_MS,
    formats,
    causes,
    seconds: Math.round((performance.now() - began) / 1_000),
    faults,
  },
  { noHangs: overDeadline === 0, noCrashes: crashed === 0, noHalves: halves === 0 },
);
