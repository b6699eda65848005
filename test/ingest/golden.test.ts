import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readAccount } from "../../src/ingest/read-account.js";
import { differences } from "./differences.js";
import { goldenAccount } from "./golden-account.js";

const DOCUMENTS = path.resolve(__dirname, "..", "documents");
const EXPECTED = ".expected.json";

/** The one file beside an expected file that has its name and another extension. */
function documentOf(expected: string): string {
  const stem = path.basename(expected, EXPECTED);
  const beside = readdirSync(path.join(DOCUMENTS, path.dirname(expected))).filter(
    (name) => path.parse(name).name === stem,
  );
  const [name] = beside;
  if (name === undefined || beside.length > 1) throw new Error(`${expected} has ${String(beside.length)} documents`);
  return path.join(path.dirname(expected), name);
}

const accounts = readdirSync(DOCUMENTS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(EXPECTED))
  .sort()
  .map((expected) => ({ expected, document: documentOf(expected) }));

describe("a whole account", () => {
  it("is there in every layout and format", () => {
    const formats = new Set(accounts.map(({ document }) => path.extname(document)));
    expect([...formats].sort()).toEqual([".docx", ".html", ".md", ".pdf", ".txt", ".xls", ".xlsx"]);
  });

  it.each(accounts)("gives what its author wrote, no more and no less: $document", async ({ document, expected }) => {
    const author: unknown = JSON.parse(readFileSync(path.join(DOCUMENTS, expected), "utf8"));
    const read = await readAccount(readFileSync(path.join(DOCUMENTS, document)), path.basename(document));
    expect(differences(author, goldenAccount(read))).toEqual([]);
  });
});

describe("a difference from an expected file", () => {
  it("shows the path of each value that is wrong, missing or too many", () => {
    const expected = {
      tables: { INCOME: { total: { "TOTAL/FINAL": "1.00", "OTHER/FINAL": null } } },
      statements: [{}],
    };
    const found = { tables: { INCOME: { total: { "TOTAL/FINAL": "1.0" } } }, statements: [{ amount: "2.00" }] };
    expect(differences(expected, found)).toEqual([
      'tables.INCOME.total.TOTAL/FINAL: expected "1.00", found "1.0"',
      "tables.INCOME.total.OTHER/FINAL: expected null, found nothing",
      'statements.0.amount: expected nothing, found "2.00"',
    ]);
  });
});
