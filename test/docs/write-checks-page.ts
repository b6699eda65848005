import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { CORRECT_DOCUMENTS } from "../ingest/checks/generated/correct-documents.js";
import { drawMutations } from "../ingest/checks/mutations/draw-mutations.js";
import { runMutations } from "../ingest/checks/mutations/run-mutations.js";
import { checksPage } from "./checks-page.js";
import { readExamples } from "./example.js";
import { mutationsPage } from "./mutations-page.js";

/** Writes docs/checks.md, docs/checks-mutations.md and the correct documents that its examples edit; started in the folder of the package. */
async function main(): Promise<void> {
  const root = process.cwd();
  const folder = path.join(root, "test", "documents", "checks");
  mkdirSync(folder, { recursive: true });
  for (const [name, { text }] of Object.entries(CORRECT_DOCUMENTS))
    writeFileSync(path.join(folder, `${name}.txt`), text);
  const outcomes = await runMutations(drawMutations());
  writeFileSync(path.join(root, "docs", "checks-mutations.md"), mutationsPage(outcomes));
  writeFileSync(path.join(root, "docs", "checks.md"), await checksPage(RULES, readExamples(root)));
}

void main();
