import { changeBetween, printRate } from "../../src/domain/change.js";
import { PrintedNumberError } from "../../src/domain/errors.js";
import { absent, readAmount } from "../../src/domain/figure.js";
import { CountError, printCount, readCount, type IndicatorKind } from "../../src/domain/indicator.js";
import { moneyPerUnit, paidUnits, type DisclosedCount } from "../../src/domain/money-per-unit.js";

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
  test("is divided exactly, rounded half up once to whole fen, and printed exactly in the unit asked for", () => {
    // 6600 yuan / 165 = 40; 11300 / 150 = 75.333...; 0.05 yuan / 2 = 2.5 fen; 10 / 2.5 = 4
    expect(moneyPerUnit(readAmount("0.66", "WAN_YUAN"), readCount("165"), "YUAN").amount).toBe("40.00");
    expect(moneyPerUnit(readAmount("1.13", "WAN_YUAN"), readCount("150"), "YUAN").amount).toBe("75.33");
    expect(moneyPerUnit(readAmount("1.13", "WAN_YUAN"), readCount("150"), "WAN_YUAN").amount).toBe("0.007533");
    expect(moneyPerUnit(readAmount("1.13", "WAN_YUAN"), readCount("150"), "YI_YUAN").amount).toBe("0.0000007533");
    expect(moneyPerUnit(readAmount("0.05", "YUAN"), readCount("2"), "YUAN").amount).toBe("0.03");
    expect(moneyPerUnit(readAmount("10", "YUAN"), readCount("2.5"), "YUAN").amount).toBe("4.00");
  });

  test("is null with a reason where either side is 0 or not known", () => {
    const amount = readAmount("0.66", "WAN_YUAN");
    const zero = readCount("0");
    expect(moneyPerUnit(amount, zero, "YUAN")).toEqual({ amount: null, absence: "COUNT_ZERO", count: zero });
    expect(moneyPerUnit(amount, absent("NOT_PUBLISHED"), "YUAN").absence).toBe("COUNT_MISSING");
    expect(moneyPerUnit(absent("BLANK"), readCount("1"), "YUAN").absence).toBe("AMOUNT_MISSING");
    expect(moneyPerUnit(absent("WITHHELD"), readCount("1"), "YUAN").absence).toBe("AMOUNT_WITHHELD");
    expect(moneyPerUnit(readAmount("0", "YUAN"), readCount("3"), "YUAN").amount).toBe("0.00");
  });

  /** What the money of a kind paid for, of counts by kind; "+" marks one that includes the foreign guests. */
  function paid(kind: IndicatorKind, counts: Partial<Record<IndicatorKind, string>>): string {
    const disclosed = Object.entries(counts).map(([one, text]): [IndicatorKind, DisclosedCount] => [
      one as IndicatorKind,
      { count: readCount(text.replace("+", "")), includesForeign: text.endsWith("+") },
    ]);
    const units = paidUnits(new Map(disclosed), kind);
    return units.kind === "amount" ? printCount(units.fen) : units.absence;
  }

  test("counts domestic and foreign guests, and those once that the count includes already", () => {
    const visits = { RECEPTION_VISITS: "100", FOREIGN_RECEPTION_VISITS: "50" };
    expect(paid("RECEPTION_VISITS", visits)).toBe("150");
    expect(paid("RECEPTION_VISITS", { ...visits, RECEPTION_VISITS: "100+" })).toBe("100");
    expect(paid("RECEPTION_BATCHES", { RECEPTION_BATCHES: "8", FOREIGN_RECEPTION_BATCHES: "2" })).toBe("10");
    expect(paid("RECEPTION_VISITS", { RECEPTION_VISITS: "0", FOREIGN_RECEPTION_VISITS: "50" })).toBe("50");
    expect(paid("OVERSEAS_VISITS", { OVERSEAS_VISITS: "9", ...visits })).toBe("9");
  });

  test("is not known where foreign guests were received and it is not said how many", () => {
    expect(paid("RECEPTION_VISITS", { RECEPTION_VISITS: "100", FOREIGN_RECEPTION_BATCHES: "2" })).toBe("NOT_PUBLISHED");
    expect(paid("RECEPTION_VISITS", { RECEPTION_VISITS: "100", FOREIGN_RECEPTION_BATCHES: "0" })).toBe("100");
    expect(paid("RECEPTION_VISITS", { RECEPTION_VISITS: "100" })).toBe("100");
    expect(paid("RECEPTION_VISITS", { FOREIGN_RECEPTION_VISITS: "50" })).toBe("NOT_PUBLISHED");
  });
});
