import type { FindingSeverity } from "../../domain/finding.js";
import type { Words } from "../../domain/check-rule.js";

/** Names of severities. */
export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, Words>> = {
  ERROR: { zh: "错误", en: "ERROR" },
  WARNING: { zh: "警告", en: "WARNING" },
  INFO: { zh: "提示", en: "INFO" },
};

/** Heads and short texts of a report. */
export const REPORT_WORDS = {
  severity: { zh: "程度", en: "severity" },
  rule: { zh: "规则", en: "rule" },
  expected: { zh: "应为", en: "expected" },
  actual: { zh: "实际", en: "actual" },
  difference: { zh: "差额", en: "difference" },
  nothing: { zh: "没有发现", en: "nothing found" },
  nothingNew: { zh: "没有新的发现", en: "nothing new" },
  gone: { zh: "已接受而不再出现的", en: "accepted, and gone" },
} as const satisfies Readonly<Record<string, Words>>;
