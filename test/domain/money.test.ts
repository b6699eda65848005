import fc from "fast-check";
import { AmountRangeError } from "../../src/domain/errors.js";
import { readAmount } from "../../src/domain/figure.js";
import { fenOf, printAmount } from "../../src/domain/money.js";
import { parsePrinted } from "../../src/domain/printed.js";
import { anyFen, anyUnit, FEN_IN_UNIT, type Unit } from "./published-figures.js";
import { fromText, isZero, minus, rational, roundedText } from "./rational-oracle.js";

describe("an amount", () => {
  test("that is printed and read again is the same, in every unit", () => {
    fc.assert(
      fc.property(anyFen, anyUnit, (fen, unit) => {
        expect(fenOf(parsePrinted(printAmount(fen, unit)), unit)).toBe(fen);
      }),
    );
  });

  test("prints exactly, with two decimals or as many more as exactness needs", () => {
    fc.assert(
      fc.property(anyFen, anyUnit, (fen, unit) => {
        const exact = rational(fen, FEN_IN_UNIT[unit]);
        let decimals = 2;
        while (!isZero(minus(fromText(roundedText(exact, decimals)), exact))) decimals += 1;
        expect(printAmount(fen, unit)).toBe(roundedText(exact, decimals));
      }),
    );
  });

  test("of zero never prints a minus sign", () => {
    fc.assert(fc.property(anyUnit, (unit) => expect(printAmount(-0n, unit)).toBe("0.00")));
  });

  test.each<[string, Unit, bigint, string]>([
    // 629.09 万元 = 629.09 * 1,000,000 分
    ["629.09", "WAN_YUAN", 629_090_000n, "629.09"],
    ["209.4", "WAN_YUAN", 209_400_000n, "209.40"],
    ["-65.34", "WAN_YUAN", -65_340_000n, "-65.34"],
    ["6290900.00", "YUAN", 629_090_000n, "6290900.00"],
    ["0.062909", "YI_YUAN", 629_090_000n, "0.062909"],
    ["0.000001", "WAN_YUAN", 1n, "0.000001"],
    ["0.0000000001", "YI_YUAN", 1n, "0.0000000001"],
  ])("%s in %s is exact", (text, unit, fen, printed) => {
    expect(readAmount(text, unit).fen).toBe(fen);
    expect(printAmount(fen, unit)).toBe(printed);
  });

  test("prints the same amount in every unit", () => {
    expect(printAmount(629_090_000n, "YUAN")).toBe("6290900.00");
    expect(printAmount(629_090_000n, "WAN_YUAN")).toBe("629.09");
    expect(printAmount(629_090_000n, "YI_YUAN")).toBe("0.062909");
  });
});

describe("the bound of one figure", () => {
  test.each<[string, Unit]>([
    ["9000000000", "WAN_YUAN"],
    ["-9000000000.000000", "WAN_YUAN"],
    ["90000000000000.00", "YUAN"],
    ["900000", "YI_YUAN"],
  ])("takes %s in %s, 9,000,000,000,000,000 fen", (text, unit) => {
    const fen = readAmount(text, unit).fen;
    expect(fen < 0n ? -fen : fen).toBe(9_000_000_000_000_000n);
  });

  test.each<[string, Unit]>([
    ["9000000000.000001", "WAN_YUAN"],
    ["-9000000000.000001", "WAN_YUAN"],
    ["90000000000000.01", "YUAN"],
    ["900000.0000000001", "YI_YUAN"],
  ])("refuses one fen more: %s in %s", (text, unit) => {
    expect(() => readAmount(text, unit)).toThrow(AmountRangeError);
    expect(() => readAmount(text, unit)).toThrow(/at most 9000000000000000 fen; check the unit/);
  });

  test.each<[string, Unit]>([
    ["0.001", "YUAN"],
    ["0.0000001", "WAN_YUAN"],
    ["0.00000000001", "YI_YUAN"],
  ])("refuses what is no whole number of fen: %s in %s", (text, unit) => {
    expect(() => readAmount(text, unit)).toThrow(/not a whole number of fen/);
  });

  test("takes zeros beyond the fen, since they say nothing more", () => {
    expect(readAmount("1.5000", "YUAN").fen).toBe(150n);
  });
});
