import fc from "fast-check";
import { between, betweenTimesFour, quartersPast } from "../../src/domain/quartile.js";
import { decodeSortable, printCutRate, sortableBound, sortablePercent } from "../../src/domain/sortable-rate.js";
import { absent, amountOf } from "../../src/domain/figure.js";

describe("quartiles", () => {
  test("lie at place 1 + (n - 1) q / 4 of the values in order", () => {
    // Four values: places 1.75, 2.5 and 3.25; five: 2, 3 and 4; one: 1.
    expect([1, 2, 3].map((quartile) => quartersPast(4, quartile as 1 | 2 | 3))).toEqual([3, 2, 1]);
    expect([1, 2, 3].map((quartile) => quartersPast(5, quartile as 1 | 2 | 3))).toEqual([0, 0, 0]);
    expect(quartersPast(1, 2)).toBe(0);
  });

  test("are interpolated exactly and rounded once, half away from zero", () => {
    // 10 + 3/4 of 7 is 15.25; half-way between 1 and 2 is 1.5, between -2 and -1 it is -1.5.
    expect(betweenTimesFour(10n, 17n, 3)).toBe(61n);
    expect(between(10n, 17n, 3)).toBe(15n);
    expect(between(1n, 2n, 2)).toBe(2n);
    expect(between(-2n, -1n, 2)).toBe(-2n);
  });

  test("never leave the two values between which they lie", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), fc.integer({ min: 0, max: 3 }), (a, b, quarters) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        const value = between(low, high, quarters);
        expect(value >= low && value <= high).toBe(true);
      }),
    );
  });
});

describe("a rate that was cut to be sorted", () => {
  const percent = (part: bigint, whole: bigint): bigint =>
    decodeSortable(sortablePercent(amountOf(part, 2, "YUAN"), amountOf(whole, 2, "YUAN")) ?? "");

  test("is printed as the exact one", () => {
    expect(printCutRate(4n * percent(2n, 3n), 4)).toBe("66.6667");
    expect(printCutRate(4n * percent(-1n, 8n), 2)).toBe("-12.50");
    expect(printCutRate(4n * percent(1n, 200n), 0)).toBe("1");
    expect(printCutRate(4n * percent(0n, 7n), 1)).toBe("0.0");
  });

  test("is a tie again where two cut rates meet in one", () => {
    // 100/6 % and 200/6 % are cut; half-way between them lies exactly 25 %, 100/3 and 200/3 meet in 50 %,
    // and -1/6 and -5/6 in -0.5 %, which rounds to -1.
    expect(printCutRate(betweenTimesFour(percent(1n, 6n), percent(2n, 6n), 2), 8)).toBe("25.00000000");
    expect(printCutRate(betweenTimesFour(percent(1n, 600n), percent(5n, 600n), 2), 0)).toBe("1");
    expect(printCutRate(betweenTimesFour(percent(-5n, 600n), percent(-1n, 600n), 2), 0)).toBe("-1");
  });

  test("is not given where the whole is unknown, 0 or negative", () => {
    const one = amountOf(1n, 2, "YUAN");
    expect(sortablePercent(one, absent("BLANK"))).toBeNull();
    expect(sortablePercent(absent("WITHHELD"), one)).toBeNull();
    expect(sortablePercent(one, amountOf(0n, 2, "YUAN"))).toBeNull();
    expect(sortablePercent(one, amountOf(-1n, 2, "YUAN"))).toBeNull();
  });

  test("compares with bounds like a rate of change", () => {
    // 906 of 1000 is exactly 90.6 %
    expect(sortablePercent(amountOf(906n, 2, "YUAN"), amountOf(1000n, 2, "YUAN"))).toBe(sortableBound(906n, 1));
  });
});
