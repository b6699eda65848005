import {
  cutText,
  fromText,
  halfPlace,
  minus,
  over,
  percent,
  plus,
  ratePercent,
  rational,
  roundedText,
} from "./rational-oracle.js";

describe("the oracle itself, by hand", () => {
  test.each([
    // 1/8 = 0.125: a tie at two decimals
    [rational(1n, 8n), 2, "0.13", "0.12"],
    [rational(-1n, 8n), 2, "-0.13", "-0.12"],
    // 1999/1000: the carry goes through the point
    [rational(1999n, 1000n), 2, "2.00", "1.99"],
    [rational(-1n, 1000n), 2, "0.00", "0.00"],
    [rational(199n, 2n), 0, "100", "99"],
    [rational(2n, 3n), 4, "0.6667", "0.6666"],
  ])("rounds and cuts %p at %i decimals", (value, decimals, rounded, cut) => {
    expect(roundedText(value, decimals)).toBe(rounded);
    expect(cutText(value, decimals)).toBe(cut);
  });

  test("adds, subtracts and divides fractions", () => {
    expect(roundedText(plus(fromText("0.1"), fromText("0.2")), 1)).toBe("0.3");
    expect(roundedText(minus(fromText("629.09"), fromText("694.43")), 2)).toBe("-65.34");
    expect(roundedText(over(fromText("-1"), fromText("-4")), 2)).toBe("0.25");
  });

  test("takes percentages of wholes and bases", () => {
    // (3 - 4) / 4 = -25 %; 3 / 4 = 75 %
    expect(roundedText(ratePercent(3n, 4n), 1)).toBe("-25.0");
    expect(roundedText(percent(3n, 4n), 1)).toBe("75.0");
  });

  test("knows half a place, and no fraction without denominator", () => {
    expect(roundedText(halfPlace(2), 3)).toBe("0.005");
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});
