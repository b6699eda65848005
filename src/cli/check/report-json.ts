import type { Language } from "../../domain/language.js";
import type { CheckReport } from "./check-report.js";

/** A report for scripts, which `--baseline` takes back; findings lie in one list, each with its account. */
export function reportJson({ accounts, counts, accepted, gone }: CheckReport, language: Language): string {
  const findings = accounts.flatMap(({ department, year, document, findings: found }) =>
    found.map(({ messageZh, messageEn, ...finding }) => ({
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      severity: finding.severity,
      department,
      year,
      document,
      line: finding.line,
      message: language === "EN" ? messageEn : messageZh,
      expected: finding.expected,
      actual: finding.actual,
      difference: finding.difference,
      accepted: finding.isAccepted,
      sources: finding.sources,
    })),
  );
  const checked = accounts.map(({ department, year, document }) => ({ department, year, document }));
  return `${JSON.stringify({ accounts: checked, counts, accepted, findings, gone }, null, 2)}\n`;
}
