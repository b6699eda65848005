import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { saveAccount } from "../src/ingest/save/save-account.js";
import { openStore } from "../src/store/store.js";
import { generatedAccount } from "./generated-account.js";
import { Random } from "./random.js";

const DEPARTMENTS = 68;
const FIRST_YEAR = 2014;
const YEARS = 10;

/** A hash of what decides the content: a store of another generator or other tables is not used again. */
function contentHash(): string {
  const files = ["generated-account.js", "random.js", "generated-store.js"].map((name) => path.join(__dirname, name));
  const migrations = path.join(__dirname, "..", "src", "store", "migrations", "1764000000000-initial.js");
  const hash = createHash("sha256");
  for (const file of [...files, migrations]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/** The file of a SQLite store with 68 departments over ten years, 151,640 lines; made once and kept in the temp folder. */
export async function generatedStore(): Promise<string> {
  const folder = path.join(tmpdir(), "juesuan-bench");
  const file = path.join(folder, `store-${contentHash()}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.draft`;
  const store = await openStore({ kind: "sqlite", file: draft }, { readOnly: false });
  await store.migrate();
  const random = new Random(20_201_124);
  for (let department = 1; department <= DEPARTMENTS; department += 1) {
    let priorFen: bigint | null = null;
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year += 1) {
      const { account, totalFen }: ReturnType<typeof generatedAccount> = generatedAccount(
        department,
        year,
        random,
        priorFen,
      );
      const contentHashOfAccount = `${String(department)}-${String(year)}`;
      await saveAccount(store, account, {
        origin: "IMPORT",
        contentHash: contentHashOfAccount,
        readerVersion: 1,
        recordedAt: "2026-01-01T00:00:00.000Z",
      });
      priorFen = totalFen;
    }
  }
  await store.analyze();
  await store.close();
  renameSync(draft, file);
  return file;
}
