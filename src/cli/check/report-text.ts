import type { SourcePlace } from "../../domain/facts.js";
import type { Language } from "../../domain/language.js";
import { aligned, type Alignment } from "../aligned.js";
import { cut, wrapped } from "../wrapped.js";
import type { CheckReport, ReportedAccount, ReportedFinding } from "./check-report.js";
import { inLanguage } from "../../domain/check-rule.js";
import { REPORT_WORDS, SEVERITY_WORDS } from "./check-words.js";
import { placeText } from "./place-text.js";

const INDENT = "  ";
const DEEPER = "    ";
const ALIGNMENTS: readonly Alignment[] = ["left", "left", "right", "right", "right"];

/** What the reader of a report asked for. */
export interface TextLayout {
  readonly language: Language;
  /** Cells of a line. */
  readonly width: number;
}

function headings(language: Language): string[] {
  const { severity, rule, expected, actual, difference } = REPORT_WORDS;
  return [severity, rule, expected, actual, difference].map((words) => inLanguage(words, language));
}

function placeLine(place: SourcePlace, { language, width }: TextLayout): string {
  const text = place.text === null || place.text === "" ? "" : `: ${place.text}`;
  return DEEPER + cut(placeText(place, language) + text, width - DEEPER.length);
}

function detailsOf(finding: ReportedFinding, layout: TextLayout): string[] {
  const message = layout.language === "EN" ? finding.messageEn : finding.messageZh;
  return [
    ...wrapped(message, layout.width - DEEPER.length).map((line) => DEEPER + line),
    ...finding.sources.map((place) => placeLine(place, layout)),
  ];
}

function accountText(account: ReportedAccount, layout: TextLayout): string[] {
  const { language } = layout;
  const shown = account.findings.filter((finding) => !finding.isAccepted);
  const title = `${account.department} ${String(account.year)} (${account.document})`;
  const nothing = account.findings.length === 0 ? REPORT_WORDS.nothing : REPORT_WORDS.nothingNew;
  if (shown.length === 0) return [title, INDENT + inLanguage(nothing, language), ""];
  const rows = shown.map(({ severity, rule, expected, actual, difference }) => [
    inLanguage(SEVERITY_WORDS[severity], language),
    rule,
    expected ?? "",
    actual ?? "",
    difference ?? "",
  ]);
  const [head = "", ...lines] = aligned([headings(language), ...rows], ALIGNMENTS).map((line) => INDENT + line);
  const found = shown.flatMap((finding, index) => [lines[index] ?? "", ...detailsOf(finding, layout)]);
  return [title, head, ...found, ""];
}

function summary({ counts, accepted, hasBaseline }: CheckReport, language: Language): string {
  const { ERROR, WARNING, INFO } = counts;
  if (language === "EN") {
    const text = `errors ${String(ERROR)}, warnings ${String(WARNING)}, notes ${String(INFO)}`;
    return hasBaseline ? `${text}; accepted ${String(accepted)}` : text;
  }
  const text = `错误 ${String(ERROR)}，警告 ${String(WARNING)}，提示 ${String(INFO)}`;
  return hasBaseline ? `${text}；已接受 ${String(accepted)}` : text;
}

function goneText({ gone }: CheckReport, { language, width }: TextLayout): string[] {
  if (gone.length === 0) return [];
  const lines = gone.map(({ fingerprint, rule, department, year, message }) =>
    [fingerprint, department, year, rule, message].filter((part) => part !== null).join(" "),
  );
  return [
    inLanguage(REPORT_WORDS.gone, language),
    ...lines.map((line) => INDENT + cut(line, width - INDENT.length)),
    "",
  ];
}

/** A report for a person, by lines: account by account what is new, each with its message and both places; then the counts. */
export function reportText(report: CheckReport, layout: TextLayout): string[] {
  return [
    ...report.accounts.flatMap((account) => accountText(account, layout)),
    ...goneText(report, layout),
    summary(report, layout.language),
  ];
}
