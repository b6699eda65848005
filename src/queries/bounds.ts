import { MAX_FIGURE_FEN, FEN_DECIMALS } from "../domain/money.js";
import { differenceOf, parsePrinted } from "../domain/printed.js";
import { RATE_BOUND_DECIMALS, sortableBound } from "../domain/sortable-rate.js";
import type { FenBounds, FigureBounds, RateBounds } from "../store/read/figure-bounds.js";
import { BadInput } from "./errors.js";

export type { FigureBounds };

/** Inclusive bounds as decimal strings; null where there is none. */
export interface Range {
  readonly min: string | null;
  readonly max: string | null;
}

/** The same range. Throws BadInput, naming the argument, where its smallest value is above its largest. */
export function checkedRange(argument: string, range: Range | null): Range | null {
  const { min = null, max = null } = range ?? {};
  if (min !== null && max !== null && differenceOf(max, min).startsWith("-")) {
    throw new BadInput(`${argument}.min`, min, `is above max ${max}; give the smaller bound first`);
  }
  return range;
}

/** The change of a sum of two figures (the total of table 06) cannot go beyond this. */
const CLAMP = 4n * MAX_FIGURE_FEN;

function clamp(fen: bigint): bigint {
  return fen > CLAMP ? CLAMP : fen < -CLAMP ? -CLAMP : fen;
}

/** The whole number of fen next to a bound in 万元 that keeps the bound's meaning. */
function fenBound(text: string, towards: "up" | "down"): bigint {
  const { scaled, decimals } = parsePrinted(text);
  const shift = FEN_DECIMALS.WAN_YUAN - decimals;
  if (shift >= 0) return clamp(scaled * 10n ** BigInt(shift));
  const divisor = 10n ** BigInt(-shift);
  const quotient = scaled / divisor;
  const rest = scaled % divisor;
  if (rest === 0n) return clamp(quotient);
  if (towards === "up") return clamp(rest > 0n ? quotient + 1n : quotient);
  return clamp(rest < 0n ? quotient - 1n : quotient);
}

/** Bounds in 万元 as fen, exact. */
export function fenBounds(range: Range | null): FenBounds | null {
  if (range === null) return null;
  return {
    min: range.min === null ? null : fenBound(range.min, "up"),
    max: range.max === null ? null : fenBound(range.max, "down"),
  };
}

/** Bounds in percent as sortable texts, exact. Throws BadInput for more decimals than can be compared exactly. */
export function rateBounds(argument: string, range: Range | null): RateBounds | null {
  if (range === null) return null;
  const bound = (text: string | null): string | null => {
    if (text === null) return null;
    const { scaled, decimals } = parsePrinted(text);
    if (decimals > RATE_BOUND_DECIMALS) {
      throw new BadInput(argument, text, `has more than ${String(RATE_BOUND_DECIMALS)} decimals; give fewer`);
    }
    return sortableBound(scaled, decimals);
  };
  return { min: bound(range.min), max: bound(range.max) };
}
