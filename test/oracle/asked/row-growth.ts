import { printRate } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { annualRate } from "../exact/root.js";
import type { Series } from "../right/series.js";
import type { ComparisonArguments } from "./comparison-query.js";
import { longChange } from "./long-changes.js";

/** A factor of prices from a year to those of the last one; null where a year is missing. */
export type Factor = (year: number) => Rational | null;

const percentOf = (ratio: Rational): Rational => Rational.HUNDRED.times(ratio.minus(Rational.of(1n)));

function annual(ratio: Rational | null, years: number, decimals: number): Rational | null {
  return ratio === null || ratio.sign() <= 0 ? null : annualRate(ratio, years, decimals);
}

/** What a row says over its range: the change, growth a year, both in constant prices, and the longest run of declines. */
export function rowGrowth(
  series: Series,
  asked: ComparisonArguments,
  factor: Factor | null,
): Readonly<Record<"overall" | "cagr" | "realRate" | "realCagr" | "longestDecline", unknown>> {
  const { fromYear, toYear, decimals, priorBasis } = asked;
  const span = toYear - fromYear;
  const overall = span === 0 ? undefined : longChange(series, asked, [fromYear, toYear]);
  const print = (rate: Rational | null): string | null => printRate(rate, decimals);
  const [before, after] = [factor?.(fromYear) ?? null, factor?.(toYear) ?? null];
  const rates = (ratio: Rational | null): Record<"cagr" | "realRate" | "realCagr", unknown> => {
    const real = ratio === null || before === null || after === null ? null : ratio.times(after.over(before));
    return {
      cagr: print(annual(ratio, span, decimals)),
      realRate: print(real === null ? null : percentOf(real)),
      realCagr: print(annual(real, span, decimals)),
    };
  };
  const run = series.longestDecline();
  // A base that the narrative gives in the place of a year that is not published is no start of a series.
  const isStated =
    priorBasis === "AS_PUBLISHED" &&
    span > 0 &&
    !["PUBLISHED", null].includes(series.between(fromYear, toYear).baseSource);
  return {
    overall: overall?.served,
    ...(overall?.ratio === undefined || isStated
      ? { cagr: undefined, realRate: undefined, realCagr: undefined }
      : rates(overall.ratio)),
    longestDecline: run == null ? run : declineAsServed(series, asked, [fromYear + run[0], fromYear + run[1]]),
  };
}

function declineAsServed(
  series: Series,
  asked: ComparisonArguments,
  [fromYear, toYear]: readonly [number, number],
): Record<string, unknown> {
  const { amount, rate } = longChange(series, asked, [fromYear, toYear]).served;
  return { fromYear, toYear, years: toYear - fromYear, change: { amount, rate } };
}
