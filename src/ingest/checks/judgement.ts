import type { Agreement } from "../../domain/agreement.js";
import type { FindingSeverity } from "../../domain/finding.js";
import { printScaled, type PrintedNumber } from "../../domain/printed.js";
import { percentScaled } from "../../domain/rate.js";

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
