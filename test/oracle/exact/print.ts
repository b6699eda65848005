import { Rational } from "./rational.js";

export type Unit = "YUAN" | "WAN_YUAN" | "YI_YUAN";

/** Decimals of a fen in each unit. */
const FEN_DECIMALS: Readonly<Record<Unit, number>> = { YUAN: 2, WAN_YUAN: 6, YI_YUAN: 10 };

function decimalText(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** A rate with exactly the decimals asked for, rounded half up; null for none. */
export function printRate(rate: Rational | null, decimals: number): string | null {
  return rate === null ? null : decimalText(rate.scaled(decimals), decimals);
}

/** An amount of whole fen in a unit: two decimals, or as many more as exactness needs; null for none. */
export function printFen(fen: Rational | null, unit: Unit): string | null {
  if (fen === null) return null;
  if (fen.bottom !== 1n) throw new Error("an amount of parts of a fen");
  let decimals = FEN_DECIMALS[unit];
  let scaled = fen.top;
  while (decimals > 2 && scaled % 10n === 0n) {
    scaled /= 10n;
    decimals -= 1;
  }
  return decimalText(scaled, decimals);
}

/** An amount rounded half up once to whole fen. */
export function wholeFen(amount: Rational): Rational {
  return Rational.of(amount.scaled(0));
}
