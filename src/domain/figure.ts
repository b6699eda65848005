import { FEN_DECIMALS, fenOf, type PrintedUnit } from "./money.js";
import { parsePrinted } from "./printed.js";
import type { AmountInterval } from "./interval.js";

/** Why a figure has no amount: blank cell, withheld (涉密), printed and no amount (见附注), or its table or column is not published. */
export const Absence = {
  BLANK: "BLANK",
  WITHHELD: "WITHHELD",
  NOT_UNDERSTOOD: "NOT_UNDERSTOOD",
  NOT_PUBLISHED: "NOT_PUBLISHED",
} as const;
export type Absence = (typeof Absence)[keyof typeof Absence];

/** An exact amount in fen with the true values that its print can stand for. */
export interface Amount {
  readonly kind: "amount";
  readonly fen: bigint;
  readonly interval: AmountInterval;
}

/** A figure with no amount, and why. */
export interface Absent {
  readonly kind: "absent";
  readonly absence: Absence;
}

/** What is known of one figure; never null or 0 for want of knowledge. */
export type Observed = Amount | Absent;

/** Half the last printed place, in half-fen: 0.01 万元 stands for ±50 fen, so 100 half-fen. */
function halfWidth(decimals: number, unit: PrintedUnit): bigint {
  const shift = FEN_DECIMALS[unit] - decimals;
  return shift < 0 ? 0n : 10n ** BigInt(shift);
}

/** An amount of `fen` whose true value is at most `halfFen` half-fen away from it. */
export function amountWithin(fen: bigint, halfFen: bigint): Amount {
  return { kind: "amount", fen, interval: { low: 2n * fen - halfFen, high: 2n * fen + halfFen } };
}

/** How far the true value may be from the amount, in half-fen. */
export function spanOf({ fen, interval }: Amount): bigint {
  return interval.high - 2n * fen;
}

/** An amount of `fen` that was printed with `decimals` decimals in `unit`. */
export function amountOf(fen: bigint, decimals: number, unit: PrintedUnit): Amount {
  return amountWithin(fen, halfWidth(decimals, unit));
}

/** Reads a printed amount. Throws PrintedNumberError or AmountRangeError. */
export function readAmount(text: string, unit: PrintedUnit): Amount {
  const printed = parsePrinted(text);
  return amountOf(fenOf(printed, unit), printed.decimals, unit);
}

/** True where a figure has no amount for this reason. */
export function isAbsent(observed: Observed, absence: Absence): boolean {
  return observed.kind === "absent" && observed.absence === absence;
}

/** True where a cell prints something: an amount, the sign that it is withheld, or a text that is no amount. */
export function isPrinted(observed: Observed): boolean {
  return observed.kind === "amount" || observed.absence === "WITHHELD" || observed.absence === "NOT_UNDERSTOOD";
}

export function absent(absence: Absence): Absent {
  return { kind: "absent", absence };
}

/** Exact sum with the sum of the intervals (the total that 06 does not print). */
export function sumOf(parts: readonly Amount[]): Amount {
  let fen = 0n;
  let low = 0n;
  let high = 0n;
  for (const part of parts) {
    fen += part.fen;
    low += part.interval.low;
    high += part.interval.high;
  }
  return { kind: "amount", fen, interval: { low, high } };
}
