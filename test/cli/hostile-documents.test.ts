import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkCommand } from "../../src/cli/check.js";
import { compareCommand } from "../../src/cli/compare.js";
import { importCommand } from "../../src/cli/import.js";
import { showCommand } from "../../src/cli/show.js";
import { UserError } from "../../src/cli/user-error.js";
import type { PublishedAccount } from "../../src/domain/account.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { smallAccount } from "../support/accounts.js";
import { ROOT } from "../support/api.js";
import { runCommand } from "../support/command.js";
import { createStore, type TestStore } from "../support/stores.js";
import { ACCOUNT, WRONG_RATE } from "./checked-account.js";

/** Clears the screen, colours by the one-character form, turns the direction round, and begins a line of its own. */
const HOSTILE = "\u001b[2J\u009b31m\u202e\n0 refused\u0007";
const SHOWN = "\\u001b[2J\\u009b31m\\u202e\\n0 refused\\u0007";
/** Whatever a terminal obeys, but the ends of our own lines. */
const OBEYED = /(?!\r\n)[^\n\P{Cc}]|[\u2028\u2029]|\p{Bidi_Control}/u;
const SOURCE = {
  origin: "IMPORT",
  contentHash: "a",
  readerVersion: 1,
  recordedAt: "2026-01-01T00:00:00.000Z",
} as const;

/** As published, with names, titles, cells and a reason that steer a terminal or are formulas. */
function hostileAccount(year: number, total: string): PublishedAccount {
  const account = smallAccount({
    year,
    total,
    name: `样例市${HOSTILE}局`,
    document: `${HOSTILE}.txt`,
    change: { basis: "PRIOR_YEAR", direction: "DECREASE", amount: "-3.5", reason: `${HOSTILE}=1+1` },
  });
  return {
    ...account,
    tables: account.tables.map((table) => ({
      ...table,
      title: `${table.title}${HOSTILE}`,
      rows: table.rows.map((row) => ({ ...row, name: `=HYPERLINK("http://x")${HOSTILE}` })),
    })),
  };
}

let folder: string;
let store: TestStore;
let database: string;
let document: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-hostile-"));
  document = path.join(folder, `甲${HOSTILE}.txt`);
  const [right, wrong] = WRONG_RATE;
  writeFileSync(document, readFileSync(ACCOUNT, "utf8").replace(right, `${wrong}\u001b[2J\u009b\u202e`));
  store = await createStore("sqlite");
  database = store.target.kind === "sqlite" ? `sqlite:${store.target.file}` : store.target.url;
  await saveAccount(store.writer, hostileAccount(2019, "10.00"), SOURCE);
  await saveAccount(store.writer, hostileAccount(2020, "6.50"), { ...SOURCE, contentHash: "b" });
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const NAME = `样例市${HOSTILE}局`;
const YEARS = ["--years", "2019-2020", "--table", "INCOME_EXPENDITURE_SUMMARY"];

describe("what a document or its name holds never steers the terminal", () => {
  test.each(["table", "json", "csv", "sarif"])("check of a document as %s", async (format) => {
    const { out, err } = await runCommand(checkCommand(ROOT, "1.2.3"), [document, "--format", format]);
    expect(out).toContain(format === "csv" ? "甲\\u001b[2J" : format === "sarif" ? "%1B%5B2J" : `甲${SHOWN}`);
    expect(out + err).not.toMatch(OBEYED);
  });

  test.each(["table", "json", "csv", "sarif"])("check of the store as %s", async (format) => {
    const { out, err } = await runCommand(checkCommand(ROOT, "1.2.3"), ["--format", format], database);
    expect(out + err).not.toMatch(OBEYED);
  });

  test.each([[[]], [["--json"]]])("import, with %j", async (flags: string[]) => {
    const missing = path.join(folder, `乙${HOSTILE}.pdf`);
    const { out, err } = await runCommand(importCommand(ROOT), [document, missing, "--dry-run", ...flags], database);
    expect(out).toContain(`甲${SHOWN}`);
    expect(out).toContain(`乙${SHOWN}`);
    expect(out + err).not.toMatch(OBEYED);
    expect(out.split("\n")).not.toContain("0 refused\\u0007.txt");
  });

  test.each([[[]], [["--json"]]])("show, with %j", async (flags: string[]) => {
    const { out } = await runCommand(showCommand(ROOT), [NAME, "2020", ...flags], database);
    expect(out).toContain(SHOWN);
    expect(out).not.toMatch(OBEYED);
  });

  test.each(["table", "json", "csv"])("compare as %s", async (format) => {
    const { out } = await runCommand(compareCommand(ROOT), [NAME, ...YEARS, "--format", format], database);
    expect(out).toContain("\\u001b[2J");
    expect(out).not.toMatch(OBEYED);
  });

  test("a message of what the user can mend holds what was said line by line, and no name ends a line of it", async () => {
    const said = await runCommand(compareCommand(ROOT), [`丙${HOSTILE}`, ...YEARS], database).catch(
      (error: unknown) => error,
    );
    expect(said).toBeInstanceOf(UserError);
    expect((said as UserError).lines).toHaveLength(1);
  });
});

test("a name that is a formula is a text in CSV, and amounts below zero stay numbers", async () => {
  const { out } = await runCommand(
    compareCommand(ROOT),
    [NAME, ...YEARS, "--unit", "wan", "--format", "csv"],
    database,
  );
  expect(out).toContain('"\'=HYPERLINK(""http://x"")\\u001b');
  // 6.50 - 10.00 = -3.50 of 10.00: -35.0 %.
  expect(out).toContain(",6.50,10.00,PUBLISHED,-3.50,-35.0,");
  expect(out).not.toMatch(/(^|,|\n)[=@]|,"=/);
});
