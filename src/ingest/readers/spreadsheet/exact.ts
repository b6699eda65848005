import { Decimal } from "decimal.js";

/**
 * Decimal with room for every digit that a cell can hold, and no exponents in its texts: a clone, so that no precision
 * set elsewhere rounds here.
 */
export const Exact = Decimal.clone({
  precision: 400,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});
export type Exact = Decimal;

/** Digits of a value that a spreadsheet program shows at most: what stands behind is the error of its binary numbers. */
const SHOWN_DIGITS = 15;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

/**
 * The number that a cell holds, from its text in the file, with the 15 digits that are shown: 629.08999999999997 is
 * 629.09. Null where the text is no number.
 */
export function cellNumber(text: string): Exact | null {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? new Exact(trimmed).toSignificantDigits(SHOWN_DIGITS) : null;
}

/** The digits of a value rounded half up to `decimals`, without sign: before the point, and behind it, padded. */
export function roundedDigits(value: Exact, decimals: number): { readonly whole: string; readonly fraction: string } {
  const [whole = "0", fraction = ""] = value.abs().toDecimalPlaces(decimals).toString().split(".");
  return { whole, fraction: fraction.padEnd(decimals, "0") };
}
