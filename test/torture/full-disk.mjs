// Imports onto a disk that is full at random moments: what was reported is stored, the rest is not, and room mends it.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { smallDisk } from "../support/small-disk.cjs";
import { writeAccounts } from "./accounts.mjs";
import { run } from "./command.mjs";
import { isFull, isTimeUp, report, seed, sizeOf } from "./part.mjs";
import { Random } from "./random.mjs";
import { contentOf, Databases } from "./stores.mjs";

const MOMENTS = sizeOf({ short: 3, full: 50 });
const STORE_FAILED = 3;

const folder = mkdtempSync(join(tmpdir(), "juesuan-torture-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const documents = join(folder, "documents");
const files = writeAccounts(documents, isFull ? 3 : 1);
const disk = smallDisk(32);
if (disk === null) report("full disk", { skipped: "only root may mount a disk that can be filled" }, {});
process.once("exit", () => disk.remove());
const databases = await Databases.open("sqlite", disk.folder);
const random = new Random(seed);
const faults = [];

/** What a whole import holds, and the bytes that it takes with what is written before it is moved to its place. */
async function undisturbed() {
  const url = await databases.fresh();
  const { code, stored } = await run(["import", documents], url);
  const expected = await contentOf(url);
  if (code !== 0 || stored.length !== files.length) throw new Error("an undisturbed import fails");
  const bytes = statSync(url.slice("sqlite:".length)).size;
  await databases.drop(url);
  return { expected, bytes };
}

const { expected, bytes } = await undisturbed();
const figures = { moments: 0, fullBeforeTables: 0, reported: 0, notStored: 0, roomForAll: 0 };

/** What is wrong with a store on a disk that was full, beside what its import told. */
function wrongIn(content, { code, stored, out, err }) {
  const wrong = content.faults.map((fault) => `doctor: ${fault}`);
  if (stored.join() !== [...content.accounts.keys()].join())
    wrong.push(`${stored.join(", ")} were reported, ${[...content.accounts.keys()].join(", ")} are stored`);
  for (const [name, hash] of content.accounts)
    if (expected.accounts.get(name) !== hash) wrong.push(`${name} is not stored as it is published`);
  if (code !== 0 && code !== STORE_FAILED) wrong.push(`exit code ${code}: ${err}`);
  if (
    code === STORE_FAILED &&
    !/^juesuan: the store fails: its disk (?:is full|does not read or write)[^\n]*\n$/.test(err)
  )
    wrong.push(`it says ${err}`);
  if (/refused: /.test(out)) wrong.push("a document is refused for the disk");
  return wrong;
}

while (figures.moments < MOMENTS && !isTimeUp()) {
  const url = await databases.fresh();
  disk.fill(random.below(bytes * 2));
  const full = await run(["import", documents], url);
  disk.empty();
  const content = await contentOf(url);
  figures.moments += 1;
  figures.reported += full.stored.length;
  figures.notStored += files.length - full.stored.length;
  if (content.versions === 0 && full.stored.length === 0) figures.fullBeforeTables += 1;
  if (full.code === 0) figures.roomForAll += 1;
  faults.push(...wrongIn(content, full).map((fault) => `moment ${figures.moments}: ${fault}`));
  const next = await run(["import", documents], url);
  if (next.code !== 0) faults.push(`moment ${figures.moments}: the next import ends with ${next.code}: ${next.err}`);
  if (!isDeepStrictEqual(await contentOf(url), expected))
    faults.push(`moment ${figures.moments}: the next import leaves another store`);
  await databases.drop(url);
}
report(
  "full disk",
  { documents: files.length, ...figures, faults: faults.slice(0, 10) },
  { whole: faults.length === 0 },
);
