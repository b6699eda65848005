import type { Place } from "../domain/account.js";
import { kindMark } from "./kind-option.js";
import type { ImportReport, ReadReport } from "../ingest/import/import-report.js";

const OUTCOMES: Readonly<Record<ReadReport["outcome"], string>> = {
  STORED: "stored",
  READ_AGAIN: "read again in place",
  UNCHANGED: "stored already, unchanged (--force reads it again)",
  SUPERSEDED: "left out: a better source is stored",
  DRY_RUN: "read, not stored (dry run)",
};

function placeText(place: Place, section: string | null): string {
  const parts = [
    section === null || section === "" ? null : `section ${section}`,
    place.page === undefined ? null : `page ${String(place.page)}`,
    place.line === undefined ? null : `line ${String(place.line)}`,
    place.row === undefined ? null : `row ${String(place.row)}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** The report of one document for a person, by lines. */
export function importText(report: ImportReport): string[] {
  if (report.outcome === "REFUSED") return [report.file, `  refused: ${report.reason}`];
  if (report.outcome === "NOT_STORED") return [report.file, `  not stored: ${report.reason}`];
  if (report.outcome === "UNKNOWN") return [report.file, `  stored or not, nobody can say: ${report.reason}`];
  return [
    report.file,
    `  ${report.department}, ${String(report.year)}${kindMark(report.kind)}: ${OUTCOMES[report.outcome]}`,
    `  ${String(report.tables.length)} tables, ${String(report.rows)} rows, ${String(report.figures)} figures, ${String(report.statements)} statements, ${String(report.reasons)} reasons`,
    ...report.leftOut.map((one) => `  not understood (${placeText(one.place, one.section)}): ${one.text}: ${one.why}`),
    ...report.findings.map((finding) => `  ${finding.severity} ${finding.rule}: ${finding.messageZh}`),
  ];
}
