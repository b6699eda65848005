import { readFileSync } from "node:fs";
import path from "node:path";
import type { FindingFacts } from "../../../src/domain/finding.js";
import { readAccount } from "../../../src/ingest/read-account.js";
import { sharedDocument } from "../recognise/verified-facts.js";
import { findingsOf } from "./narrative-account.js";

const OURS = /^(reason|item|code|narrative|statement)\.|^tables\.unit-slip$/;

/** What the rules of the narrative find in a document: rule, severity and line. */
async function found(document: string): Promise<string[]> {
  const { account, text } = await readAccount(readFileSync(document), path.basename(document));
  const ours = (finding: FindingFacts): boolean => OURS.test(finding.rule);
  return findingsOf(account, text)
    .filter(ours)
    .map(({ rule, severity, line }) => `${severity} ${rule} ${line ?? ""}`)
    .sort();
}

const lukou = sharedDocument("lukou-political-legal-committee-2020.txt");

(lukou === null ? describe.skip : describe)("the narrative of 渌口区委政法委员会, 2020", () => {
  it("has the inconsistencies that were verified by hand, and no others", async () => {
    expect(await found(lukou?.document ?? "")).toEqual([
      "INFO statement.rate THREE_PUBLIC/reception",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30205",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30216",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30227",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30305",
      "WARNING item.unnamed BASIC_EXPENDITURE/30229",
      "WARNING item.unnamed BASIC_EXPENDITURE/30304",
      "WARNING reason.missing THREE_PUBLIC/reception",
      "WARNING statement.rate-of-nothing THREE_PUBLIC/overseas-travel",
      "WARNING statement.rate-of-nothing THREE_PUBLIC/vehicles",
    ]);
  });
});

const putuo = sharedDocument("putuo-planning-bureau-2024.pdf");

(putuo === null ? describe.skip : describe)("the narrative of 普陀区规划和自然资源局, 2024", () => {
  it("has the inconsistencies that were verified by hand (e1-e4, r1, r6, r7) and two printed 0.00 % of 0, no others", async () => {
    expect(await found(putuo?.document ?? "")).toEqual([
      "ERROR narrative.table-mismatch BASIC_EXPENDITURE/personnel-total",
      "ERROR narrative.table-mismatch BASIC_EXPENDITURE/total",
      "INFO narrative.budget-sum GENERAL_BUDGET_EXPENDITURE/total",
      "INFO narrative.table-mismatch GENERAL_BUDGET_EXPENDITURE/210",
      "INFO statement.completion-rate GENERAL_BUDGET_EXPENDITURE/total",
      "INFO statement.share GENERAL_BUDGET_EXPENDITURE/total",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30103",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30240",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30309",
      "WARNING item.listed-but-blank BASIC_EXPENDITURE/30399",
      "WARNING narrative.item-name GENERAL_BUDGET_EXPENDITURE/2080599",
      "WARNING narrative.item-name GENERAL_BUDGET_EXPENDITURE/2200199",
      "WARNING narrative.item-name GENERAL_BUDGET_EXPENDITURE/2210201",
      "WARNING narrative.item-name GENERAL_BUDGET_EXPENDITURE/2210203",
      "WARNING statement.rate-of-nothing THREE_PUBLIC/overseas-travel",
      "WARNING statement.rate-of-nothing THREE_PUBLIC/vehicles",
    ]);
  });
});
