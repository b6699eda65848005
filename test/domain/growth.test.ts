import { Decimal } from "decimal.js";
import fc from "fast-check";
import { DecimalsRangeError } from "../../src/domain/errors.js";
import { cagr } from "../../src/domain/growth.js";
import { printScaled } from "../../src/domain/printed.js";
import { isAtMost, rational, ratePercent, roundedText, times, type Rational } from "./rational-oracle.js";

function power(value: Rational, exponent: number): Rational {
  let product = rational(1n);
  for (let i = 0; i < exponent; i += 1) product = times(product, value);
  return product;
}

describe("compound annual growth", () => {
  test.each([
    // 1.1 ^ 2 = 1.21
    [100n, 121n, 2, 1, "10.0"],
    // 0.9 ^ 2 = 0.81
    [100n, 81n, 2, 1, "-10.0"],
    // 2 ^ 10 = 1024
    [1n, 1024n, 10, 0, "100"],
    // 1.5 ^ 3 = 3.375
    [8_000n, 27_000n, 3, 4, "50.0000"],
    // over one year it is the rate: -65.34 / 694.43 = -9.409 %
    [694_430_000n, 629_090_000n, 1, 1, "-9.4"],
    [694_430_000n, 629_090_000n, 1, 3, "-9.409"],
    // the square root of 2 is 1.41421356237309...
    [1n, 2n, 2, 8, "41.42135624"],
    // the cube root of one half is 0.79370052598...
    [2n, 1n, 3, 6, "-20.629947"],
    [5n, 5n, 4, 2, "0.00"],
    // nearly all is lost: (1 / 9e15) ^ (1 / 2) = 1.05e-8
    [9_000_000_000_000_000n, 1n, 2, 0, "-100"],
    [9_000_000_000_000_000n, 1n, 2, 8, "-99.99999895"],
    // and back: the root of 9e15 is 94868329.8050513799599668063329..., of which no double holds 16 decimals
    [1n, 9_000_000_000_000_000n, 2, 8, "9486832880.50513800"],
    // 3 ^ 700 against 1 over 700 years; 10 ^ 400 is beyond any double
    [1n, 3n ** 700n, 700, 8, "200.00000000"],
    [10n ** 400n, 5n * 10n ** 399n, 1, 8, "-50.00000000"],
    [1n, 10n ** 400n, 1, 0, `${"9".repeat(400)}00`],
  ])("from %p to %p over %i years is, at %i decimals, %s", (first, last, years, decimals, expected) => {
    expect(cagr(first, last, years, decimals)).toBe(expected);
  });

  test.each([
    // 1.1005 ^ 3 = 1.3328... exactly (11005 / 10000) ^ 3: growth 10.05 %, a tie at one decimal
    [10_000n ** 3n, 11_005n ** 3n, 3, 1, "10.1"],
    // one fen less lies below the tie, one more above
    [10_000n ** 3n, 11_005n ** 3n - 1n, 3, 1, "10.0"],
    [10_000n ** 3n, 8_995n ** 3n, 3, 1, "-10.1"],
    [10_000n ** 3n, 8_995n ** 3n + 1n, 3, 1, "-10.0"],
    // growth of 0.05 %, and its fall
    [10_000n ** 3n, 10_005n ** 3n, 3, 1, "0.1"],
    [10_000n ** 3n, 9_995n ** 3n, 3, 1, "-0.1"],
    [10_000n ** 3n, 9_995n ** 3n + 1n, 3, 1, "0.0"],
  ])("goes away from zero on an exact tie and only there: %p to %p", (first, last, years, decimals, expected) => {
    expect(cagr(first, last, years, decimals)).toBe(expected);
  });

  const anyFen = fc.oneof(fc.bigInt({ min: 1n, max: 1000n }), fc.bigInt({ min: 1n, max: 9_000_000_000_000_000n }));
  const anyYears = fc.integer({ min: 1, max: 30 });
  const anyDecimals = fc.integer({ min: 0, max: 8 });

  test("raised to the years again spans the ratio within half a last place", () => {
    fc.assert(
      fc.property(anyFen, anyFen, anyYears, anyDecimals, (first, last, years, decimals) => {
        const printed = cagr(first, last, years, decimals) ?? "";
        const place = 100n * 10n ** BigInt(decimals);
        const steps = BigInt(printed.replace(".", ""));
        const low = rational(2n * (place + steps) - 1n, 2n * place);
        const high = rational(2n * (place + steps) + 1n, 2n * place);
        const ratio = rational(last, first);
        // A growth of nearly -100 % has no true value below 0 %.
        expect(low.n < 0n || isAtMost(power(low, years), ratio)).toBe(true);
        expect(isAtMost(ratio, power(high, years))).toBe(true);
      }),
    );
  });

  test("is the plain rate over one year", () => {
    fc.assert(
      fc.property(anyFen, anyFen, anyDecimals, (first, last, decimals) => {
        expect(cagr(first, last, 1, decimals)).toBe(roundedText(ratePercent(last, first), decimals));
      }),
    );
  });

  test("is what decimal.js gives with 100 digits", () => {
    const Wide = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP, toExpPos: 1000, toExpNeg: -1000 });
    fc.assert(
      fc.property(anyFen, anyFen, anyYears, anyDecimals, (first, last, years, decimals) => {
        const root = new Wide(last.toString()).div(first.toString()).pow(new Wide(1).div(years));
        const steps = root.minus(1).times(100).times(`1e${decimals}`).toDecimalPlaces(60).toDecimalPlaces(0);
        expect(cagr(first, last, years, decimals)).toBe(printScaled(BigInt(steps.toString()), decimals));
      }),
    );
  });

  test.each([
    ["the first figure is missing", null, 121n, 2],
    ["the last figure is missing", 100n, null, 2],
    ["the first figure is zero", 0n, 121n, 2],
    ["the last figure is zero", 100n, 0n, 2],
    ["the first figure is negative", -100n, 121n, 2],
    ["the last figure is negative", 100n, -121n, 2],
    ["both are negative", -100n, -121n, 2],
    ["no year has passed", 100n, 121n, 0],
    ["time runs backwards", 100n, 121n, -1],
  ])("is not given where %s", (_, first, last, years) => {
    expect(cagr(first, last, years, 1)).toBeNull();
  });

  test("refuses decimals outside 0 to 8", () => {
    expect(() => cagr(100n, 121n, 2, 9)).toThrow(DecimalsRangeError);
    expect(() => cagr(null, null, 2, -1)).toThrow(DecimalsRangeError);
  });

  test("refuses part of a year", () => {
    expect(() => cagr(100n, 121n, 1.5, 1)).toThrow(RangeError);
  });
});
