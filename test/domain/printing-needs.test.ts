import { NotGivenError, DecimalsRangeError } from "../../src/domain/errors.js";
import { fenOf, printAmount, printDerived, type AmountUnit } from "../../src/domain/money.js";
import { printScaled } from "../../src/domain/printed.js";
import { checkDecimals, printFraction } from "../../src/domain/rate.js";

/** What no type lets through, as it came by a variable that was left out. */
const NONE = JSON.parse('{ "unit": null }') as { unit: AmountUnit; decimals: number };
const { unit, decimals } = { unit: NONE.unit, decimals: NONE.decimals };

describe("a number without its unit or decimals", () => {
  it("is a fault and never printed: an amount needs a unit", () => {
    expect(printAmount(984_480_000n, "WAN_YUAN")).toBe("984.48");
    expect(() => printAmount(984_480_000n, unit)).toThrow(NotGivenError);
    expect(() => printDerived({ numerator: 1n, denominator: 3n }, unit)).toThrow(NotGivenError);
    expect(() => fenOf({ scaled: 98448n, decimals: 2 }, unit)).toThrow(NotGivenError);
  });

  it("is a fault and never printed: a rate needs decimals", () => {
    expect(() => printScaled(984_480_000n, decimals)).toThrow(NotGivenError);
    expect(() => printScaled(984_480_000n, -1)).toThrow(NotGivenError);
    expect(() => printFraction({ numerator: 1n, denominator: 3n }, decimals)).toThrow(NotGivenError);
  });

  it("is no mistake of the user, as decimals out of bounds are", () => {
    expect(() => checkDecimals(9)).toThrow(DecimalsRangeError);
    expect(() => checkDecimals(decimals)).not.toThrow(DecimalsRangeError);
    expect(() => checkDecimals(decimals)).toThrow("decimals: undefined is none");
  });
});
