import { NO_CROSSWALK } from "../../../../src/domain/crosswalk.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { PriorYear } from "../../../../src/domain/facts.js";
import type { FindingFacts } from "../../../../src/domain/finding.js";
import { runChecks } from "../../../../src/ingest/checks/run-checks.js";
import { readAccount } from "../../../../src/ingest/read-account.js";
import { factsOfRecord } from "../../../../src/ingest/record/record-facts.js";
import { recordOf } from "../../../../src/ingest/record/record-of.js";

const NO_PRIOR: PriorYear = { lines: new Map(), withheldTables: new Set() };

/** A correct account with all nine tables: 柳塘县粮食和物资储备局, 2020; its 08 holds figures, its 09 none. */
export const WHOLE_ACCOUNT = readFileSync(
  path.resolve(__dirname, "../../../documents/accounts/hunan-2020.txt"),
  "utf8",
);

/** A text with one passage replaced; throws where it does not hold the passage. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the text does not hold ${from}`);
  return text.replace(from, to);
}

/** A short account whose section 三.一 is `prose`: 示例市示例区教育和体育局, 2020. */
export function accountSaying(...prose: readonly string[]): string {
  return [
    "示例市示例区教育和体育局2020年度部门决算",
    "第三部分 2020年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    ...prose,
  ].join("\n\n");
}

/** Everything that the rules find in a document. */
export async function allFindingsIn(bytes: Uint8Array, name: string): Promise<FindingFacts[]> {
  const read = await readAccount(bytes, name);
  const record = recordOf(read.account);
  const { document, department, year } = read.account;
  return runChecks({
    department: department.name,
    year,
    account: factsOfRecord(document.name, record),
    prior: NO_PRIOR,
    crosswalk: NO_CROSSWALK,
    published: read.account,
    record,
    text: read.text,
  });
}

/** What one rule finds in a text document. */
export async function findingsIn(text: string, rule: string): Promise<FindingFacts[]> {
  const findings = await allFindingsIn(Buffer.from(text), "account.txt");
  return findings.filter((finding) => finding.rule === rule);
}

/** The severity and Chinese message of what one rule finds. */
export async function messagesIn(text: string, rule: string): Promise<string[]> {
  return (await findingsIn(text, rule)).map(({ severity, messageZh }) => `${severity} ${messageZh}`);
}
