import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importCommand } from "../../src/cli/import.js";
import { ROOT } from "../support/api.js";
import { runCommand, type Printed } from "../support/command.js";
import { ACCOUNT, WRONG_RATE } from "./checked-account.js";

let folder: string;
let account: string;
let scan: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-lines-"));
  account = path.join(folder, "甲.txt");
  scan = path.join(folder, "乙.txt");
  const [right, wrong] = WRONG_RATE;
  writeFileSync(account, readFileSync(ACCOUNT, "utf8").replace(right, wrong));
  writeFileSync(scan, "");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(...flags: string[]): Promise<Printed> {
  return runCommand(importCommand(ROOT), [account, scan, "--dry-run", "--jobs", "2", ...flags]);
}

describe("juesuan import prints", () => {
  it("a line for each document, and every refusal again at the end", async () => {
    const { out, err, code } = await run();
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(
      /^.*甲\.txt: read, not stored: .+ \d{4}: \d+ figures, \d+ statements, \d+ reasons, \d+ not understood; 1 error\b/,
    );
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/乙\.txt: refused: 乙\.txt is empty/) as string,
      "refused:",
      expect.stringMatching(/^ {2}.*乙\.txt: 乙\.txt is empty/) as string,
      "1 read, 1 refused",
    ]);
    expect([err, code]).toEqual(["", 1]);
  });

  it("Chinese alone where that is asked for", async () => {
    const { out } = await run("--language", "zh", "--verbose");
    const lines = out.replaceAll(`${folder}${path.sep}`, "").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^甲\.txt：已读取，未入库：.+ \d{4}：数字\d+、表述\d+、原因\d+、未读懂\d+；错误1/);
    expect(lines.filter((line) => /^ {2}错误 /.test(line))).toHaveLength(1);
    expect(lines.slice(-4)).toEqual([
      "乙.txt：不予导入：文件是空的",
      "不予导入：",
      "  乙.txt：文件是空的",
      "读取1，不予导入1",
    ]);
  });

  it("details where they are asked for, in the one language", async () => {
    const { out } = await run("--verbose");
    expect(out).toMatch(/^ {2}ERROR [a-z.-]+: [^\p{Script=Han}]*/mu);
  });

  it("one JSON object a line: each report, then the totals", async () => {
    const { out } = await run("--json");
    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(objects).toEqual([
      expect.objectContaining({ file: account, outcome: "DRY_RUN" }) as unknown,
      expect.objectContaining({ file: scan, outcome: "REFUSED", cause: "EmptyDocumentError" }) as unknown,
      { outcome: "SUMMARY", read: 1, unchanged: 0, refused: 1, notStored: 0, storeFailure: null },
    ]);
  });
});
