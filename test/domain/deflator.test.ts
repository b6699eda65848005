import fc from "fast-check";
import { priceFactor, type PriceSeries } from "../../src/domain/deflator.js";
import { parsePrinted } from "../../src/domain/printed.js";
import { rational, roundedText, times } from "./rational-oracle.js";

function series(percents: Readonly<Record<number, string>>): PriceSeries {
  return new Map(Object.entries(percents).map(([year, text]) => [Number.parseInt(year, 10), parsePrinted(text)]));
}

function factor(of: PriceSeries, from: number, to: number, decimals: number): string {
  const found = priceFactor(of, from, to);
  if (found.kind === "missing") throw new RangeError("no factor");
  return roundedText(rational(found.factor.numerator, found.factor.denominator), decimals);
}

const PRICES = series({ 2019: "2.5", 2020: "10", 2021: "-4" });

describe("the factor between prices of two years", () => {
  test("multiplies the changes of the years after the first, up to the last", () => {
    // 2018 -> 2021: 1.025 * 1.1 * 0.96 = 1.0824
    expect(factor(PRICES, 2018, 2021, 6)).toBe("1.082400");
    expect(factor(PRICES, 2019, 2020, 2)).toBe("1.10");
  });

  test("is the inverse backwards, and 1 within a year", () => {
    // 1 / 1.1 = 0.909090...
    expect(factor(PRICES, 2020, 2019, 6)).toBe("0.909091");
    expect(factor(PRICES, 2030, 2030, 1)).toBe("1.0");
  });

  test("keeps every digit of a published percentage", () => {
    expect(factor(series({ 2020: "2.41942189457782" }), 2019, 2020, 16)).toBe("1.0241942189457782");
    expect(factor(series({ 2015: "-0.00294409364951775" }), 2014, 2015, 19)).toBe("0.9999705590635048225");
  });

  test("is missing, with the years, where the series lacks any of them; the earlier year itself is not needed", () => {
    expect(priceFactor(PRICES, 2017, 2023)).toEqual({ kind: "missing", years: [2018, 2022, 2023] });
    expect(priceFactor(PRICES, 2023, 2021)).toEqual({ kind: "missing", years: [2022, 2023] });
    expect(priceFactor(PRICES, 2018, 2019).kind).toBe("factor");
  });

  test("leads over any year in between to the same factor", () => {
    const percent = fc.integer({ min: -500, max: 900 }).map((tenths) => (tenths / 10).toFixed(1));
    fc.assert(
      fc.property(
        fc.array(percent, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 2000, max: 2005 }),
        (list, via) => {
          const prices = series(Object.fromEntries(list.map((one, index) => [2001 + index, one])));
          const between = (from: number, to: number) => {
            const found = priceFactor(prices, from, to);
            if (found.kind === "missing") throw new RangeError("no factor");
            return rational(found.factor.numerator, found.factor.denominator);
          };
          const whole = between(2000, 2005);
          expect(roundedText(times(between(2000, via), between(via, 2005)), 30)).toBe(roundedText(whole, 30));
        },
      ),
    );
  });
});
