import { NO_CROSSWALK } from "../../../../src/domain/crosswalk.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { FindingFacts } from "../../../../src/domain/finding.js";
import type { PriorYear } from "../../../../src/domain/facts.js";
import { runChecks } from "../../../../src/ingest/checks/run-checks.js";
import { factsOfRecord } from "../../../../src/ingest/record/record-facts.js";
import { recordOf } from "../../../../src/ingest/record/record-of.js";
import { seedSchema } from "../../../../src/ingest/seeds/list-seeds.js";
import { createSeedReader } from "../../../../src/ingest/seeds/read-seed.js";
import { ROOT } from "../../../support/api.js";

const NO_PRIOR: PriorYear = { lines: new Map(), withheldTables: new Set() };
const RELATIONS =
  /^table\.(.*-sum|balance|equal-sides|blank-columns|fund-balance)$|^tables\.(same|part)|^disclosures\./;

/** What the rules about table relations find in a seed that holds a published account. */
async function findingsIn(file: string): Promise<FindingFacts[]> {
  const read = createSeedReader(await seedSchema());
  const account = read(readFileSync(path.join(ROOT, "seeds", file)), file);
  const record = recordOf(account);
  return runChecks({
    department: account.department.name,
    year: account.year,
    account: factsOfRecord(account.document.name, record),
    prior: NO_PRIOR,
    crosswalk: NO_CROSSWALK,
    published: account,
    record,
    text: null,
  }).filter(({ rule }) => RELATIONS.test(rule));
}

function shortOf({ severity, rule, line, expected, actual }: FindingFacts): string {
  return [severity, rule, line, expected, actual].map(String).join(" ");
}

describe("the table relations of a published account", () => {
  it("hold in 渌口区委政法委员会 2020 but for the blank columns of 04 and two sums that rounding explains", async () => {
    expect((await findingsIn("lukou-political-legal-committee/2020.json")).map(shortOf)).toEqual([
      "WARNING table.blank-columns null 629.09 null",
      "INFO table.basic-sum BASIC_EXPENDITURE/301 219.10 219.09",
      "INFO table.basic-sum BASIC_EXPENDITURE/302 108.33 108.32",
    ]);
  });

  it("hold in 普陀区规划和自然资源局 2024 but for rounding, 机关运行经费 142.80 within 480.66 included", async () => {
    expect((await findingsIn("putuo-planning-bureau/2024.json")).map(shortOf)).toEqual([
      "INFO table.parent-sum APPROPRIATION_SUMMARY/expenditure.current-year 9746.49 9746.50",
      "INFO table.parent-sum APPROPRIATION_SUMMARY/expenditure.current-year 9746.49 9746.50",
      "INFO table.row-sum GENERAL_BUDGET_EXPENDITURE/212 3832.35 3832.36",
      "INFO table.row-sum GENERAL_BUDGET_EXPENDITURE/21201 1092.79 1092.80",
      "INFO table.row-sum GENERAL_BUDGET_EXPENDITURE/2120101 1092.79 1092.80",
      "INFO table.row-sum GENERAL_BUDGET_EXPENDITURE/total 9746.49 9746.50",
      "INFO table.basic-sum BASIC_EXPENDITURE/personnel-total 4884.10 4884.09",
      "INFO table.basic-sum BASIC_EXPENDITURE/302 440.88 440.90",
      "INFO tables.same-figure EXPENDITURE/210 236.63 236.64",
      "INFO tables.same-figure EXPENDITURE/212 3845.25 3845.24",
      "INFO tables.same-figure GENERAL_BUDGET_EXPENDITURE/210 236.63 236.64",
      "INFO disclosures.procurement-sum OTHER_DISCLOSURES/procurement 2319.22 2319.21",
    ]);
  });

  it("cite the total and every part with its place, in words of both languages", async () => {
    const [blank, personnel] = await findingsIn("lukou-political-legal-committee/2020.json");
    // 301 and nine filled rows below it
    expect(personnel?.sources).toHaveLength(10);
    expect(personnel?.sources[0]).toMatchObject({ table: "BASIC_EXPENDITURE", text: "219.09" });
    expect(personnel?.messageZh).toBe(
      "一般公共预算财政拨款基本支出决算表“工资福利支出”印为219.09，所列各项之和为219.10；四舍五入可以解释这一差异",
    );
    expect(personnel?.messageEn).toBe(
      "basic expenditure table, 工资福利支出: 219.09 is printed, the rows below add up to 219.10; rounding explains the difference",
    );
    // three blank cells of the row with the largest total, and that total
    expect(blank?.sources.map(({ text }) => text)).toEqual([null, null, null, "629.09"]);
  });
});
