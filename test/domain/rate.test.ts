import { Decimal } from "decimal.js";
import fc from "fast-check";
import { DecimalsRangeError } from "../../src/domain/errors.js";
import { printPercent, printRate, changeBetween } from "../../src/domain/change.js";
import { amountOf } from "../../src/domain/figure.js";
import { checkDecimals, percentScaled, roundHalfUp } from "../../src/domain/rate.js";
import { anyFen, positiveFen } from "./published-figures.js";
import { percent, ratePercent, rational, roundedText } from "./rational-oracle.js";

const anyDecimals = fc.integer({ min: 0, max: 8 });
/** 80 digits: a rate of two figures lies further from any tie than they can err. */
const Wide = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpPos: 1000, toExpNeg: -1000 });

function fen(value: bigint) {
  return amountOf(value, 2, "YUAN");
}

describe("a rate", () => {
  test("is the exact fraction rounded half away from zero", () => {
    fc.assert(
      fc.property(anyFen, positiveFen, anyDecimals, (current, base, decimals) => {
        const printed = printRate(changeBetween(fen(current), fen(base)), decimals);
        expect(printed).toBe(roundedText(ratePercent(current, base), decimals));
      }),
      { numRuns: 1000 },
    );
  });

  test("is what decimal.js gives with 80 digits", () => {
    fc.assert(
      fc.property(anyFen, positiveFen, anyDecimals, (current, base, decimals) => {
        const change = new Wide(current.toString()).minus(base.toString());
        const scaled = change.times(100).div(base.toString()).times(`1e${decimals}`).toDecimalPlaces(0);
        expect(percentScaled(current - base, base, decimals)).toBe(BigInt(scaled.toString()));
      }),
      { numRuns: 1000 },
    );
  });

  test("of a part in a whole is the exact fraction too", () => {
    fc.assert(
      fc.property(anyFen, positiveFen, anyDecimals, (part, whole, decimals) => {
        expect(printPercent(fen(part), fen(whole), decimals)).toBe(roundedText(percent(part, whole), decimals));
      }),
    );
  });

  test("never prints zero with a minus sign", () => {
    // -1 / 100,000 fen is -0.001 %
    expect(printRate(changeBetween(fen(99_999n), fen(100_000n)), 1)).toBe("0.0");
    expect(printRate(changeBetween(fen(99_999n), fen(100_000n)), 3)).toBe("-0.001");
  });
});

describe("a tie", () => {
  test("goes away from zero in 360 exact cases either way", () => {
    // (2000 + n) against 2000 is n / 20 percent; for odd n = 2j + 1 that is j/10 + 0.05, so (j + 1) / 10.
    for (let j = 0; j < 360; j += 1) {
      const n = BigInt(2 * j + 1);
      const digits = (j + 1).toString().padStart(2, "0");
      const expected = `${digits.slice(0, -1)}.${digits.slice(-1)}`;
      expect(printRate(changeBetween(fen(2000n + n), fen(2000n)), 1)).toBe(expected);
      expect(printRate(changeBetween(fen(2000n - n), fen(2000n)), 1)).toBe(`-${expected}`);
    }
  });

  test("goes away from zero whatever the signs of the fraction", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 10n }), (whole, factor) => {
        // (2 whole + 1) / 2 lies half way between whole and whole + 1
        const n = (2n * whole + 1n) * factor;
        const d = 2n * factor;
        expect([roundHalfUp(n, d), roundHalfUp(-n, -d)]).toEqual([whole + 1n, whole + 1n]);
        expect([roundHalfUp(-n, d), roundHalfUp(n, -d)]).toEqual([-whole - 1n, -whole - 1n]);
      }),
    );
  });

  test("and nothing else is rounded away", () => {
    fc.assert(
      fc.property(anyFen, fc.bigInt({ min: 1n, max: 10n ** 12n }), (n, d) => {
        expect(roundHalfUp(n, d).toString()).toBe(roundedText(rational(n, d), 0));
      }),
    );
  });
});

describe("decimals", () => {
  test.each([0, 1, 8])("may be %i", (decimals) => {
    expect(() => checkDecimals(decimals)).not.toThrow();
  });

  test.each([-1, 9, 1.5, NaN, Infinity])("may not be %p", (decimals) => {
    expect(() => checkDecimals(decimals)).toThrow(DecimalsRangeError);
    expect(() => checkDecimals(decimals)).toThrow(/outside 0 to 8; give a whole number from 0 to 8/);
  });
});
