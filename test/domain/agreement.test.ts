import {
  isConsistentInItself,
  isRateOfNothing,
  judgeAmounts,
  judgeMention,
  judgeShare,
  worst,
} from "../../src/domain/agreement.js";
import { printRate } from "../../src/domain/change.js";
import { absent, readAmount } from "../../src/domain/figure.js";
import { lineChange } from "../../src/domain/change/line-change.js";
import { printAmount } from "../../src/domain/money.js";
import { parsePrinted } from "../../src/domain/printed.js";
import { changeStating, NOT_PUBLISHED, stating, wan } from "./stated.js";

function baseOf(change: ReturnType<typeof changeStating>): string | null {
  const { base } = change.resolved;
  return base.kind === "amount" ? printAmount(base.fen, "WAN_YUAN") : null;
}

describe("the 2020 account, row by row", () => {
  test.each([
    // 629.09 + 65.34 = 694.43; -65.34 / 694.43 = -9.4091 %
    ["the total", "629.09", "-65.34", "-9.4", "694.43", "-9.409", "EXACT"],
    // 0.66 + 0.04 = 0.70; -0.04 / 0.70 = -5.7143 %; between -0.045 / 0.70 = -6.43 and -0.035 / 0.70 = -5.00
    ["reception", "0.66", "-0.04", "-5.8", "0.70", "-5.714", "WITHIN_ROUNDING"],
    // 108.32 + 175.4 = 283.72; -175.4 / 283.72 = -61.8215 %
    ["operating expenses", "108.32", "-175.4", "-61.8", "283.72", "-61.822", "EXACT"],
    // 108.32 + 2.4 = 110.72; -2.4 / 110.72 = -2.1676 %
    ["operating expenses against the budget", "108.32", "-2.4", "-2.2", "110.72", "-2.168", "EXACT"],
  ])("%s implies its base and agrees", (_, current, amount, rate, base, recomputed, agreement) => {
    const change = changeStating(current, [{ amount, rate, direction: "DECREASE" }]);
    expect(change.resolved.source).toBe("IMPLIED");
    expect(baseOf(change)).toBe(base);
    expect(printRate(change.computed, 3)).toBe(recomputed);
    expect(change.computed.comparability).toBe("COMPARABLE");
    expect(change.agreement).toBe(agreement);
  });

  test("2013102 against an initial budget of 0 has an amount and no rate", () => {
    const change = changeStating("209.40", [{ base: "0", direction: "INCREASE" }]);
    expect(change.computed).toMatchObject({ comparability: "BASE_ZERO", amountFen: 209_400_000n, rateBaseFen: null });
    expect(change.agreement).toBe("EXACT");
  });

  test("2210201 completes its budget of 14.99 and is unchanged", () => {
    const change = changeStating("14.99", [{ base: "14.99", completionRate: "100" }]);
    expect(change.computed.direction).toBe("UNCHANGED");
    expect(printRate(change.computed, 1)).toBe("0.0");
    expect(change.agreement).toBe("EXACT");
  });

  test("vehicles, 0 of 0, print a rate that does not exist", () => {
    const mention = { completionRate: "0", direction: "UNCHANGED" as const };
    const change = changeStating("0", [mention], wan("0"));
    expect(change.computed).toMatchObject({ comparability: "BOTH_ZERO", direction: "UNCHANGED", rateBaseFen: null });
    expect(isRateOfNothing(stating(mention), wan("0"), wan("0"))).toBe(true);
    expect(change.agreement).not.toBe("CONTRADICTS");
  });

  test.each([
    // 275.26 / 291.42 = 94.4547 %; 629.09 / 306.41 = 205.3098 %
    ["275.26", "291.42", "94.5", "EXACT"],
    ["629.09", "306.41", "205.3", "EXACT"],
    ["275.26", "291.42", "94.4", "WITHIN_ROUNDING"],
    ["275.26", "291.42", "94.6", "CONTRADICTS"],
  ])("%s of a budget of %s stated as %s %% is %s", (current, base, completionRate, agreement) => {
    expect(changeStating(current, [{ base, completionRate }]).agreement).toBe(agreement);
  });
});

describe("a stated rate", () => {
  test.each([
    // the corners: -0.035 / (0.665 + 0.035) = -5.00 and -0.045 / (0.655 + 0.045) = -6.43
    ["-5.0", "WITHIN_ROUNDING"],
    ["-6.4", "WITHIN_ROUNDING"],
    ["-4.8", "CONTRADICTS"],
    ["-6.6", "CONTRADICTS"],
    ["5.7", "CONTRADICTS"],
  ])("for reception may be %s: %s", (rate, agreement) => {
    expect(changeStating("0.66", [{ amount: "-0.04", rate }]).agreement).toBe(agreement);
  });

  test("that is cut instead of rounded agrees within rounding", () => {
    // 99.868 of 100.000: -0.132 %, and 99.868 % of it; cut at two decimals
    expect(judgeShare(parsePrinted("99.86"), wan("99868.0000"), wan("100000.0000"))).toBe("WITHIN_ROUNDING");
    expect(judgeShare(parsePrinted("99.87"), wan("99868.0000"), wan("100000.0000"))).toBe("EXACT");
    expect(judgeShare(parsePrinted("99.85"), wan("99868.0000"), wan("100000.0000"))).toBe("CONTRADICTS");
    expect(judgeShare(parsePrinted("99.88"), wan("99868.0000"), wan("100000.0000"))).toBe("CONTRADICTS");
  });

  test("that is cut goes toward zero for a fall too, never away from it", () => {
    // 1000 -> 904.1: -9.59 %
    const [current, published] = ["904.1000", wan("1000.0000")];
    expect(changeStating(current, [{ rate: "-9.5" }], published).agreement).toBe("WITHIN_ROUNDING");
    expect(changeStating(current, [{ rate: "-9.7" }], published).agreement).toBe("CONTRADICTS");
  });

  test("alone, without any base, cannot be verified", () => {
    const change = changeStating("1023", [{ rate: "-32" }]);
    expect(change.computed.comparability).toBe("BASE_MISSING");
    expect(change.agreement).toBe("UNVERIFIABLE");
  });

  test("against a base that prints 0 cannot be verified, since the true base may be anything near it", () => {
    const mention = stating({ rate: "100.0" });
    const { resolved } = changeStating("0.66", [], wan("0.00"));
    const [verdict] = judgeMention(mention, wan("0.66"), resolved, [mention]);
    expect(verdict).toEqual({ attribute: "rate", agreement: "UNVERIFIABLE" });
  });

  test("against a negative base cannot be verified", () => {
    const mention = stating({ rate: "140.7" });
    const { resolved } = changeStating("5.00", [], wan("-12.30"));
    const [verdict] = judgeMention(mention, wan("5.00"), resolved, [mention]);
    expect(verdict).toEqual({ attribute: "rate", agreement: "UNVERIFIABLE" });
  });

  test("against a base that may be much smaller than it prints has all that room", () => {
    // 1 万元 printed without decimals may be 0.5: 0.66 against 0.5 is +32 %; half of its last place more or less is
    // 0.665 / 0.5 - 1 = 33 %, and no more
    expect(changeStating("0.66", [{ rate: "32.0" }], wan("1")).agreement).toBe("WITHIN_ROUNDING");
    expect(changeStating("0.66", [{ rate: "33.0" }], wan("1")).agreement).toBe("WITHIN_ROUNDING");
    expect(changeStating("0.66", [{ rate: "33.2" }], wan("1")).agreement).toBe("CONTRADICTS");
  });

  test("printed for 0 against 0 is a rate of nothing, and only there", () => {
    expect(isRateOfNothing(stating({ rate: "0" }), wan("0"), wan("0.00"))).toBe(true);
    expect(isRateOfNothing(stating({ amount: "0" }), wan("0"), wan("0"))).toBe(false);
    expect(isRateOfNothing(stating({ rate: "0" }), wan("1"), wan("1"))).toBe(false);
    expect(isRateOfNothing(stating({ rate: "0" }), wan("0"), NOT_PUBLISHED)).toBe(false);
  });
});

describe("a stated amount", () => {
  test("alone verifies nothing, though it gives the base", () => {
    const change = changeStating("629.09", [{ amount: "-65.34" }]);
    expect(baseOf(change)).toBe("694.43");
    expect(change.agreement).toBe("UNVERIFIABLE");
  });

  test.each([
    // 629.09 - 694.43 = -65.34; the half places together are 3 * 0.005 = 0.015
    ["-65.34", "EXACT"],
    ["-65.35", "WITHIN_ROUNDING"],
    ["-65.32", "CONTRADICTS"],
    // fewer decimals: -65.34 rounds to -65.3 and to -65
    ["-65.3", "EXACT"],
    ["-65", "EXACT"],
    ["-65.4", "WITHIN_ROUNDING"],
    ["-66", "CONTRADICTS"],
    ["65.34", "CONTRADICTS"],
  ])("against a known base may be %s: %s", (amount, agreement) => {
    expect(changeStating("629.09", [{ amount }], wan("694.43")).agreement).toBe(agreement);
  });

  test("in another unit agrees as it rounds there", () => {
    // -65.34 万元 = -0.006534 亿元, printed with two decimals 0.01
    const change = changeStating("629.09", [{ unit: "YI_YUAN", amount: "-0.01" }], wan("694.43"));
    expect(change.agreement).toBe("EXACT");
  });
});

describe("two printings of one figure", () => {
  test.each([
    ["209.4", "209.40", "EXACT"],
    ["209", "209.40", "EXACT"],
    ["210", "209.50", "EXACT"],
    ["209", "209.50", "WITHIN_ROUNDING"],
    ["209.401", "209.40", "WITHIN_ROUNDING"],
    ["0.32", "0.24", "CONTRADICTS"],
  ])("%s for %s is %s", (stated, figure, agreement) => {
    expect(judgeAmounts(wan(stated), wan(figure))).toBe(agreement);
  });
});

describe("an amount printed finer than a fen", () => {
  test("stands for that fen alone", () => {
    const stated = readAmount("1.5000", "YUAN");
    expect(judgeAmounts(stated, readAmount("1.50", "YUAN"))).toBe("EXACT");
    expect(judgeAmounts(stated, readAmount("1.51", "YUAN"))).toBe("CONTRADICTS");
  });
});

describe("a stated direction", () => {
  test.each([
    ["INCREASE", "5.00", "4.99", "EXACT"],
    ["INCREASE", "5.00", "5.00", "WITHIN_ROUNDING"],
    ["UNCHANGED", "5.00", "5.00", "EXACT"],
    ["UNCHANGED", "5.00", "4.99", "WITHIN_ROUNDING"],
    ["UNCHANGED", "5.00", "4.98", "CONTRADICTS"],
    ["DECREASE", "5.00", "4.99", "CONTRADICTS"],
    ["INCREASE", "4.98", "5.00", "CONTRADICTS"],
  ] as const)("%s for %s against %s is %s", (direction, current, base, agreement) => {
    expect(changeStating(current, [{ direction }], wan(base)).agreement).toBe(agreement);
  });

  test("for two equal prints is as open as the half fen that they may hide", () => {
    const [current, base] = [readAmount("5.00", "YUAN"), readAmount("5.00", "YUAN")];
    const { agreement } = lineChange(current, base, [stating({ direction: "DECREASE" })]);
    expect(agreement).toBe("WITHIN_ROUNDING");
  });

  test("that its own amount or rate denies contradicts, even where no base is known", () => {
    expect(changeStating("5", [{ amount: "1.00", direction: "DECREASE" }]).agreement).toBe("CONTRADICTS");
    expect(changeStating("5", [{ rate: "1.0", direction: "UNCHANGED" }]).agreement).toBe("CONTRADICTS");
    expect(changeStating("5", [{ rate: "0.0", direction: "INCREASE" }]).agreement).toBe("UNVERIFIABLE");
  });

  test("is not read out of a printed zero, which may hide a small change", () => {
    // 1000.30 against 1000.00 is +0.03 %, printed 0.0 %; +0.30 万元 is 0.00 亿元
    expect(changeStating("1000.30", [{ rate: "0.0" }], wan("1000.00")).agreement).toBe("EXACT");
    expect(changeStating("1000.30", [{ unit: "YI_YUAN", amount: "0.00" }], wan("1000.00")).agreement).toBe("EXACT");
    expect(stating({ amount: "0.00", rate: "0.0" }).direction).toBeNull();
    expect(stating({ amount: "0.00", rate: "-0.3" }).direction).toBe("DECREASE");
    expect(stating({ amount: "-0.01" }).direction).toBe("DECREASE");
    expect(stating({ rate: "9.4" }).direction).toBe("INCREASE");
  });
});

describe("of several verdicts", () => {
  test("the worst is given, and what cannot be verified counts only where nothing else is", () => {
    expect(worst([])).toBe("NOT_STATED");
    expect(worst(["UNVERIFIABLE"])).toBe("UNVERIFIABLE");
    expect(worst(["UNVERIFIABLE", "EXACT"])).toBe("EXACT");
    expect(worst(["EXACT", "WITHIN_ROUNDING", "UNVERIFIABLE"])).toBe("WITHIN_ROUNDING");
    expect(worst(["CONTRADICTS", "EXACT", "WITHIN_ROUNDING"])).toBe("CONTRADICTS");
  });

  test("each attribute is judged by itself", () => {
    const mention = stating({ amount: "-65.34", rate: "-9.5", direction: "INCREASE", completionRate: "90.5" });
    const { resolved } = changeStating("629.09", [], wan("694.43"));
    // -9.409 % rounds to -9.4; -9.5 would need -9.45 or more, while the intervals reach -9.411 only.
    // 629.09 / 694.43 = 90.5909 %: rounds to 90.6, cut 90.5
    expect(judgeMention(mention, wan("629.09"), resolved, [mention])).toEqual([
      { attribute: "amount", agreement: "EXACT" },
      { attribute: "rate", agreement: "CONTRADICTS" },
      { attribute: "direction", agreement: "CONTRADICTS" },
      { attribute: "completionRate", agreement: "WITHIN_ROUNDING" },
    ]);
  });

  test("nothing stated is NOT_STATED", () => {
    expect(changeStating("629.09", [], wan("694.43")).agreement).toBe("NOT_STATED");
  });

  test("the worst of two mentions of one change wins", () => {
    const mentions = [{ amount: "-65.34", rate: "-9.4" }, { rate: "-12.0" }];
    expect(changeStating("629.09", mentions).agreement).toBe("CONTRADICTS");
    expect(changeStating("629.09", mentions, wan("694.43")).agreement).toBe("CONTRADICTS");
  });

  test("all stated of an absent figure is UNVERIFIABLE", () => {
    const mention = stating({ amount: "-1", rate: "-2", direction: "DECREASE", completionRate: "3" });
    const { resolved } = changeStating("1", [], wan("2"));
    const verdicts = judgeMention(mention, absent("BLANK"), resolved, [mention]);
    expect(verdicts.map((verdict) => verdict.attribute)).toEqual(["amount", "rate", "direction", "completionRate"]);
    expect(new Set(verdicts.map((verdict) => verdict.agreement))).toEqual(new Set(["UNVERIFIABLE"]));
  });
});

describe("a completion stated beside an implied base", () => {
  test.each([
    // 108.32 / (108.32 + 2.4) = 97.832 %
    ["97.8", "EXACT"],
    ["96.8", "CONTRADICTS"],
  ])("of %s %% is %s", (completionRate, agreement) => {
    expect(changeStating("108.32", [{ amount: "-2.4", completionRate }]).agreement).toBe(agreement);
  });

  test("is UNVERIFIABLE where there is no base at all", () => {
    expect(changeStating("108.32", [{ completionRate: "97.8" }]).agreement).toBe("UNVERIFIABLE");
  });
});

describe("a mention that fits itself", () => {
  test("is told from one whose amount and rate deny each other, whatever the published base", () => {
    expect(isConsistentInItself(stating({ amount: "-65.34", rate: "-9.4" }), wan("629.09"))).toBe(true);
    expect(isConsistentInItself(stating({ amount: "-65.34", rate: "-12.0" }), wan("629.09"))).toBe(false);
    expect(isConsistentInItself(stating({ amount: "-65.34" }), wan("629.09"))).toBe(true);
    expect(isConsistentInItself(stating({ rate: "-9.4" }), wan("629.09"))).toBe(false);
    expect(isConsistentInItself(stating({ amount: "-65.34" }), absent("BLANK"))).toBe(false);
  });
});
