import type { FindingFacts } from "../../domain/finding.js";
import { RULES } from "./catalogue.js";
import { statedChanges, type CheckContext } from "./changes.js";
import { Fingerprints } from "./fingerprint.js";
import type { CheckedAccount } from "./rule.js";
import { PrintedTables } from "./tables/printed-tables.js";
import { wordFinding } from "./word-finding.js";

/** The rules whose findings change with the prior year. */
export const PRIOR_YEAR_RULES: readonly string[] = RULES.flatMap((rule) =>
  rule.needs === "PRIOR_YEAR" ? [rule.id] : [],
);

/** Everything that the rules find in an account that has just been read, rule by rule, each in document order. */
export function runChecks(account: Omit<CheckedAccount, "changes" | "tables">): FindingFacts[] {
  const checked = { ...account, changes: statedChanges(account), tables: new PrintedTables(account.record) };
  const fingerprints = new Fingerprints(account);
  return RULES.flatMap((rule) => rule.find(checked).map((found) => wordFinding(rule, found, fingerprints)));
}

/** What the rules find that look back to the prior year, for an account that is stored already. */
export function runPriorYearChecks(context: CheckContext): FindingFacts[] {
  const checked = { ...context, changes: statedChanges(context) };
  const fingerprints = new Fingerprints(context);
  return RULES.flatMap((rule) =>
    rule.needs === "PRIOR_YEAR" ? rule.find(checked).map((found) => wordFinding(rule, found, fingerprints)) : [],
  );
}
