import type { Place } from "../../domain/account.js";
import { inLanguage, type Words } from "../../domain/check-rule.js";
import type { FindingFacts, FindingSeverity } from "../../domain/finding.js";
import type { Language } from "../../domain/language.js";
import type { LeftOut } from "../../domain/left-out.js";
import type { ImportReport, ReadReport, RefusedReport } from "../../ingest/import/import-report.js";
import { SEVERITY_WORDS } from "../check/check-words.js";
import { kindMark } from "../kind-option.js";
import { notUnderstoodInChinese, refusalInChinese } from "./refusal-words.js";

const OUTCOMES: Readonly<Record<ImportReport["outcome"], Words>> = {
  STORED: { zh: "已入库", en: "stored" },
  READ_AGAIN: { zh: "已重新读取", en: "read again in place" },
  SOURCE_CHANGED: { zh: "来源信息已更新", en: "its source is known anew" },
  UNCHANGED: { zh: "未变", en: "unchanged" },
  SUPERSEDED: { zh: "已有更好的来源", en: "left out, a better source is stored" },
  DRY_RUN: { zh: "已读取，未入库", en: "read, not stored" },
  REFUSED: { zh: "不予导入", en: "refused" },
  NOT_STORED: { zh: "未入库", en: "not stored" },
  UNKNOWN: { zh: "是否入库无从得知", en: "stored or not, nobody can say" },
};

/** What was read of an account, counted. */
export interface Counts {
  readonly figures: number;
  readonly statements: number;
  readonly reasons: number;
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly FindingFacts[];
}

function counted(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

const FINDING_COUNTS: Readonly<Record<FindingSeverity, readonly [string, string]>> = {
  ERROR: ["error", "errors"],
  WARNING: ["warning", "warnings"],
  INFO: ["note", "notes"],
};

function findingsText(findings: readonly FindingFacts[], language: Language): string {
  const severities = ["ERROR", "WARNING", "INFO"] as const satisfies readonly FindingSeverity[];
  const texts = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    if (count === 0) return [];
    const zh = `${SEVERITY_WORDS[severity].zh}${String(count)}`;
    return [language === "EN" ? counted(count, ...FINDING_COUNTS[severity]) : zh];
  });
  if (texts.length > 0) return texts.join(language === "EN" ? ", " : "、");
  return language === "EN" ? "no findings" : "没有发现";
}

/** What was read of an account, in one line without its name. */
export function countsText({ figures, statements, reasons, leftOut, findings }: Counts, language: Language): string {
  const found = findingsText(findings, language);
  if (language === "ZH") {
    const counts = `数字${String(figures)}、表述${String(statements)}、原因${String(reasons)}、未读懂${String(leftOut.length)}`;
    return `${counts}；${found}`;
  }
  const counts = [
    counted(figures, "figure", "figures"),
    counted(statements, "statement", "statements"),
    counted(reasons, "reason", "reasons"),
    `${String(leftOut.length)} not understood`,
  ];
  return `${counts.join(", ")}; ${found}`;
}

function refusalText({ cause, reason }: RefusedReport, language: Language): string {
  return language === "EN" ? reason : refusalInChinese(cause);
}

function told(file: string, texts: readonly string[], language: Language): string {
  return [file, ...texts].join(language === "EN" ? ": " : "：");
}

/** The report of one document in one line. */
export function reportLine(report: ImportReport, language: Language): string {
  const outcome = inLanguage(OUTCOMES[report.outcome], language);
  switch (report.outcome) {
    case "REFUSED":
      return told(report.file, [outcome, refusalText(report, language)], language);
    case "NOT_STORED":
    case "UNKNOWN":
      return told(report.file, [outcome, report.reason], language);
    default: {
      const account = `${report.department} ${String(report.year)}${kindMark(report.kind)}`;
      const counts = report.outcome === "UNCHANGED" ? [] : [countsText(report, language)];
      return told(report.file, [outcome, account, ...counts], language);
    }
  }
}

function placeText(place: Place, section: string | null, language: Language): string {
  const known = (value: number | undefined, zh: string, en: string): string | null =>
    value === undefined ? null : language === "EN" ? `${en} ${String(value)}` : `第${String(value)}${zh}`;
  const parts = [
    section === null || section === "" ? null : language === "EN" ? `section ${section}` : section,
    known(place.page, "页", "page"),
    known(place.line, "行", "line"),
    known(place.row, "表行", "row"),
  ];
  return parts.filter((part) => part !== null).join(language === "EN" ? ", " : " ");
}

/** What was not understood of an account and what the checks find in it, a line each, set in. */
export function detailLines(
  { leftOut, findings }: Pick<ReadReport, "leftOut" | "findings">,
  language: Language,
): string[] {
  const isEnglish = language === "EN";
  return [
    ...leftOut.map(({ kind, place, section, text, why }) => {
      const where = placeText(place, section, language);
      return isEnglish
        ? `  not understood (${where}): ${text}: ${why}`
        : `  未读懂（${where}）：${text}：${notUnderstoodInChinese(kind)}`;
    }),
    ...findings.map(({ severity, rule, messageZh, messageEn }) => {
      const name = inLanguage(SEVERITY_WORDS[severity], language);
      return isEnglish ? `  ${name} ${rule}: ${messageEn}` : `  ${name} ${rule}：${messageZh}`;
    }),
  ];
}

/** How many documents came to what; what may be stored and may not counts as not stored. */
export interface Totals {
  readonly read: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly notStored: number;
}

/** The last lines of an import: every refusal once more where there are others to lose them among, then the totals. */
export function closingLines(refusals: readonly RefusedReport[], totals: Totals, language: Language): string[] {
  const { read, unchanged, refused, notStored } = totals;
  const isEnglish = language === "EN";
  const again = refusals.map((one) => `  ${told(one.file, [refusalText(one, language)], language)}`);
  const isLost = refused > 0 && read + unchanged + notStored > 0;
  const parts = [
    isEnglish ? `${String(read)} read` : `读取${String(read)}`,
    ...(unchanged === 0 ? [] : [isEnglish ? `${String(unchanged)} unchanged` : `未变${String(unchanged)}`]),
    isEnglish ? `${String(refused)} refused` : `不予导入${String(refused)}`,
    ...(notStored === 0 ? [] : [isEnglish ? `${String(notStored)} not stored` : `未入库${String(notStored)}`]),
  ];
  return [...(isLost ? [isEnglish ? "refused:" : "不予导入：", ...again] : []), parts.join(isEnglish ? ", " : "，")];
}
