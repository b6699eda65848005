import type { Rational } from "../exact/rational.js";

/** c x current + b x base <= limit, or < where it is strict. */
export interface HalfPlane {
  readonly c: Rational;
  readonly b: Rational;
  readonly limit: Rational;
  readonly isStrict: boolean;
}

interface Bound {
  readonly factor: Rational;
  readonly limit: Rational;
  readonly isStrict: boolean;
}

/** Whether one number meets all bounds factor x number <= limit. */
function isMet(bounds: readonly Bound[]): boolean {
  const above: Bound[] = [];
  const below: Bound[] = [];
  for (const bound of bounds) {
    const sign = bound.factor.sign();
    if (sign === 0) {
      const left = bound.limit.sign();
      if (left < 0 || (left === 0 && bound.isStrict)) return false;
    } else {
      (sign > 0 ? above : below).push({ ...bound, limit: bound.limit.over(bound.factor) });
    }
  }
  return below.every((low) =>
    above.every((high) => {
      const order = low.limit.compare(high.limit);
      return order < 0 || (order === 0 && !low.isStrict && !high.isStrict);
    }),
  );
}

/** Whether one pair of true values lies in all half-planes at once: current is eliminated, then base is bounded. */
export function haveCommonPoint(planes: readonly HalfPlane[]): boolean {
  const upper = planes.filter(({ c }) => c.sign() > 0);
  const lower = planes.filter(({ c }) => c.sign() < 0);
  const bounds: Bound[] = planes
    .filter(({ c }) => c.sign() === 0)
    .map(({ b, limit, isStrict }) => ({ factor: b, limit, isStrict }));
  for (const low of lower) {
    for (const high of upper) {
      const [weightLow, weightHigh] = [high.c, low.c.negated()];
      bounds.push({
        factor: low.b.times(weightLow).plus(high.b.times(weightHigh)),
        limit: low.limit.times(weightLow).plus(high.limit.times(weightHigh)),
        isStrict: low.isStrict || high.isStrict,
      });
    }
  }
  return isMet(bounds);
}
