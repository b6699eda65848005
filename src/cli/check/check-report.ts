import type { AccountFindings, FindingFacts, FindingSeverity } from "../../domain/finding.js";
import { GRAVEST_FIRST } from "../../domain/finding.js";
import type { AcceptedFinding } from "./baseline.js";

/** A finding with whether it was accepted before. */
export interface ReportedFinding extends FindingFacts {
  readonly isAccepted: boolean;
}

/** One account with what is to be shown of it, gravest first. */
export interface ReportedAccount extends AccountFindings {
  readonly findings: readonly ReportedFinding[];
}

/** What a check shows: findings down to a severity, new and accepted, and the accepted ones that are gone. */
export interface CheckReport {
  readonly accounts: readonly ReportedAccount[];
  /** New ones by severity. */
  readonly counts: Readonly<Record<FindingSeverity, number>>;
  readonly accepted: number;
  /** True where a baseline was given, so that new and accepted ones differ. */
  readonly hasBaseline: boolean;
  /** Accepted ones that these accounts do not have any more. */
  readonly gone: readonly AcceptedFinding[];
}

function accountName(department: string, year: number): string {
  return `${department} ${String(year)}`;
}

/** Accepted ones of accounts that were not looked at are not gone. */
function goneOf(accounts: readonly AccountFindings[], baseline: readonly AcceptedFinding[]): AcceptedFinding[] {
  const found = new Set(accounts.flatMap((account) => account.findings.map((finding) => finding.fingerprint)));
  const checked = new Set(accounts.map((account) => accountName(account.department, account.year)));
  return baseline.filter(
    ({ fingerprint, department, year }) =>
      !found.has(fingerprint) && (department === null || year === null || checked.has(accountName(department, year))),
  );
}

/**
 * Puts together what is shown of some accounts.
 * @param baseline accepted findings, or null where none are given
 * @param minimum the least grave severity that is shown and counted
 */
export function checkReport(
  accounts: readonly AccountFindings[],
  baseline: readonly AcceptedFinding[] | null,
  minimum: FindingSeverity,
): CheckReport {
  const accepted = new Set((baseline ?? []).map((finding) => finding.fingerprint));
  const shown = GRAVEST_FIRST.slice(0, GRAVEST_FIRST.indexOf(minimum) + 1);
  const reported = accounts.map((account) => ({
    ...account,
    findings: shown.flatMap((severity) =>
      account.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({ ...finding, isAccepted: accepted.has(finding.fingerprint) })),
    ),
  }));
  const all = reported.flatMap((account) => account.findings);
  const count = (severity: FindingSeverity): number =>
    all.filter((finding) => finding.severity === severity && !finding.isAccepted).length;
  return {
    accounts: reported,
    counts: { ERROR: count("ERROR"), WARNING: count("WARNING"), INFO: count("INFO") },
    accepted: all.filter((finding) => finding.isAccepted).length,
    hasBaseline: baseline !== null,
    gone: baseline === null ? [] : goneOf(accounts, baseline),
  };
}
