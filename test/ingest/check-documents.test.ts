import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkDocuments } from "../../src/ingest/import/check-documents.js";
import { documentReader } from "../support/import-one.js";

const FOLDER = path.resolve(__dirname, "..", "documents", "checks");

describe("documents that are checked together", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "juesuan-checked-"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("are of one department also where its name is printed otherwise", async () => {
    // 2020 states 2521.84 after an increase of 321.84, so 2200.00 for 2019; there it is made 2210.00, in a name with a radical.
    const before = readFileSync(path.join(FOLDER, "account-2019.txt"), "utf8");
    const file = path.join(folder, "account-2019.txt");
    writeFileSync(file, before.replaceAll("2200.00", "2210.00").replaceAll("示例市政务", "⽰例市 政务"));
    const reader = documentReader();
    const { accounts } = await checkDocuments([file, path.join(FOLDER, "account-2020.txt")], reader);
    reader.close();
    const rules = accounts.find(({ year }) => year === 2020)?.findings.map(({ rule }) => rule);
    expect(rules).toContain("restatement");
  });
});
