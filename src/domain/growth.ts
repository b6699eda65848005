import { Decimal } from "decimal.js";
import { printScaled } from "./printed.js";
import { checkDecimals } from "./rate.js";

/** 60 digits hold any ratio of two figures in steps of 10^-10; no exponent, so that BigInt reads what it prints. */
const Exact = Decimal.clone({ precision: 60, toExpPos: 1000, toExpNeg: -1000 });

/** Growth from first to last: over how many years, and how many steps (units of the last printed place) make 1. */
interface Growth {
  readonly first: bigint;
  readonly last: bigint;
  readonly years: number;
  readonly stepsInOne: bigint;
}

/** |(last / first)^(1 / years) - 1| in steps, cut: the rounded rate itself or the step below it. */
function estimate({ first, last, years, stepsInOne }: Growth): bigint {
  const ratio = new Exact(last.toString()).div(first.toString());
  const growth = ratio.pow(new Exact(1).div(years)).minus(1).abs();
  return BigInt(growth.times(stepsInOne.toString()).floor().toString());
}

/** True where the growth is at least `steps` less half a step, away from zero: then it rounds to `steps` or beyond. */
function reaches({ first, last, years, stepsInOne }: Growth, steps: bigint): boolean {
  const exponent = BigInt(years);
  const halfSteps = 2n * steps - 1n;
  const actual = last * (2n * stepsInOne) ** exponent;
  if (last >= first) return actual >= first * (2n * stepsInOne + halfSteps) ** exponent;
  const factor = 2n * stepsInOne - halfSteps;
  return factor > 0n && actual <= first * factor ** exponent;
}

/**
 * Compound annual growth in percent with exactly `decimals` decimals, rounded half away from zero once: a root is
 * seldom exact in decimals, so the last step is settled by comparing whole powers.
 * Null where either end is missing, zero or negative, or `years` is below 1. Throws DecimalsRangeError, and
 * RangeError where `years` is no whole number.
 */
export function cagr(first: bigint | null, last: bigint | null, years: number, decimals: number): string | null {
  checkDecimals(decimals);
  if (first === null || last === null || first <= 0n || last <= 0n || years < 1) return null;
  const growth: Growth = { first, last, years, stepsInOne: 100n * 10n ** BigInt(decimals) };
  let steps = estimate(growth);
  while (reaches(growth, steps + 1n)) steps += 1n;
  return printScaled(last < first ? -steps : steps, decimals);
}
