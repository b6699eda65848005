import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sharedDocument } from "../../recognise/verified-facts.js";
import { allFindingsIn } from "./wording-account.js";

const DOCUMENTS = path.resolve(__dirname, "../../../documents");
const WORDING = /^(?:text\.|contents\.|table\.(?:absent|empty-note|note-under-figures|swapped-notes)$)/;

/** Rule, and the section or table of its first place, of everything that the rules about wording find. */
async function foundIn(file: string): Promise<string[]> {
  const findings = await allFindingsIn(readFileSync(file), path.basename(file));
  return findings
    .filter(({ rule }) => WORDING.test(rule))
    .map(({ rule, severity, sources: [source] }) => `${severity} ${rule} ${source?.section ?? source?.table ?? ""}`);
}

const lukou = sharedDocument("lukou-political-legal-committee-2020.txt");
const putuo = sharedDocument("putuo-planning-bureau-2024.pdf");

(lukou === null ? describe.skip : describe)("the wording of the account of 渌口区委政法委员会, 2020", () => {
  it("has the swapped notes of 08 and 09, and nothing else", async () => {
    expect(await foundIn(lukou?.document ?? "")).toEqual(["WARNING table.swapped-notes GOVERNMENT_FUND"]);
  });
});

(putuo === null ? describe.skip : describe)("the wording of the account of 普陀区规划和自然资源局, 2024", () => {
  it("has what is known of it, and nothing else", async () => {
    expect(await foundIn(putuo?.document ?? "")).toEqual([
      // The title of part two (page 7) lacks 普陀区; its number was lost, so that it stands in what came before.
      "WARNING text.department 一.二",
      // 规划与自然资源局
      "WARNING text.department 三.八",
      "WARNING text.department 三.九",
      "WARNING text.department 三.七.二.2",
      // 下降（增长）; 列明
      "WARNING text.placeholder 三.七.一",
      "WARNING text.placeholder 三.七.二.3",
      // 较上一度; 增长13.95。; 较上一度
      "WARNING text.missing-character 三.一",
      "WARNING text.missing-character 三.四",
      "WARNING text.missing-character 三.五.一",
      "WARNING text.missing-character 三.五.一",
      // （其中，…
      "WARNING text.unclosed-bracket 三.十",
    ]);
  });
});

describe("the wording of a correct account of ours", () => {
  const documents = readdirSync(DOCUMENTS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".expected.json"))
    .map((expected) => {
      const folder = path.join(DOCUMENTS, path.dirname(expected));
      const stem = path.basename(expected, ".expected.json");
      const name = readdirSync(folder).find((file) => path.parse(file).name === stem);
      if (name === undefined) throw new Error(`${expected} has no document`);
      return path.join(folder, name);
    });

  it.each(documents.map((file) => [path.basename(file), file]))("has nothing: %s", async (_, file) => {
    expect(await foundIn(file)).toEqual([]);
  });
});
