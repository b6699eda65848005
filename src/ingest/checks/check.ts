import type { Agreement } from "../../domain/agreement.js";
import type { FindingFacts, FindingSeverity } from "../../domain/finding.js";
import { printScaled, type PrintedNumber } from "../../domain/printed.js";
import { percentScaled } from "../../domain/rate.js";
import type { CheckContext, StatedLineChange } from "./changes.js";

/** What a rule is handed: the account, and every change that it states, judged once for all rules. */
export interface CheckedAccount extends CheckContext {
  readonly changes: readonly StatedLineChange[];
}

/** One rule: looks at an account and lists what it finds, in document order. Never throws for what a document says. */
export type Check = (context: CheckedAccount) => FindingFacts[];

/** What a printed percentage should be: 100 * part / whole with two decimals more than printed, so that rounding shows. */
export function recomputedPercent(printed: PrintedNumber, part: bigint, whole: bigint): string {
  const decimals = Math.min(printed.decimals + 2, 8);
  return printScaled(percentScaled(part, whole, decimals), decimals);
}

/** ERROR only for what cannot be true, INFO for what rounding explains, null for what agrees. */
export function severityOf(agreement: Agreement): FindingSeverity | null {
  if (agreement === "CONTRADICTS") return "ERROR";
  return agreement === "WITHIN_ROUNDING" ? "INFO" : null;
}

/** The end of a message, in both languages, that says whether rounding explains a difference. */
export function verdictWords(severity: FindingSeverity): { zh: string; en: string } {
  return severity === "INFO"
    ? { zh: "四舍五入可以解释这一差异", en: "rounding explains the difference" }
    : { zh: "四舍五入无法解释这一差异", en: "rounding does not explain the difference" };
}
