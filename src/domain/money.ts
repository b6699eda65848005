import { AmountRangeError, NotGivenError } from "./errors.js";
import type { Fraction } from "./interval.js";
import { printScaled, type PrintedNumber } from "./printed.js";
import { roundHalfUp } from "./rate.js";

/** Unit that amounts are expressed in: 元 / 万元 / 亿元. */
export const AmountUnit = { YUAN: "YUAN", WAN_YUAN: "WAN_YUAN", YI_YUAN: "YI_YUAN" } as const;
export type AmountUnit = (typeof AmountUnit)[keyof typeof AmountUnit];

/** Unit in which a table prints its amounts: those that amounts are asked for in, and others (千元, 百万元). */
export const PrintedUnit = {
  ...AmountUnit,
  BAI_YUAN: "BAI_YUAN",
  QIAN_YUAN: "QIAN_YUAN",
  SHI_WAN_YUAN: "SHI_WAN_YUAN",
  BAI_WAN_YUAN: "BAI_WAN_YUAN",
  QIAN_WAN_YUAN: "QIAN_WAN_YUAN",
} as const;
export type PrintedUnit = (typeof PrintedUnit)[keyof typeof PrintedUnit];

/** The word for each unit as documents print it. */
export const UNIT_WORDS: Readonly<Record<PrintedUnit, string>> = {
  YUAN: "元",
  BAI_YUAN: "百元",
  QIAN_YUAN: "千元",
  WAN_YUAN: "万元",
  SHI_WAN_YUAN: "十万元",
  BAI_WAN_YUAN: "百万元",
  QIAN_WAN_YUAN: "千万元",
  YI_YUAN: "亿元",
};

/** True for a unit that amounts can be asked for in. */
export function isAmountUnit(unit: PrintedUnit): unit is AmountUnit {
  return Object.hasOwn(AmountUnit, unit);
}

/** Decimals that one fen needs in each unit: 1 元 = 10^2 分, 1 万元 = 10^6 分, 1 亿元 = 10^10 分. */
export const FEN_DECIMALS: Readonly<Record<PrintedUnit, number>> = {
  YUAN: 2,
  BAI_YUAN: 4,
  QIAN_YUAN: 5,
  WAN_YUAN: 6,
  SHI_WAN_YUAN: 7,
  BAI_WAN_YUAN: 8,
  QIAN_WAN_YUAN: 9,
  YI_YUAN: 10,
};

/** Decimals that one fen needs in `unit`. Throws NotGivenError where there is no unit: no amount is read or printed without. */
function decimalsIn(unit: PrintedUnit): number {
  if (!Object.hasOwn(FEN_DECIMALS, unit)) throw new NotGivenError("unit", unit);
  return FEN_DECIMALS[unit];
}

/** Bound of one figure; sums may be larger. */
export const MAX_FIGURE_FEN = 9_000_000_000_000_000n;

/**
 * Exact fen of a printed amount. Throws AmountRangeError where it is no whole number of fen,
 * or larger than 9,000,000,000,000,000 fen.
 */
export function fenOf(printed: PrintedNumber, unit: PrintedUnit): bigint {
  const text = printScaled(printed.scaled, printed.decimals);
  const shift = decimalsIn(unit) - printed.decimals;
  if (shift < 0 && printed.scaled % 10n ** BigInt(-shift) !== 0n) {
    throw new AmountRangeError(text, `it is not a whole number of fen in ${unit}; check the unit`);
  }
  const fen = shift < 0 ? printed.scaled / 10n ** BigInt(-shift) : printed.scaled * 10n ** BigInt(shift);
  if (fen > MAX_FIGURE_FEN || fen < -MAX_FIGURE_FEN) {
    throw new AmountRangeError(text, `one figure is at most ${MAX_FIGURE_FEN.toString()} fen; check the unit`);
  }
  return fen;
}

/** Prints fen in `unit`: two decimals, or as many more as exactness needs ("209.40", "0.062909"). NotGivenError without a unit. */
export function printAmount(fen: bigint, unit: PrintedUnit): string {
  let decimals = decimalsIn(unit);
  let scaled = fen;
  while (decimals > 2 && scaled % 10n === 0n) {
    scaled /= 10n;
    decimals -= 1;
  }
  return printScaled(scaled, decimals);
}

/** A fraction of fen, rounded half up once to whole fen and printed exactly in `unit`: means and amounts at other prices. */
export function printDerived({ numerator, denominator }: Fraction, unit: AmountUnit): string {
  return printAmount(roundHalfUp(numerator, denominator), unit);
}
