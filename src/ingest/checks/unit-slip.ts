import type { Amount } from "../../domain/figure.js";
import { roundHalfUp } from "../../domain/rate.js";

/** A slipped decimal point, or 元, 百元, 千元, 万元 and 亿元 taken for one another. */
const FACTORS = [10n, 100n, 1000n, 10_000n, 100_000_000n] as const;

/** How one figure stands to another that should equal it: so many times as large, or as small. */
export interface UnitSlip {
  readonly factor: bigint;
  readonly isLarger: boolean;
}

/** The last place that an amount prints, in fen; 0 where it is printed to the fen or finer. */
function placeOf({ interval }: Amount): bigint {
  return (interval.high - interval.low) / 2n;
}

/** True where `large` / factor, rounded as `small` prints it, is `small`, with three digits or exactly. */
function isTimes(large: Amount, small: Amount, factor: bigint): boolean {
  if (large.fen === small.fen * factor) return true;
  const place = placeOf(small);
  if (place <= 0n) return false;
  const digits = small.fen / place;
  return (digits >= 100n || digits <= -100n) && roundHalfUp(large.fen, factor * place) * place === small.fen;
}

/**
 * The factor by which `stated` misses `figure`, where that is one that a wrong unit or decimal point makes;
 * null where the two are equal, either is 0, or they differ in any other way.
 */
export function unitSlipOf(stated: Amount, figure: Amount): UnitSlip | null {
  if (stated.fen === 0n || figure.fen === 0n) return null;
  for (const factor of FACTORS) {
    if (isTimes(stated, figure, factor)) return { factor, isLarger: true };
    if (isTimes(figure, stated, factor)) return { factor, isLarger: false };
  }
  return null;
}
