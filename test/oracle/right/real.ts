import { readFileSync } from "node:fs";
import { Rational } from "../exact/rational.js";

/** Percent changes of prices by series and year, as the project's seeds have them. */
export type Prices = ReadonlyMap<string, Rational>;

/** The price series of the CSV file named. */
export function readPrices(file: string): Prices {
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
  return new Map(
    lines.map((line): [string, Rational] => {
      const [series = "", year = "", percent = ""] = line.trim().split(",");
      return [`${series}/${year}`, Rational.parse(percent)];
    }),
  );
}

/** By what an amount of a year is multiplied to be in the prices of another; null where the series lacks a year between. */
export function priceFactor(prices: Prices, series: string, year: number, priceYear: number): Rational | null {
  let factor = Rational.of(1n);
  for (let one = Math.min(year, priceYear) + 1; one <= Math.max(year, priceYear); one += 1) {
    const percent = prices.get(`${series}/${String(one)}`);
    if (percent === undefined) return null;
    factor = factor.times(Rational.HUNDRED.plus(percent).over(Rational.HUNDRED));
  }
  return year <= priceYear ? factor : Rational.of(1n).over(factor);
}
