import fc from "fast-check";
import { changeBetween, printIndex } from "../../src/domain/change.js";
import type { Observed } from "../../src/domain/figure.js";
import { cagr } from "../../src/domain/growth.js";
import { positiveFen } from "./published-figures.js";
import { isAtMost, plus, rational, roundedText, times, type Rational } from "./rational-oracle.js";

function known(fen: bigint): Observed {
  return { kind: "amount", fen, interval: { low: 2n * fen, high: 2n * fen } };
}

const anySeries = fc.array(positiveFen, { minLength: 2, maxLength: 12 });

/** 1 + amount / base: what a change multiplies its base by. */
function growth(change: ReturnType<typeof changeBetween>): Rational {
  if (change.amountFen === null || change.rateBaseFen === null) throw new RangeError("no rate");
  return plus(rational(1n), rational(change.amountFen, change.rateBaseFen));
}

function power(value: Rational, exponent: number): Rational {
  return Array.from({ length: exponent }, () => value).reduce(times, rational(1n));
}

function yearly(series: readonly bigint[]): ReturnType<typeof changeBetween>[] {
  return series.slice(1).map((fen, index) => changeBetween(known(fen), known(series[index] ?? 0n)));
}

function ends(series: readonly bigint[]): readonly [bigint, bigint] {
  return [series[0] ?? 0n, series[series.length - 1] ?? 0n];
}

describe("years without a gap", () => {
  test("chain: yearly amounts sum to the overall amount, and yearly rates multiply to the overall rate", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const [first, last] = ends(series);
        const overall = changeBetween(known(last), known(first));
        const changes = yearly(series);
        expect(changes.reduce((sum, change) => sum + (change.amountFen ?? 0n), 0n)).toBe(overall.amountFen);
        expect(roundedText(changes.map(growth).reduce(times), 40)).toBe(roundedText(growth(overall), 40));
      }),
    );
  });

  test("chain to the index of the last year, base = 100", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 8 }), (series, decimals) => {
        const [first, last] = ends(series);
        const chained = times(rational(100n), yearly(series).map(growth).reduce(times));
        expect(printIndex(changeBetween(known(last), known(first)), decimals)).toBe(roundedText(chained, decimals));
        expect(printIndex(changeBetween(known(first), known(first)), decimals)).toBe(
          roundedText(rational(100n), decimals),
        );
      }),
    );
  });

  test("have the growth rate that, compounded, spans the index within half its last place", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 8 }), (series, decimals) => {
        const [first, last] = ends(series);
        const years = series.length - 1;
        const printed = cagr(first, last, years, decimals) ?? "";
        const place = 100n * 10n ** BigInt(decimals);
        const steps = BigInt(printed.replace(".", ""));
        const index = growth(changeBetween(known(last), known(first)));
        const low = rational(2n * (place + steps) - 1n, 2n * place);
        expect(low.n < 0n || isAtMost(power(low, years), index)).toBe(true);
        expect(isAtMost(index, power(rational(2n * (place + steps) + 1n, 2n * place), years))).toBe(true);
      }),
    );
  });
});

describe("an index", () => {
  test("is null where the base is 0 or negative, or a side is not known", () => {
    const absent: Observed = { kind: "absent", absence: "BLANK" };
    expect(printIndex(changeBetween(known(5n), known(0n)), 1)).toBeNull();
    expect(printIndex(changeBetween(known(5n), known(-5n)), 1)).toBeNull();
    expect(printIndex(changeBetween(absent, known(5n)), 1)).toBeNull();
    expect(printIndex(changeBetween(known(5n), absent), 1)).toBeNull();
  });
});
