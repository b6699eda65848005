import fc from "fast-check";
import { amountOf, readAmount, type Amount } from "../../src/domain/figure.js";
import { judgeAtMost, judgeSame, judgeSum, negated } from "../../src/domain/sum.js";

function wan(text: string): Amount {
  return readAmount(text, "WAN_YUAN");
}

describe("a printed total against its parts", () => {
  it("agrees exactly, within half a unit of each figure, or not", () => {
    // 219.10 of nine parts: ten figures with 0.005 each, 0.05
    const parts = ["55.24", "60.07", "36.48", "15.25", "9.73", "0.97", "33.06", "7.72", "0.58"].map(wan);
    expect(judgeSum(wan("219.10"), parts, 0)).toBe("EXACT");
    expect(judgeSum(wan("219.09"), parts, 0)).toBe("WITHIN_ROUNDING");
    expect(judgeSum(wan("219.15"), parts, 0)).toBe("WITHIN_ROUNDING");
    expect(judgeSum(wan("219.16"), parts, 0)).toBe("CONTRADICTS");
  });

  it("counts every figure with its own decimals", () => {
    // 3.0 (0.05) + 4.00 (0.005) against 7.06 (0.005): 0.06
    expect(judgeSum(wan("7.06"), [wan("3.0"), wan("4.00")], 0)).toBe("WITHIN_ROUNDING");
    expect(judgeSum(wan("7.07"), [wan("3.0"), wan("4.00")], 0)).toBe("CONTRADICTS");
  });

  it("is exact where the sum rounds to a total with fewer decimals", () => {
    expect(judgeSum(wan("7.1"), [wan("3.04"), wan("4.01")], 0)).toBe("EXACT");
  });

  it("cannot be verified where unknown parts could hold the rest; larger parts contradict all the same", () => {
    expect(judgeSum(wan("9.00"), [wan("3.00"), wan("4.00")], 1)).toBe("UNVERIFIABLE");
    expect(judgeSum(wan("7.00"), [wan("3.00"), wan("4.00")], 1)).toBe("EXACT");
    expect(judgeSum(wan("6.00"), [wan("3.00"), wan("4.00")], 1)).toBe("CONTRADICTS");
    expect(judgeSum(wan("6.00"), [wan("-3.00"), wan("14.00")], 1)).toBe("UNVERIFIABLE");
  });

  it("subtracts what is negated", () => {
    // 2.00 + 12.00 - 11.00 = 3.00
    expect(judgeSum(wan("3.00"), [wan("2.00"), wan("12.00"), negated(wan("11.00"))], 0)).toBe("EXACT");
  });

  const fens = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 });
  const decimals = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 31, maxLength: 31 });

  /** Prints true fen in 万元 with some decimals, rounded half up. */
  function rounded(fen: bigint, places: number): Amount {
    const unit = 10n ** BigInt(6 - places);
    return amountOf(((2n * fen + unit) / (2n * unit)) * unit, places, "WAN_YUAN");
  }

  test("never contradicts where all figures come from rounding exact ones", () => {
    fc.assert(
      fc.property(fens, decimals, (parts, [ofTotal = 2, ...ofParts]) => {
        const total = rounded(
          parts.reduce((a, b) => a + b, 0n),
          ofTotal,
        );
        const printed = parts.map((fen, at) => rounded(fen, ofParts[at] ?? 2));
        expect(judgeSum(total, printed, 0)).not.toBe("CONTRADICTS");
        expect(judgeSum(total, printed.slice(1), 1)).not.toBe("CONTRADICTS");
        expect(judgeAtMost(printed, total)).not.toBe("CONTRADICTS");
      }),
    );
  });
});

describe("two printings of one figure", () => {
  it("are exact where either rounds to the other, within rounding at one unit of the last place", () => {
    expect(judgeSame(wan("236.6"), wan("236.63"))).toBe("EXACT");
    expect(judgeSame(wan("236.63"), wan("236.6"))).toBe("EXACT");
    expect(judgeSame(wan("236.63"), wan("236.64"))).toBe("WITHIN_ROUNDING");
    expect(judgeSame(wan("236.63"), wan("236.65"))).toBe("CONTRADICTS");
  });
});

describe("parts within a whole", () => {
  it("agree up to the whole, and up to half a unit of each figure beyond it", () => {
    expect(judgeAtMost([wan("30.00"), wan("12.00")], wan("50.00"))).toBe("EXACT");
    expect(judgeAtMost([wan("30.00"), wan("12.00")], wan("42.00"))).toBe("EXACT");
    expect(judgeAtMost([wan("30.00"), wan("12.00")], wan("41.99"))).toBe("WITHIN_ROUNDING");
    expect(judgeAtMost([wan("30.00"), wan("12.00")], wan("41.98"))).toBe("CONTRADICTS");
  });
});
