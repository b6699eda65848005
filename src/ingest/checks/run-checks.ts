import type { FindingFacts } from "../../domain/finding.js";
import { statedChanges, type CheckContext } from "./changes.js";
import type { Check } from "./check.js";
import { checkNarrativeTableMismatch } from "./narrative-table-mismatch.js";
import { checkRateOfNothing } from "./rate-of-nothing.js";
import { checkRestatement } from "./restatement.js";
import { checkStatementAgreement } from "./statement-agreement.js";
import { checkStatementShare } from "./statement-share.js";

const CHECKS: readonly Check[] = [
  checkStatementAgreement,
  checkRateOfNothing,
  checkNarrativeTableMismatch,
  checkStatementShare,
  checkRestatement,
];

/** Everything that the rules find in one account, rule by rule, each in document order. */
export function runChecks(context: CheckContext): FindingFacts[] {
  const checked = { ...context, changes: statedChanges(context) };
  return CHECKS.flatMap((check) => check(checked));
}
