import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { openStore } from "../../src/store/store.js";
import { ROOT } from "../support/api.js";
import { importableText } from "../support/importable-text.js";

const MAIN = path.join(ROOT, "dist", "cli", "main.js");
const STORE_FAILED = 3;
const DOCUMENTS = 200;

let folder: string;
let documents: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-cli-"));
  documents = path.join(folder, "documents");
  mkdirSync(documents);
  for (let number = 100; number < 100 + DOCUMENTS; number += 1) {
    writeFileSync(
      path.join(documents, `${String(number)}.txt`),
      importableText(`示例市第${String(number)}局`, "10.00"),
    );
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command where no file may grow beyond so many KB; null for no limit. */
function run(words: readonly string[], url: string, kilobytes: number | null): SpawnSyncReturns<string> {
  // In blocks of half a KB.
  const limit = kilobytes === null ? "" : `ulimit -f ${String(kilobytes * 2)}; `;
  const command = `${limit}exec "$0" "$@"`;
  return spawnSync("sh", ["-c", command, process.execPath, MAIN, ...words], {
    env: { PATH: process.env.PATH ?? "", DATABASE_URL: url, JUESUAN_SEEDS: "none" },
    encoding: "utf8",
    timeout: 60_000,
  });
}

describe("juesuan import, where the store fails", () => {
  it.each([700, 900])(
    "reports as stored what is stored, where no file may grow beyond %i KB",
    async (kilobytes) => {
      const file = path.join(folder, "store.db");
      const { status, stdout, stderr } = run(["import", documents], `sqlite:${file}`, kilobytes);
      const stored = stdout.match(/^\S+: stored: /gm)?.length ?? 0;
      const unsaved = stdout.match(/^\S+: not stored: the store fails: its disk does not read or write/gm)?.length ?? 0;
      const store = await openStore({ kind: "sqlite", file }, { readOnly: true });
      const [row] = await store.database.rows(sql`SELECT COUNT(*) AS n FROM account`);
      await store.close();
      expect(stored).toBe(row?.n);
      expect(stored).toBeGreaterThan(0);
      expect(stored + unsaved).toBe(DOCUMENTS);
      expect(stdout).toContain(`\n${String(stored)} read, 0 refused, ${String(unsaved)} not stored\n`);
      expect(stderr).toMatch(
        /^juesuan: the store fails: its disk does not read or write \(SQLITE_IOERR\); \d+ of 200 documents are not stored: mend it and import again\n$/,
      );
      expect(status).toBe(STORE_FAILED);
    },
    60_000,
  );

  it("says so, and reads no document, where PostgreSQL does not answer", () => {
    const { status, stdout, stderr } = run(["import", documents], "postgres://u:p@127.0.0.1:1/x", null);
    expect([status, stdout, stderr]).toEqual([
      STORE_FAILED,
      "",
      "juesuan: the store fails: the database server does not answer (ECONNREFUSED); check that the server of DATABASE_URL runs, and the URL's user, password and name\n",
    ]);
  }, 60_000);
});
