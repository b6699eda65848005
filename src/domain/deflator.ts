import { fraction, type Fraction } from "./interval.js";
import type { PrintedNumber } from "./printed.js";

/** Prices by which amounts of different years are made comparable: consumer prices, or the deflator of GDP. */
export const Deflator = { CPI: "CPI", GDP: "GDP" } as const;
export type Deflator = (typeof Deflator)[keyof typeof Deflator];

/** Where a series comes from, as it is shown beside every amount made with it. */
export const DEFLATOR_SOURCES: Readonly<Record<Deflator, string>> = {
  CPI: "World Bank, World Development Indicators, FP.CPI.TOTL.ZG (Inflation, consumer prices, annual %), China, CC BY 4.0",
  GDP: "World Bank, World Development Indicators, NY.GDP.DEFL.KD.ZG (Inflation, GDP deflator, annual %), China, CC BY 4.0",
};

/** Percent change of prices against the year before, by year, as published. */
export type PriceSeries = ReadonlyMap<number, PrintedNumber>;

/** What an amount is multiplied by, or the years whose prices are not known. */
export type PriceFactor =
  | { readonly kind: "factor"; readonly factor: Fraction }
  | { readonly kind: "missing"; readonly years: readonly number[] };

/** The years whose change of prices lies between the prices of two years, ascending. */
export function yearsBetween(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(other - one) }, (_, index) => first + 1 + index);
}

/**
 * The exact factor from prices of `from` to prices of `to`: the product of 1 + percent / 100 over the years after the
 * earlier up to the later one, or its inverse backwards. Missing where any of those years is.
 */
export function priceFactor(series: PriceSeries, from: number, to: number): PriceFactor {
  let grown = 1n;
  let plain = 1n;
  const missing: number[] = [];
  for (const year of yearsBetween(from, to)) {
    const percent = series.get(year);
    if (percent === undefined) missing.push(year);
    else {
      const hundred = 100n * 10n ** BigInt(percent.decimals);
      grown *= hundred + percent.scaled;
      plain *= hundred;
    }
  }
  if (missing.length > 0) return { kind: "missing", years: missing };
  return { kind: "factor", factor: from <= to ? fraction(grown, plain) : fraction(plain, grown) };
}
