import type { Language } from "../../domain/language.js";
import { csvText } from "../csv.js";
import type { CheckReport } from "./check-report.js";
import { placeText } from "./place-text.js";

const HEAD = [
  "department",
  "year",
  "document",
  "severity",
  "rule",
  "line",
  "message",
  "expected",
  "actual",
  "difference",
  "judged_at",
  "judged_by",
  "accepted",
  "fingerprint",
];

/** A report as CSV (RFC 4180, UTF-8), one finding a line; what no number stands for is empty. */
export function reportCsv(report: CheckReport, language: Language): string {
  const rows = report.accounts.flatMap((account) =>
    account.findings.map((finding) => {
      const [judged = "", ...judgedBy] = finding.sources.map((place) => placeText(place, language));
      return [
        account.department,
        account.year,
        account.document,
        finding.severity,
        finding.rule,
        finding.line,
        language === "EN" ? finding.messageEn : finding.messageZh,
        finding.expected,
        finding.actual,
        finding.difference,
        judged,
        judgedBy.join("; "),
        finding.isAccepted ? "yes" : "no",
        finding.fingerprint,
      ];
    }),
  );
  return csvText([HEAD, ...rows]);
}
