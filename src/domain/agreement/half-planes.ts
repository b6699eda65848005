import { compareFractions, fraction, type Fraction } from "../interval.js";

/** c·current + b·base ≤ bound, or < bound where it is strict; both amounts in half-fen. */
export interface HalfPlane {
  readonly c: bigint;
  readonly b: bigint;
  readonly bound: bigint;
  readonly isStrict: boolean;
}

/** A pair of amounts in half-fen. */
export interface Point {
  readonly current: bigint;
  readonly base: bigint;
}

/** An end of what is left open for `current`; strict where it does not belong to it. */
interface End {
  readonly at: Fraction;
  readonly isStrict: boolean;
}

function holds({ c, b, bound, isStrict }: HalfPlane, { current, base }: Point): boolean {
  const value = c * current + b * base;
  return isStrict ? value < bound : value <= bound;
}

/** What two half-planes that bound the base from above and from below leave to say of the current amount. */
function withoutBase(above: HalfPlane, below: HalfPlane): HalfPlane {
  return {
    c: above.c * -below.b + below.c * above.b,
    b: 0n,
    bound: above.bound * -below.b + below.bound * above.b,
    isStrict: above.isStrict || below.isStrict,
  };
}

/** The base taken out by pairs (Fourier and Motzkin): a current amount that fits these has a base that fits too. */
function ofCurrent(planes: readonly HalfPlane[]): HalfPlane[] {
  const above = planes.filter(({ b }) => b > 0n);
  const below = planes.filter(({ b }) => b < 0n);
  return [
    ...planes.filter(({ b }) => b === 0n),
    ...above.flatMap((one) => below.map((other) => withoutBase(one, other))),
  ];
}

/** The nearer of two ends; `side` is 1 for upper ends and -1 for lower ones. */
function tighter(one: End | null, other: End, side: 1 | -1): End {
  if (one === null) return other;
  const order = side * compareFractions(one.at, other.at);
  if (order === 0) return one.isStrict ? one : other;
  return order < 0 ? one : other;
}

/**
 * True where one pair of true amounts lies in all half-planes at once; exact, for any number of them, bounded or not.
 * @param likely a pair that is tried first: mostly the printed figures themselves fit
 */
export function haveCommonPoint(planes: readonly HalfPlane[], likely: Point | null): boolean {
  if (likely !== null && planes.every((plane) => holds(plane, likely))) return true;
  let upper: End | null = null;
  let lower: End | null = null;
  for (const { c, bound, isStrict } of ofCurrent(planes)) {
    if (c === 0n) {
      if (isStrict ? bound <= 0n : bound < 0n) return false;
      continue;
    }
    const end: End = { at: fraction(bound, c), isStrict };
    if (c > 0n) upper = tighter(upper, end, 1);
    else lower = tighter(lower, end, -1);
  }
  if (upper === null || lower === null) return true;
  const order = compareFractions(lower.at, upper.at);
  return upper.isStrict || lower.isStrict ? order < 0 : order <= 0;
}
