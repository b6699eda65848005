import fc from "fast-check";
import { changeBetween } from "../../src/domain/change.js";
import { absent, amountOf } from "../../src/domain/figure.js";
import { RATE_BOUND_DECIMALS, rateBaseBehind, sortableBound, sortableRate } from "../../src/domain/sortable-rate.js";
import { anyFen } from "./published-figures.js";
import { minus, ratePercent, rational } from "./rational-oracle.js";

const positive = anyFen.filter((fen) => fen > 0n);

function rateText(current: bigint, base: bigint): string {
  const text = sortableRate(changeBetween(amountOf(current, 2, "YUAN"), amountOf(base, 2, "YUAN")));
  if (text === null) throw new RangeError("a rate was expected");
  return text;
}

function order(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function sign(n: bigint): number {
  return n < 0n ? -1 : n > 0n ? 1 : 0;
}

describe("a rate as text", () => {
  test("gives back the base of which a change is that rate", () => {
    fc.assert(
      fc.property(anyFen, positive, (current, base) => {
        expect(rateBaseBehind(current - base, rateText(current, base))).toBe(current === base ? 1n : base);
      }),
    );
  });

  test("sorts bytewise as the exact rates do", () => {
    fc.assert(
      fc.property(anyFen, positive, anyFen, positive, (c1, b1, c2, b2) => {
        const exact = minus(ratePercent(c1, b1), ratePercent(c2, b2));
        expect(order(rateText(c1, b1), rateText(c2, b2))).toBe(sign(exact.n));
      }),
      { numRuns: 2000 },
    );
  });

  test("tells rates apart that differ by one fen in the largest figures", () => {
    const largest = 9_000_000_000_000_000n;
    expect(order(rateText(largest, largest - 1n), rateText(largest - 1n, largest - 2n))).toBe(-1);
  });

  test("compares with a bound as the exact rate does", () => {
    const anyDecimals = fc.integer({ min: 0, max: RATE_BOUND_DECIMALS });
    fc.assert(
      fc.property(anyFen, positive, fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), anyDecimals, (c, b, n, k) => {
        const exact = minus(ratePercent(c, b), rational(n, 10n ** BigInt(k)));
        const compared = order(rateText(c, b), sortableBound(n, k));
        expect(compared >= 0).toBe(exact.n >= 0n);
        expect(compared <= 0).toBe(exact.n <= 0n);
      }),
      { numRuns: 2000 },
    );
  });

  test("meets a bound that it equals", () => {
    // 906 against 1000 is exactly -9.4 %
    expect(order(rateText(906n, 1000n), sortableBound(-94n, 1))).toBe(0);
    expect(order(rateText(906n, 1000n), sortableBound(-940n, 2))).toBe(0);
  });

  test("compares with bounds beyond any rate", () => {
    const farthest = rateText(9_000_000_000_000_000n, 1n);
    expect(order(farthest, sortableBound(10n ** 40n, 0))).toBe(-1);
    expect(order(rateText(-9_000_000_000_000_000n, 1n), sortableBound(-(10n ** 40n), 0))).toBe(1);
  });

  test("is not given where there is no rate", () => {
    expect(sortableRate(changeBetween(amountOf(5n, 2, "YUAN"), amountOf(0n, 2, "YUAN")))).toBeNull();
    expect(sortableRate(changeBetween(amountOf(5n, 2, "YUAN"), absent("BLANK")))).toBeNull();
  });
});
