import { changeBetween, printRate } from "../../src/domain/change.js";
import { PrintedNumberError } from "../../src/domain/errors.js";
import { absent, readAmount } from "../../src/domain/figure.js";
import { CountError, moneyPerUnit, printCount, readCount } from "../../src/domain/indicator.js";

describe("a count", () => {
  test.each([
    ["165", "165"],
    ["1,234", "1234"],
    ["0", "0"],
    ["2.50", "2.5"],
    ["12.25", "12.25"],
  ])("is read exactly and printed with no more decimals than it needs: %s", (printed, shown) => {
    expect(printCount(readCount(printed).fen)).toBe(shown);
  });

  test.each(["-1", "1.234", "10,000,000,000"])("is refused where none can be meant: %s", (printed) => {
    expect(() => readCount(printed)).toThrow(CountError);
    expect(() => readCount(printed)).toThrow(`count "${printed}" is refused: give a number from 0 to 1000000000`);
  });

  test("is refused where it is no number", () => {
    expect(() => readCount("若干")).toThrow(PrintedNumberError);
  });

  test("changes by the rules of amounts", () => {
    // 150 against 224: -74, 100 x -74 / 224 = -33.04 %
    const change = changeBetween(readCount("150"), readCount("224"));
    expect([printCount(change.amountFen ?? 0n), printRate(change, 1)]).toEqual(["-74", "-33.0"]);
    expect(changeBetween(readCount("1"), readCount("0")).comparability).toBe("BASE_ZERO");
    expect(changeBetween(readCount("0"), readCount("0")).comparability).toBe("BOTH_ZERO");
    expect(changeBetween(readCount("1"), absent("NOT_PUBLISHED")).comparability).toBe("BASE_MISSING");
  });
});

describe("money per unit counted", () => {
  test("is divided exactly and rounded half up once", () => {
    // 6600 yuan / 165 = 40; 11300 / 150 = 75.333...; 0.01 / 8 = 0.00125
    expect(moneyPerUnit(readAmount("0.66", "WAN_YUAN"), readCount("165"), "YUAN", 2).amount).toBe("40.00");
    expect(moneyPerUnit(readAmount("1.13", "WAN_YUAN"), readCount("150"), "YUAN", 2).amount).toBe("75.33");
    expect(moneyPerUnit(readAmount("1.13", "WAN_YUAN"), readCount("150"), "WAN_YUAN", 4).amount).toBe("0.0075");
    expect(moneyPerUnit(readAmount("0.01", "YUAN"), readCount("8"), "YUAN", 4).amount).toBe("0.0013");
    expect(moneyPerUnit(readAmount("10", "YUAN"), readCount("2.5"), "YUAN", 0).amount).toBe("4");
  });

  test("is null with a reason where either side is 0 or not known", () => {
    const amount = readAmount("0.66", "WAN_YUAN");
    expect(moneyPerUnit(amount, readCount("0"), "YUAN", 2)).toEqual({ amount: null, absence: "COUNT_ZERO" });
    expect(moneyPerUnit(amount, absent("NOT_PUBLISHED"), "YUAN", 2).absence).toBe("COUNT_MISSING");
    expect(moneyPerUnit(absent("BLANK"), readCount("1"), "YUAN", 2).absence).toBe("AMOUNT_MISSING");
    expect(moneyPerUnit(absent("WITHHELD"), readCount("1"), "YUAN", 2).absence).toBe("AMOUNT_WITHHELD");
    expect(moneyPerUnit(readAmount("0", "YUAN"), readCount("3"), "YUAN", 2)).toEqual({ amount: "0.00", absence: null });
  });
});
