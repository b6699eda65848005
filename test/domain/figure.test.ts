import fc from "fast-check";
import { judgeAmounts } from "../../src/domain/agreement.js";
import { amountOf, readAmount, sumOf } from "../../src/domain/figure.js";
import { anyPrint, FEN_IN_UNIT, printedAs, roundableFen } from "./published-figures.js";
import { fromText, halfPlace, isAtMost, magnitude, minus, plus, rational } from "./rational-oracle.js";

function wan(text: string) {
  return readAmount(text, "WAN_YUAN");
}

describe("a printed figure", () => {
  test("stands for half a unit of its last place either way", () => {
    // 0.66 万元 = 660,000 fen; half of 0.01 万元 = 5,000 fen; the interval counts half-fen
    expect(wan("0.66").interval).toEqual({ low: 2n * 655_000n, high: 2n * 665_000n });
    expect(wan("0.660").interval).toEqual({ low: 2n * 659_500n, high: 2n * 660_500n });
    expect(readAmount("0.66", "YUAN").interval).toEqual({ low: 131n, high: 133n });
    expect(amountOf(66n, 2, "YUAN")).toEqual(readAmount("0.66", "YUAN"));
  });

  test("holds the true amount that was rounded to it", () => {
    fc.assert(
      fc.property(roundableFen, anyPrint, (fen, print) => {
        const { interval } = readAmount(printedAs(fen, print), print.unit);
        expect(interval.low <= 2n * fen && 2n * fen <= interval.high).toBe(true);
      }),
    );
  });
});

const WAGES = ["55.24", "60.07", "36.48", "15.25", "9.73", "0.97", "33.06", "7.72", "0.58"];
const GOODS = "18.13 10.12 1.80 0.78 30.29 3.35 5.60 0.24 0.66 0.79 7.09 1.75 11.25 16.48".split(" ");
const SUBSIDIES = ["2.48", "24.29", "4.40", "58.51", "2.60"];

describe("a sum", () => {
  test("of table 06 of 2020 agrees within the rounding of its parts", () => {
    // By hand: the wages add up to 219.10 and the goods to 108.33, each printed 0.01 less; the subsidies to 92.28.
    const [wages, goods, subsidies] = [WAGES, GOODS, SUBSIDIES].map((parts) => sumOf(parts.map(wan)));
    if (wages === undefined || goods === undefined || subsidies === undefined) throw new RangeError("three sums");
    expect([wages.fen, goods.fen, subsidies.fen]).toEqual([219_100_000n, 108_330_000n, 92_280_000n]);
    expect(judgeAmounts(wan("219.09"), wages)).toBe("WITHIN_ROUNDING");
    expect(judgeAmounts(wan("108.32"), goods)).toBe("WITHIN_ROUNDING");
    expect(judgeAmounts(wan("92.28"), subsidies)).toBe("EXACT");
  });

  test("of personnel and public expenditure is the basic expenditure that the table does not print", () => {
    // 311.37 + 108.32 = 419.69; 219.09 + 92.28 = 311.37
    expect(judgeAmounts(wan("419.69"), sumOf([wan("311.37"), wan("108.32")]))).toBe("EXACT");
    expect(judgeAmounts(wan("311.37"), sumOf([wan("219.09"), wan("92.28")]))).toBe("EXACT");
  });

  test.each([
    // nine parts: 9 * 0.005 + 0.005 = 0.05
    ["219.05", "WITHIN_ROUNDING"],
    ["219.15", "WITHIN_ROUNDING"],
    ["219.04", "CONTRADICTS"],
    ["219.16", "CONTRADICTS"],
    // a total with one decimal is looser: 0.045 + 0.05 = 0.095, and 219.1 is the sum as it rounds
    ["219.1", "EXACT"],
    ["219.2", "CONTRADICTS"],
  ])("of nine parts, 219.10, against %s is %s", (total, agreement) => {
    expect(judgeAmounts(wan(total), sumOf(WAGES.map(wan)))).toBe(agreement);
  });

  test("misses no error in small figures: 0.01 + 0.01 is not 0.04", () => {
    // tolerance 3 * 0.005 = 0.015; 0.04 differs by 0.02
    expect(judgeAmounts(wan("0.03"), sumOf([wan("0.01"), wan("0.01")]))).toBe("WITHIN_ROUNDING");
    expect(judgeAmounts(wan("0.04"), sumOf([wan("0.01"), wan("0.01")]))).toBe("CONTRADICTS");
  });

  test("of nothing is exactly 0", () => {
    expect(sumOf([])).toEqual({ kind: "amount", fen: 0n, interval: { low: 0n, high: 0n } });
  });

  test("may be larger than the bound of one figure, and stays exact", () => {
    const largest = amountOf(9_000_000_000_000_000n, 2, "YUAN");
    expect(sumOf([largest, largest, amountOf(1n, 2, "YUAN")]).fen).toBe(18_000_000_000_000_001n);
  });

  test("contradicts its total exactly where they differ by more than the half places together", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt({ min: -9_999n, max: 9_999n }), fc.integer({ min: 0, max: 4 })), { maxLength: 12 }),
        fc.bigInt({ min: -99n, max: 99n }),
        fc.integer({ min: 0, max: 4 }),
        (parts, off, decimals) => {
          const texts = parts.map(([fen, places]) => printedAs(fen * 101n, { unit: "WAN_YUAN", decimals: places }));
          const sum = texts.map(fromText).reduce(plus, rational(0n));
          const total = printedAs((sum.n * FEN_IN_UNIT.WAN_YUAN) / sum.d + off * 1_000n, {
            unit: "WAN_YUAN",
            decimals,
          });
          const tolerance = parts.map(([, places]) => halfPlace(places)).reduce(plus, halfPlace(decimals));
          const allowed = isAtMost(magnitude(minus(fromText(total), sum)), tolerance);
          expect(judgeAmounts(wan(total), sumOf(texts.map(wan))) !== "CONTRADICTS").toBe(allowed);
        },
      ),
    );
  });
});
