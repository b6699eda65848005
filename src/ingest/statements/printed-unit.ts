import { FEN_DECIMALS, type AmountUnit } from "../../domain/money.js";
import { parsePrinted, printScaled } from "../../domain/printed.js";
import type { Figure } from "./figures.js";

/**
 * The unit in which all of these figures can be printed without losing a printed place: the largest that any of
 * them names, else `fallback`.
 */
export function commonUnit(figures: readonly Figure[], fallback: AmountUnit): AmountUnit {
  const units = figures.flatMap(({ unit }) => unit ?? []);
  return (
    units.reduce<AmountUnit | null>(
      (largest, unit) => (largest === null || FEN_DECIMALS[unit] > FEN_DECIMALS[largest] ? unit : largest),
      null,
    ) ?? fallback
  );
}

/**
 * The figure printed in a unit at least as large: 3000元 in 万元 is "0.3000", as precise as it was. A zero stays as it
 * is printed (年初预算为0元).
 */
export function printedIn({ text, unit }: Figure, target: AmountUnit): string {
  const { scaled, decimals } = parsePrinted(text);
  if (scaled === 0n) return text;
  const shift = unit === null ? 0 : FEN_DECIMALS[target] - FEN_DECIMALS[unit];
  return printScaled(scaled, decimals + Math.max(shift, 0));
}
