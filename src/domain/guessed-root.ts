/** Growth from first to last: over how many years, and how many steps (units of the last printed place) make 1. */
export interface Growth {
  readonly first: bigint;
  readonly last: bigint;
  readonly years: number;
  readonly stepsInOne: bigint;
}

/** What is beyond a double keeps its leading digits, which are all that an estimate needs. */
const DOUBLE_BITS = 1000n;
const LEADING_BITS = 64n;

function logarithm(value: bigint): number {
  if (value >> DOUBLE_BITS === 0n) return Math.log(Number(value));
  const dropped = BigInt(value.toString(16).length * 4) - LEADING_BITS;
  return Math.log(Number(value >> dropped)) + Number(dropped) * Math.LN2;
}

/**
 * |(last / first)^(1 / years) - 1| in steps, about: where to look for the exact one, and nothing else. It is a double, the
 * only one that is made of amounts, and reaches no answer: whoever asks compares whole powers. Both ends are above zero.
 */
export function guessedRootSteps({ first, last, years, stepsInOne }: Growth): bigint {
  const growth = Math.abs(Math.expm1((logarithm(last) - logarithm(first)) / years));
  return BigInt(Math.round(Math.min(growth * Number(stepsInOne), Number.MAX_VALUE)));
}
