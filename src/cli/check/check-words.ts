import type { FindingSeverity } from "../../domain/finding.js";
import type { AccountTable } from "../../domain/line.js";
import type { Words } from "../../domain/check-rule.js";

/** Names of severities. */
export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, Words>> = {
  ERROR: { zh: "错误", en: "ERROR" },
  WARNING: { zh: "警告", en: "WARNING" },
  INFO: { zh: "提示", en: "INFO" },
};

/** Names of tables, with their number of 2020 in English. */
export const TABLE_WORDS: Readonly<Record<AccountTable, Words>> = {
  INCOME_EXPENDITURE_SUMMARY: { zh: "收入支出决算总表", en: "table 01 (summary)" },
  INCOME: { zh: "收入决算表", en: "table 02 (income)" },
  EXPENDITURE: { zh: "支出决算表", en: "table 03 (expenditure)" },
  APPROPRIATION_SUMMARY: { zh: "财政拨款收入支出决算总表", en: "table 04 (appropriations)" },
  GENERAL_BUDGET_EXPENDITURE: { zh: "一般公共预算财政拨款支出决算表", en: "table 05 (general budget)" },
  BASIC_EXPENDITURE: { zh: "一般公共预算财政拨款基本支出决算表", en: "table 06 (basic expenditure)" },
  THREE_PUBLIC: { zh: "“三公”经费支出决算表", en: "table 07 (three public)" },
  GOVERNMENT_FUND: { zh: "政府性基金预算财政拨款收入支出决算表", en: "table 08 (government funds)" },
  STATE_CAPITAL: { zh: "国有资本经营预算财政拨款支出决算表", en: "table 09 (state capital)" },
  OTHER_DISCLOSURES: { zh: "其他披露", en: "other disclosures" },
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
