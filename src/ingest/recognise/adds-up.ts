import { parsePrinted, type PrintedNumber } from "../../domain/printed.js";
import type { LaidCell } from "./laid-row.js";
import { contentOf } from "./printed-cell.js";

/** The number that a cell prints; null where it prints none. */
export function numberIn(cell: LaidCell | undefined): PrintedNumber | null {
  if (cell === undefined || cell.covered) return null;
  const content = contentOf(cell.text);
  return content.kind === "number" ? parsePrinted(content.printed) : null;
}

/** True where the total is the sum of the parts, within half a unit of the last place of each of them. */
export function addsUp(total: PrintedNumber, parts: readonly PrintedNumber[]): boolean {
  const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals));
  const scaled = (number: PrintedNumber): bigint => number.scaled * 10n ** BigInt(decimals - number.decimals);
  const gap = 2n * (scaled(total) - parts.reduce((value, part) => value + scaled(part), 0n));
  const slack = [total, ...parts].reduce((sum, { decimals: own }) => sum + 10n ** BigInt(decimals - own), 0n);
  return (gap < 0n ? -gap : gap) <= slack;
}
