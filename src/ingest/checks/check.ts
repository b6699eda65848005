import type { Agreement } from "../../domain/agreement.js";
import type { AccountFacts, PriorYear } from "../../domain/facts.js";
import type { FindingFacts, FindingSeverity } from "../../domain/finding.js";

/** What a check looks at: one account, and the published account of the year before where it is loaded. */
export interface CheckContext {
  readonly year: number;
  readonly account: AccountFacts;
  readonly prior: PriorYear;
}

/** One rule: looks at an account and lists what it finds, in document order. Never throws for what a document says. */
export type Check = (context: CheckContext) => FindingFacts[];

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
