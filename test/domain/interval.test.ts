import fc from "fast-check";
import { judgePercent } from "../../src/domain/agreement.js";
import { fraction, percentRange, printedRateInterval, type Fraction } from "../../src/domain/interval.js";
import { printScaled } from "../../src/domain/printed.js";
import {
  cutText,
  fromText,
  halfPlace,
  isAtMost,
  magnitude,
  minus,
  percent,
  rational,
  type Rational,
} from "./rational-oracle.js";

/** Judges a printed percentage against one true value, known exactly. */
function judgeTrue(scaled: bigint, decimals: number, part: bigint, whole: bigint) {
  const value = fraction(100n * part, whole);
  return judgePercent({ scaled, decimals }, part, whole, { low: value, high: value, lowOpen: false, highOpen: false });
}

describe("a printed percentage", () => {
  test.each([
    // true values around a printed 99.86, in thousandths of a percent
    [99_854n, "CONTRADICTS"],
    [99_855n, "EXACT"],
    [99_864n, "EXACT"],
    [99_865n, "WITHIN_ROUNDING"],
    [99_869n, "WITHIN_ROUNDING"],
    [99_870n, "CONTRADICTS"],
    [-99_860n, "CONTRADICTS"],
  ])("of 99.86 for a true 0.001 %% times %p is %s", (thousandths, agreement) => {
    expect(judgeTrue(9986n, 2, thousandths, 100_000n)).toBe(agreement);
    expect(judgeTrue(-9986n, 2, -thousandths, 100_000n)).toBe(agreement);
  });

  test.each([
    [-100n, "CONTRADICTS"],
    [-99n, "WITHIN_ROUNDING"],
    [-49n, "EXACT"],
    [0n, "EXACT"],
    [49n, "EXACT"],
    [99n, "WITHIN_ROUNDING"],
    [100n, "CONTRADICTS"],
  ])("of 0.0 for a true 0.001 %% times %p is %s, cut from either side", (thousandths, agreement) => {
    expect(judgeTrue(0n, 1, thousandths, 100_000n)).toBe(agreement);
  });

  test("contradicts a true value exactly where that neither lies within half a place nor is cut to it", () => {
    const values = fc.tuple(fc.bigInt({ min: -5_000n, max: 5_000n }), fc.constantFrom(1n, 7n, 1_000n, 2_000n, 9_973n));
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 0, max: 2 }),
        fc.bigInt({ min: -3n, max: 3n }),
        ([part, whole], decimals, off) => {
          const truth = percent(part, whole);
          const scaled = BigInt(cutText(truth, decimals).replace(".", "")) + off;
          const stated = printScaled(scaled, decimals);
          const near = isAtMost(magnitude(minus(fromText(stated), truth)), halfPlace(decimals));
          const fits = near || cutText(truth, decimals) === stated;
          expect(judgeTrue(scaled, decimals, part, whole) !== "CONTRADICTS").toBe(fits);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("stands for half a place on the side of zero and a whole one, cut, on the other", () => {
    // 9.4: from 9.35, which rounds to it, up to 9.5, which is no longer cut to it; in twentieths 187 and 190
    const [low, high] = [fraction(187n, 20n), fraction(190n, 20n)];
    expect(printedRateInterval(94n, 1)).toEqual({ low, high, lowOpen: false, highOpen: true });
    const [negativeLow, negativeHigh] = [fraction(-190n, 20n), fraction(-187n, 20n)];
    expect(printedRateInterval(-94n, 1)).toEqual({
      low: negativeLow,
      high: negativeHigh,
      lowOpen: true,
      highOpen: false,
    });
  });
});

describe("the range of a percentage over two intervals", () => {
  function exact({ numerator, denominator }: Fraction): Rational {
    return rational(numerator, denominator);
  }

  test("holds every value of a grid over them, and reaches both ends", () => {
    const anyInterval = fc
      .tuple(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: 0n, max: 6n }))
      .map(([low, width]) => ({ low, high: low + width }));
    fc.assert(
      fc.property(anyInterval, anyInterval, fc.constantFrom("share", "rate", "implied"), (x, y, kind) => {
        const parts = (a: bigint, b: bigint) =>
          kind === "share"
            ? { numerator: a, denominator: b }
            : kind === "rate"
              ? { numerator: a - b, denominator: b }
              : { numerator: b, denominator: a - b };
        const range = percentRange(x, y, parts);
        const values: Rational[] = [];
        let passesZero = false;
        for (let a = x.low; a <= x.high; a += 1n) {
          for (let b = y.low; b <= y.high; b += 1n) {
            const { numerator, denominator } = parts(a, b);
            if (denominator === 0n) passesZero = true;
            else values.push(percent(numerator, denominator));
          }
        }
        if (range === null) expect(passesZero).toBe(true);
        else {
          const [low, high] = [exact(range.low), exact(range.high)];
          expect(passesZero).toBe(false);
          expect(values.every((value) => isAtMost(low, value) && isAtMost(value, high))).toBe(true);
          expect(values.some((value) => isAtMost(value, low))).toBe(true);
          expect(values.some((value) => isAtMost(high, value))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
