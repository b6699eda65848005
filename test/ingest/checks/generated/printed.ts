import { PRINTED_UNIT } from "./exact-account.js";

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

function decimal(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** An exact amount in fen as departments print it: 万元 with two decimals, rounded half up. */
export function printedAmount(fen: bigint): string {
  return decimal(roundHalfUp(fen, PRINTED_UNIT), 2);
}

/** 100 * part / whole with one decimal, rounded half up. */
export function printedPercent(part: bigint, whole: bigint): string {
  return decimal(roundHalfUp(1000n * part, whole), 1);
}
