import { readFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { CORRECT_DOCUMENTS } from "../ingest/checks/generated/correct-documents.js";
import { ROOT } from "../support/api.js";
import { checkText, checkVariant } from "./check-text.js";
import { checksPage } from "./checks-page.js";
import { readExamples } from "./example.js";

const EXAMPLES = readExamples(ROOT);
const IDS = RULES.map((rule) => rule.id);

describe("the correct documents", () => {
  it.each(Object.entries(CORRECT_DOCUMENTS))("are what test/documents/checks holds: %s", (name, { text }) => {
    expect(readFileSync(path.join(ROOT, "test", "documents", "checks", `${name}.txt`), "utf8")).toBe(text);
  });

  it.each(Object.entries(CORRECT_DOCUMENTS))("have nothing that the checks find: %s", async (_name, { text }) => {
    expect(await checkText(text)).toEqual([]);
  });

  it("have nothing that the checks find in one year after the other", async () => {
    const { "account-2019": prior, "account-2020": account } = CORRECT_DOCUMENTS;
    expect(await checkText(account.text, prior.text)).toEqual([]);
  });
});

describe("docs/checks.md", () => {
  it("has an example of every rule, and none of a rule that is not there", () => {
    expect([...EXAMPLES.keys()].sort()).toEqual([...IDS].sort());
  });

  it.each([...EXAMPLES])("shows what the rule finds: %s", async (rule, { fails }) => {
    const found = (await checkVariant(fails)).filter((finding) => finding.rule === rule);
    expect(found.map((finding) => finding.severity)).toContain(fails.severity);
  });

  it.each([...EXAMPLES])("shows what the rule leaves alone: %s", async (rule, { passes }) => {
    expect((await checkVariant(passes)).filter((finding) => finding.rule === rule)).toEqual([]);
  });

  it("is what the rules and examples give; npm run docs:checks writes it", async () => {
    expect(readFileSync(path.join(ROOT, "docs", "checks.md"), "utf8")).toBe(await checksPage(RULES, EXAMPLES));
  });
});
