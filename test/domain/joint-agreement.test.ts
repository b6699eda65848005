import fc from "fast-check";
import { judgeMention } from "../../src/domain/agreement.js";
import { absent, amountOf, type Amount, type Observed } from "../../src/domain/figure.js";
import type { Direction } from "../../src/domain/change.js";
import { lineChange } from "../../src/domain/change/line-change.js";
import type { Mention } from "../../src/domain/statement.js";
import { isAtMost, minus, over, plus, rational, times, type Rational } from "./rational-oracle.js";
import { changeStating, NOT_PUBLISHED, stating, wan } from "./stated.js";

describe("several statements of one change", () => {
  test.each([
    // 95 + 5 = 100: -5.00 and -5.0 % fit; what is said elsewhere does not
    [[{ amount: "-5.00", rate: "-5.0" }, { amount: "-6.00" }]],
    [
      [
        { amount: "-5.00", rate: "-5.0" },
        { amount: "5.00", direction: "INCREASE" as const },
      ],
    ],
    [[{ amount: "-5.00" }, { direction: "UNCHANGED" as const }]],
    [[{ amount: "-5.00" }, { base: "101.00" }]],
    [[{ base: "100.00" }, { base: "101.00" }]],
    [[{ rate: "-5.0" }, { rate: "-5.3" }]],
    // completing 97.0 % of the base is a change of -3 %
    [[{ rate: "-5.0" }, { completionRate: "97.0" }]],
  ])("that exclude each other contradict, whatever the base: %j", (mentions) => {
    expect(changeStating("95.00", mentions).agreement).toBe("CONTRADICTS");
    expect(changeStating("95.00", mentions, wan("100")).agreement).toBe("CONTRADICTS");
    expect(changeStating("95.00", [...mentions].reverse()).agreement).toBe("CONTRADICTS");
  });

  test("contradict each other where the current amount is not known either", () => {
    const unknown = (...mentions: Parameters<typeof stating>[0][]) =>
      lineChange(absent("BLANK"), NOT_PUBLISHED, mentions.map(stating)).agreement;
    expect(unknown({ amount: "-5.00" }, { amount: "-6.00" })).toBe("CONTRADICTS");
    expect(unknown({ amount: "-5.00" }, { direction: "INCREASE" })).toBe("CONTRADICTS");
    expect(unknown({ amount: "-5.00" }, { base: "101.00" })).toBe("UNVERIFIABLE");
  });

  test("contradict where each fits a coarse base, and no one change fits all", () => {
    // The base prints 100 and may be 99.5 to 100.5. -5.00 wants 100.00 of it, -5.3 % wants 95 / 0.947 = 100.32.
    expect(changeStating("95.00", [{ amount: "-5.00" }], wan("100")).agreement).toBe("EXACT");
    expect(changeStating("95.00", [{ rate: "-5.3" }], wan("100")).agreement).toBe("WITHIN_ROUNDING");
    const both = { amount: "-5.00", rate: "-5.3" };
    expect(changeStating("95.00", [both]).agreement).toBe("CONTRADICTS");
    expect(changeStating("95.00", [both], wan("100")).agreement).toBe("CONTRADICTS");
  });

  test("are WITHIN_ROUNDING where one change fits all, but not as each is printed", () => {
    // 5.005 fits 5.00 and 5.01; 100.005 as base
    expect(changeStating("95.00", [{ amount: "-5.00" }, { amount: "-5.01" }]).agreement).toBe("WITHIN_ROUNDING");
    expect(changeStating("95.00", [{ amount: "-5.00", rate: "-5.0" }, { amount: "-5.01" }]).agreement).toBe(
      "WITHIN_ROUNDING",
    );
    expect(changeStating("95.00", [{ base: "100.01", rate: "-5.0" }], wan("100.00")).agreement).toBe("WITHIN_ROUNDING");
  });

  test("that say the same, or the same with fewer decimals, verify no more than one does", () => {
    expect(changeStating("95.00", [{ amount: "-5.00" }, { amount: "-5.0" }]).agreement).toBe("UNVERIFIABLE");
    expect(changeStating("95.00", [{ amount: "-5.0" }, { amount: "-5.00" }]).agreement).toBe("UNVERIFIABLE");
    expect(changeStating("95.00", [{ amount: "-5.00", rate: "-5.0" }, { amount: "-5" }]).agreement).toBe("EXACT");
  });

  test("a base alone states no change, unless it excludes the published one", () => {
    expect(changeStating("95.00", [{ base: "100.00" }]).agreement).toBe("NOT_STATED");
    expect(changeStating("95.00", [{ base: "100.00" }], wan("100.00")).agreement).toBe("NOT_STATED");
    expect(changeStating("95.00", [{ base: "120.00" }], wan("100.00")).agreement).toBe("CONTRADICTS");
  });

  test("a rate of a base that is 0 or negative is not verified, but two of them still exclude each other", () => {
    expect(changeStating("4.80", [{ completionRate: "100" }], wan("0.00")).agreement).toBe("UNVERIFIABLE");
    expect(changeStating("5.00", [{ rate: "140.7", direction: "INCREASE" }], wan("-12.30")).agreement).toBe("EXACT");
    expect(changeStating("5.00", [{ rate: "140.7" }, { rate: "141.7" }], wan("-12.30")).agreement).toBe("CONTRADICTS");
    // from -12.30 to 5.00 is no fall
    expect(changeStating("5.00", [{ rate: "-140.7" }], wan("-12.30")).agreement).toBe("CONTRADICTS");
  });

  test("a rate that was cut agrees within rounding beside its amount", () => {
    // 998.68 - 1000.00 = -1.32; 99.868 % of it, cut to 99.86
    const change = changeStating("998.68", [{ amount: "-1.32", completionRate: "99.86" }], wan("1000.00"));
    expect(change.agreement).toBe("WITHIN_ROUNDING");
    expect(changeStating("998.68", [{ completionRate: "99.85" }], wan("1000.00")).agreement).toBe("CONTRADICTS");
  });
});

const anyAmount = fc
  .tuple(fc.bigInt({ min: -300n, max: 300n }), fc.integer({ min: 0, max: 2 }))
  .map(([fen, decimals]) => amountOf(fen * (decimals === 0 ? 100n : decimals === 1 ? 10n : 1n), decimals, "YUAN"));
const anyPercent = fc
  .tuple(fc.bigInt({ min: -2_000n, max: 3_000n }), fc.integer({ min: 0, max: 2 }))
  .map(([scaled, decimals]) => ({ scaled, decimals }));
const anyMention: fc.Arbitrary<Mention> = fc.record({
  base: fc.option(anyAmount),
  amount: fc.option(anyAmount),
  rate: fc.option(anyPercent),
  direction: fc.option(fc.constantFrom<Direction[]>("INCREASE", "DECREASE", "UNCHANGED")),
  completionRate: fc.option(anyPercent),
});
const anyMentions = fc.array(anyMention, { minLength: 1, maxLength: 3 });
const maybeAmount: fc.Arbitrary<Observed> = fc.oneof(anyAmount, fc.constant(absent("BLANK")));

describe("knowing more never makes a contradiction milder", () => {
  const isContradicted = (current: Observed, published: Observed, mentions: readonly Mention[]): boolean =>
    lineChange(current, published, mentions).agreement === "CONTRADICTS";

  test("be it a published base, a current amount, or one more mention in any place", () => {
    fc.assert(
      fc.property(
        maybeAmount,
        maybeAmount,
        anyAmount,
        anyAmount,
        anyMentions,
        anyMention,
        (current, published, c, b, mentions, more) => {
          fc.pre(isContradicted(current, published, mentions));
          const figures = [
            [current, published],
            [current, published.kind === "absent" ? b : published],
            [current.kind === "absent" ? c : current, published],
          ] as const;
          for (const [one, other] of figures) {
            expect(isContradicted(one, other, mentions)).toBe(true);
            expect(isContradicted(one, other, [...mentions, more])).toBe(true);
            expect(isContradicted(one, other, [more, ...mentions])).toBe(true);
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  test("and what contradicts by itself contradicts together", () => {
    fc.assert(
      fc.property(anyAmount, maybeAmount, anyMentions, (current, published, mentions) => {
        const { agreement, resolved } = lineChange(current, published, mentions);
        const alone = mentions.flatMap((mention) => judgeMention(mention, current, resolved, mentions));
        if (alone.some((verdict) => verdict.agreement === "CONTRADICTS")) expect(agreement).toBe("CONTRADICTS");
      }),
      { numRuns: 3000 },
    );
  });
});

/** Everything that is printed, asked of one pair of true values, by the words of the domain rules alone. */
function fits(current: Rational, base: Rational, mention: Mention): boolean {
  const change = minus(current, base);
  const isIn = (value: Rational, { interval }: Amount): boolean =>
    isAtMost(rational(interval.low, 2n), value) && isAtMost(value, rational(interval.high, 2n));
  const isPrinted = (value: Rational, { scaled, decimals }: { scaled: bigint; decimals: number }): boolean => {
    const place = rational(1n, 10n ** BigInt(decimals));
    const off = minus(value, times(rational(scaled), place));
    const half = over(place, rational(2n));
    const isRounded = isAtMost(off, half) && isAtMost(minus(rational(0n), half), off);
    const beyond = scaled < 0n ? minus(rational(0n), off) : off;
    const isLess = (a: Rational, b: Rational): boolean => minus(a, b).n < 0n;
    const isCut =
      scaled === 0n
        ? isLess(off, place) && isLess(minus(rational(0n), place), off)
        : beyond.n >= 0n && isLess(beyond, place);
    return isRounded || isCut;
  };
  const sign = change.n > 0n ? "INCREASE" : change.n < 0n ? "DECREASE" : "UNCHANGED";
  const rate = (): Rational => over(times(rational(100n), change), base);
  return (
    (mention.base === null || isIn(base, mention.base)) &&
    (mention.amount === null || isIn(change, mention.amount)) &&
    (mention.direction === null || sign === mention.direction) &&
    (mention.rate === null || isPrinted(rate(), mention.rate)) &&
    (mention.completionRate === null || isPrinted(plus(rate(), rational(100n)), mention.completionRate))
  );
}

describe("a change that fits everything is found", () => {
  const mentionOf = fc.record({
    base: fc.boolean(),
    amount: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 2 }),
    rate: fc.option(anyPercent),
    direction: fc.option(fc.constantFrom<Direction[]>("INCREASE", "DECREASE", "UNCHANGED")),
    completionRate: fc.option(anyPercent),
    off: fc.bigInt({ min: -150n, max: 150n }),
  });

  test("wherever a search over many pairs finds one", () => {
    const fen = fc.bigInt({ min: 1n, max: 400n });
    fc.assert(
      fc.property(
        fen,
        fen,
        fc.array(mentionOf, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        (c, b, said, isKnown) => {
          const printed = (value: bigint, decimals: number): Amount => {
            const unit = 10n ** BigInt(2 - decimals);
            return amountOf((value / unit) * unit, decimals, "YUAN");
          };
          const mentions = said.map(({ base, amount, decimals, off, ...others }): Mention => ({
            ...others,
            base: base ? printed(b + off, decimals) : null,
            amount: amount ? printed(c - b + off, decimals) : null,
          }));
          const [current, known] = [amountOf(c, 2, "YUAN"), amountOf(b, 1, "YUAN")];
          const grid = (around: bigint, wide: bigint): Rational[] =>
            Array.from({ length: 13 }, (_, index) => rational(around * 12n + wide * (BigInt(index) - 6n), 12n));
          const isFound = grid(c, 1n).some((x) =>
            grid(b, 10n).some(
              (y) =>
                y.n > 0n &&
                (!isKnown || isAtMost(rational(known.interval.low, 2n), y)) &&
                (!isKnown || isAtMost(y, rational(known.interval.high, 2n))) &&
                isAtMost(rational(current.interval.low, 2n), x) &&
                isAtMost(x, rational(current.interval.high, 2n)) &&
                mentions.every((mention) => fits(x, y, mention)),
            ),
          );
          if (!isFound) return;
          expect(lineChange(current, isKnown ? known : NOT_PUBLISHED, mentions).agreement).not.toBe("CONTRADICTS");
        },
      ),
      { numRuns: 1500 },
    );
  });
});
