import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkAlone, checkBeside, type RecordedAccount } from "../../../src/ingest/checks/check-document.js";
import { readAccount } from "../../../src/ingest/read-account.js";
import { recordOf } from "../../../src/ingest/record/record-of.js";

const DOCUMENTS = path.resolve(__dirname, "../../..", "..", "shared/documents");
const YEARS = [2015, 2016, 2017];
const files = YEARS.map((year) => path.join(DOCUMENTS, `pingtan-finance-bureau-${String(year)}.txt`));
const areThere = files.every((file) => existsSync(file));
if (!areThere) console.log("left out: the three accounts of the finance bureau are not beside the project");

/** Errors and warnings of each year beside the year before; a missing reason is found for every total. */
async function contradictions(): Promise<string[]> {
  const found: string[] = [];
  let prior: RecordedAccount | null = null;
  for (const file of files) {
    const { account, text } = await readAccount(readFileSync(file), path.basename(file));
    const own = { account, record: recordOf(account) };
    for (const { rule, severity, line } of [...checkAlone({ ...own, text }), ...checkBeside(own, prior)]) {
      if (severity === "INFO" || rule === "reason.missing") continue;
      found.push([String(account.year), severity, rule, line ?? ""].join(" "));
    }
    prior = own;
  }
  return found;
}

(areThere ? describe : describe.skip)("the three years of 平潭综合实验区财政金融局", () => {
  it("contradict themselves and each other where a person found it, and nowhere else", async () => {
    const table = "GENERAL_BUDGET_EXPENDITURE";
    const opening = "INCOME_EXPENDITURE_SUMMARY/income.opening-balance";
    expect((await contradictions()).sort()).toEqual([
      // e1 of 2015: a base of 36533.95万元 fits neither the rate nor the word.
      "2015 ERROR statement.direction THREE_PUBLIC/vehicle-operation",
      "2015 ERROR statement.rate THREE_PUBLIC/vehicle-operation",
      // e2: 厉行节约 for a rise.
      "2015 WARNING reason.direction THREE_PUBLIC/reception",
      // A rate over a base of 0.
      "2015 WARNING statement.rate-over-zero THREE_PUBLIC/overseas-travel",
      // e1 of 2016: 542.31 / 275.55 = 196.81, not 198.81.
      `2016 ERROR statement.rate ${table}/2010650`,
      // e2: 2077.31 against 2084.79.
      `2016 WARNING prior-year.opening-balance ${opening}`,
      "2016 WARNING statement.rate-of-nothing GOVERNMENT_FUND/total",
      // e1 of 2017: 1163.25 - 1144.57 = 18.68, not 15.68.
      `2017 ERROR statement.amount ${table}/2010601`,
      // e2: 15.55 / 46.84 = 33.20, not 49.70.
      `2017 ERROR statement.rate ${table}/2010605`,
      // e4: 9.10 against 88.02.
      `2017 WARNING prior-year.opening-balance ${opening}`,
      // 1147.57 against 1144.57, and e3: 46.84 against 67.42.
      `2017 WARNING restatement ${table}/2010601`,
      `2017 WARNING restatement ${table}/2010604`,
    ]);
  });
});
