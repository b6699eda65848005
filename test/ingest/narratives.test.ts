import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PublishedChange, PublishedStatement } from "../../src/domain/account.js";
import { checkAlone, checkBeside } from "../../src/ingest/checks/check-document.js";
import { readAccount, type ReadAccount } from "../../src/ingest/read-account.js";
import { recordOf } from "../../src/ingest/record/record-of.js";

const DOCUMENTS = path.resolve(__dirname, "..", "documents", "narratives");

function worded(word: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${word}${value}`;
}

function changeLine({ basis, base, amount, rate, direction, completionRate, reason }: PublishedChange): string {
  const parts = [worded("base ", base), worded("amount ", amount), worded("rate ", rate), worded("", direction)];
  return `; ${[basis, ...parts, worded("completion ", completionRate), worded("because ", reason)].join("")}`;
}

function statementLine({ section, table, keys, measure, amount, changes = [] }: PublishedStatement): string {
  const about = [section, table, keys.join("+"), ...(measure === undefined ? [] : [measure]), amount ?? "-"];
  return [about.join(" "), ...changes.map(changeLine)].join("");
}

/** What was read of an account, a line each, as its author writes it beside the document. */
function linesOf({ account, leftOut, text }: ReadAccount): string[] {
  const record = recordOf(account);
  const findings = [...checkAlone({ account, record, text }), ...checkBeside({ account, record }, null)];
  return [
    ...account.statements.map(statementLine),
    ...leftOut.map(({ kind, section }) => `left ${kind} ${section ?? ""}`),
    ...findings
      .filter(({ rule, severity }) => severity !== "INFO" && rule !== "reason.missing")
      .map(({ rule, severity, line }) => `finding ${severity} ${rule} ${line ?? ""}`),
  ];
}

const accounts = readdirSync(DOCUMENTS).filter((name) => name.endsWith(".txt") && !name.includes(".expected."));

describe("an account whose tables are in attachments", () => {
  it.each(accounts)("says what its author reads in it, no more and no less: %s", async (name) => {
    const expected = readFileSync(path.join(DOCUMENTS, name.replace(/\.txt$/, ".expected.txt")), "utf8");
    const read = await readAccount(readFileSync(path.join(DOCUMENTS, name)), name);
    expect(linesOf(read)).toEqual(expected.trimEnd().split("\n"));
  });
});
