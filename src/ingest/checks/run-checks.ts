import type { FindingFacts, PlacedFinding } from "../../domain/finding.js";
import { RULES } from "./catalogue.js";
import { statedChanges, type CheckContext } from "./changes.js";
import { Fingerprints } from "./fingerprint.js";
import type { CheckedAccount, Rule } from "./rule.js";
import { PrintedTables } from "./tables/printed-tables.js";
import { wordFinding } from "./word-finding.js";

/** Findings of one rule come before those of the next; no rule finds as many in one account. */
const PLACES_OF_A_RULE = 1_000_000;

function placed(findingsOf: (rule: Rule) => readonly FindingFacts[]): PlacedFinding[] {
  return RULES.flatMap((rule, place) =>
    findingsOf(rule).map((finding, index) => ({ ...finding, ordinal: place * PLACES_OF_A_RULE + index })),
  );
}

/** Everything that the rules find in an account that has just been read, rule by rule, each in document order. */
export function runChecks(account: Omit<CheckedAccount, "changes" | "tables">): FindingFacts[] {
  const checked = { ...account, changes: statedChanges(account), tables: new PrintedTables(account.record) };
  const fingerprints = new Fingerprints(account);
  return RULES.flatMap((rule) => rule.find(checked).map((found) => wordFinding(rule, found, fingerprints)));
}

/** What the rules find that look at the account alone, whatever the year before published. */
export function runAccountChecks(account: Omit<CheckedAccount, "changes" | "tables">): PlacedFinding[] {
  const checked = { ...account, changes: statedChanges(account), tables: new PrintedTables(account.record) };
  const fingerprints = new Fingerprints(account);
  return placed((rule) =>
    rule.needs === "ACCOUNT" ? rule.find(checked).map((found) => wordFinding(rule, found, fingerprints)) : [],
  );
}

/** What the rules find that look back, beside one version of the year before. */
export function runPriorYearChecks(context: CheckContext): PlacedFinding[] {
  const checked = { ...context, changes: statedChanges(context) };
  const fingerprints = new Fingerprints(context);
  return placed((rule) =>
    rule.needs === "PRIOR_YEAR" ? rule.find(checked).map((found) => wordFinding(rule, found, fingerprints)) : [],
  );
}
