import type { FindingSeverity } from "./finding.js";
import type { Language } from "./language.js";

/** The same words in both languages of messages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The words of one language. */
export function inLanguage(words: Words, language: Language): string {
  return language === "EN" ? words.en : words.zh;
}

/** What a rule of the checks says of itself. */
export interface CheckRule {
  /** Stable name: statement.rate, table.parent-sum */
  readonly id: string;
  /** The severities that it may give, gravest first. */
  readonly severities: readonly FindingSeverity[];
  /** What must hold. */
  readonly relation: Words;
  /** Where that is laid down: "E13 类 = Σ 款", "domain: Rounding-aware agreement". */
  readonly source: string;
  /** Message with {placeholders}; `{verdict}` is filled in from the severity: whether rounding explains the difference. */
  readonly message: Words;
}
