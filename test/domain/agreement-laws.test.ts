import fc from "fast-check";
import { judgeAmounts, judgeMention, judgeShare } from "../../src/domain/agreement.js";
import { BaseSource, resolveBase, type ResolvedBase } from "../../src/domain/base.js";
import type { Direction } from "../../src/domain/change.js";
import { amountOf, readAmount, type Amount } from "../../src/domain/figure.js";
import { lineChange } from "../../src/domain/change/line-change.js";
import { parsePrinted } from "../../src/domain/printed.js";
import { readMention, type Mention } from "../../src/domain/statement.js";
import { anyFen, anyPrint, positiveFen, printedAs, roundableFen } from "./published-figures.js";
import { cutText, percent, ratePercent, roundedText, type Rational } from "./rational-oracle.js";
import { NOT_PUBLISHED } from "./stated.js";

const anyRateDecimals = fc.integer({ min: 0, max: 5 });
/** Publishers round percentages, and some cut them. */
const anyPercentPrint = fc.constantFrom(roundedText, cutText);

function sign(fen: bigint): Direction {
  return fen > 0n ? "INCREASE" : fen < 0n ? "DECREASE" : "UNCHANGED";
}

function widened(amount: Amount, below: bigint, above: bigint): Amount {
  return { ...amount, interval: { low: amount.interval.low - below, high: amount.interval.high + above } };
}

describe("figures made by rounding true values never contradict", () => {
  const mentions = fc.array(
    fc.record({
      print: anyPrint,
      amount: fc.boolean(),
      rate: fc.boolean(),
      completion: fc.boolean(),
      direction: fc.boolean(),
      base: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const truths = fc.record({
    current: roundableFen,
    base: positiveFen,
    currentPrint: anyPrint,
    basePrint: fc.option(anyPrint),
    decimals: anyRateDecimals,
    percentText: anyPercentPrint,
    mentions,
  });

  test("whatever is stated, against a published, a stated and an implied base", () => {
    fc.assert(
      fc.property(truths, ({ current, base, currentPrint, basePrint, decimals, percentText, mentions }) => {
        const percentOf = (value: Rational) => percentText(value, decimals);
        const stated = mentions.map((says) =>
          readMention({
            unit: says.print.unit,
            base: says.base ? printedAs(base, says.print) : null,
            amount: says.amount ? printedAs(current - base, says.print) : null,
            rate: says.rate ? percentOf(ratePercent(current, base)) : null,
            direction: says.direction ? sign(current - base) : null,
            completionRate: says.completion ? percentOf(percent(current, base)) : null,
          }),
        );
        const published = basePrint === null ? NOT_PUBLISHED : readAmount(printedAs(base, basePrint), basePrint.unit);
        const printed = readAmount(printedAs(current, currentPrint), currentPrint.unit);
        expect(lineChange(printed, published, stated).agreement).not.toBe("CONTRADICTS");
      }),
      { numRuns: 5000 },
    );
  });

  test("nor does a share", () => {
    fc.assert(
      fc.property(
        roundableFen,
        positiveFen,
        anyPrint,
        anyPrint,
        anyRateDecimals,
        anyPercentPrint,
        (part, whole, partPrint, wholePrint, decimals, percentText) => {
          const stated = parsePrinted(percentText(percent(part, whole), decimals));
          const printedPart = readAmount(printedAs(part, partPrint), partPrint.unit);
          const printedWhole = readAmount(printedAs(whole, wholePrint), wholePrint.unit);
          expect(judgeShare(stated, printedPart, printedWhole)).not.toBe("CONTRADICTS");
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("nor do two printings of one figure", () => {
    fc.assert(
      fc.property(roundableFen, anyPrint, anyPrint, (fen, one, other) => {
        const agreement = judgeAmounts(
          readAmount(printedAs(fen, one), one.unit),
          readAmount(printedAs(fen, other), other.unit),
        );
        expect(agreement).not.toBe("CONTRADICTS");
      }),
    );
  });
});

describe("widening an interval never creates a contradiction", () => {
  const anyWidth = fc.oneof(
    fc.constant(0n),
    fc.bigInt({ min: 0n, max: 10_000n }),
    fc.bigInt({ min: 0n, max: 10n ** 13n }),
  );
  const anyAmount = fc
    .tuple(fc.oneof(fc.bigInt({ min: -2_000n, max: 2_000n }), anyFen), fc.integer({ min: 0, max: 2 }))
    .map(([fen, decimals]) => amountOf(fen, decimals, "YUAN"));
  const anyPercentStated = fc
    .tuple(fc.bigInt({ min: -30_000n, max: 30_000n }), fc.integer({ min: 0, max: 3 }))
    .map(([scaled, decimals]) => ({ scaled, decimals }));
  const anyMention: fc.Arbitrary<Mention> = fc.record({
    base: fc.option(anyAmount),
    amount: fc.option(anyAmount),
    rate: fc.option(anyPercentStated),
    direction: fc.option(fc.constantFrom<Direction[]>("INCREASE", "DECREASE", "UNCHANGED")),
    completionRate: fc.option(anyPercentStated),
  });
  const anyWidths = fc.array(anyWidth, { minLength: 6, maxLength: 6 });

  function contradicted(mention: Mention, current: Amount, resolved: ResolvedBase): string[] {
    return judgeMention(mention, current, resolved, [mention])
      .filter((verdict) => verdict.agreement === "CONTRADICTS")
      .map((verdict) => verdict.attribute);
  }

  test("for amount, rate, direction and completion against any kind of base", () => {
    fc.assert(
      fc.property(
        anyAmount,
        anyAmount,
        anyMention,
        anyWidths,
        fc.boolean(),
        (current, base, mention, widths, known) => {
          const [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n] = widths;
          const wideCurrent = widened(current, a, b);
          const wide: Mention = {
            ...mention,
            base: mention.base && widened(mention.base, c, d),
            amount: mention.amount && widened(mention.amount, e, f),
          };
          const narrowBase = resolveBase(current, known ? base : NOT_PUBLISHED, [mention]);
          const wideBase = resolveBase(wideCurrent, known ? widened(base, c, d) : NOT_PUBLISHED, [wide]);
          const before = contradicted(mention, current, narrowBase);
          expect(before).toEqual(expect.arrayContaining(contradicted(wide, wideCurrent, wideBase)));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("for shares and second printings", () => {
    fc.assert(
      fc.property(anyPercentStated, anyAmount, anyAmount, anyWidths, (stated, one, other, widths) => {
        const [a = 0n, b = 0n, c = 0n, d = 0n] = widths;
        const [wideOne, wideOther] = [widened(one, a, b), widened(other, c, d)];
        if (judgeShare(stated, one, other) !== "CONTRADICTS") {
          expect(judgeShare(stated, wideOne, wideOther)).not.toBe("CONTRADICTS");
        }
        if (judgeAmounts(one, other) !== "CONTRADICTS") {
          expect(judgeAmounts(wideOne, wideOther)).not.toBe("CONTRADICTS");
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("for percentages that are printed with fewer decimals", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, fc.bigInt({ min: -3_000n, max: 3_000n }), (part, whole, scaled) => {
        const narrow = judgeShare({ scaled: scaled * 10n, decimals: 2 }, part, whole);
        if (narrow !== "CONTRADICTS") {
          expect(judgeShare({ scaled, decimals: 1 }, part, whole)).not.toBe("CONTRADICTS");
        }
      }),
    );
  });
});

describe("a contradiction is found where no true value fits", () => {
  /** Ends and middle of the true values behind a print, as fen: a brute search that assumes nothing of their order. */
  function possible({ interval }: Amount): bigint[] {
    const steps = 8n;
    const low = interval.low / 2n;
    const width = interval.high / 2n - low;
    return Array.from({ length: 9 }, (_, i) => low + (width * BigInt(i)) / steps);
  }

  const figures = fc.tuple(fc.bigInt({ min: 100n, max: 99_999n }), fc.bigInt({ min: 100n, max: 99_999n }));
  const rates = fc.tuple(figures, fc.integer({ min: 0, max: 3 }), fc.boolean());

  function wholeFen(hundredths: bigint): Amount {
    return amountOf(hundredths * 10_000n, 2, "WAN_YUAN");
  }

  test("for a rate two last places beyond the farthest that any of them gives", () => {
    fc.assert(
      fc.property(rates, ([[c, b], decimals, above]) => {
        const [current, base] = [wholeFen(c), wholeFen(b)];
        const all = possible(current).flatMap((x) => possible(base).map((y) => ratePercent(x, y)));
        const printed = all.map((rate) => parsePrinted(roundedText(rate, decimals)).scaled);
        const farthest = printed.reduce((x, y) => (above === y > x ? y : x));
        const beyond = { scaled: above ? farthest + 2n : farthest - 2n, decimals };
        const mention: Mention = { base: null, amount: null, rate: beyond, direction: null, completionRate: null };
        const resolved: ResolvedBase = { base, source: BaseSource.PUBLISHED, implied: null, narrated: null };
        expect(judgeMention(mention, current, resolved, [mention])).toEqual([
          { attribute: "rate", agreement: "CONTRADICTS" },
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test("for an amount beyond the half places of all three prints, and for no other", () => {
    fc.assert(
      fc.property(figures, fc.bigInt({ min: -5n, max: 5n }), ([c, b], off) => {
        const mention: Mention = {
          base: null,
          amount: wholeFen(c - b + off),
          rate: null,
          direction: null,
          completionRate: null,
        };
        const resolved: ResolvedBase = {
          base: wholeFen(b),
          source: BaseSource.PUBLISHED,
          implied: null,
          narrated: null,
        };
        // three half places are 1.5 last places: one off may be rounding, two off cannot be
        const expected = off === 0n ? "EXACT" : off === 1n || off === -1n ? "WITHIN_ROUNDING" : "CONTRADICTS";
        expect(judgeMention(mention, wholeFen(c), resolved, [mention])).toEqual([
          { attribute: "amount", agreement: expected },
        ]);
      }),
    );
  });
});
