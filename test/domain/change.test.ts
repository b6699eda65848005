import fc from "fast-check";
import { changeBetween, directionOf, printPercent, printRate } from "../../src/domain/change.js";
import { absent, amountOf, readAmount, type Observed } from "../../src/domain/figure.js";
import { anyFen } from "./published-figures.js";

function wan(text: string) {
  return readAmount(text, "WAN_YUAN");
}

const BLANK = absent("BLANK");
const WITHHELD = absent("WITHHELD");
const NOT_PUBLISHED = absent("NOT_PUBLISHED");

describe("a change", () => {
  test("added to the prior figure gives the current one", () => {
    fc.assert(
      fc.property(anyFen, anyFen, (current, prior) => {
        const change = changeBetween(amountOf(current, 2, "YUAN"), amountOf(prior, 2, "YUAN"));
        expect(prior + (change.amountFen ?? 0n)).toBe(current);
        expect(change.direction).toBe(current > prior ? "INCREASE" : current < prior ? "DECREASE" : "UNCHANGED");
      }),
    );
  });

  test("has a rate exactly where it is comparable, which is where the base is positive", () => {
    fc.assert(
      fc.property(anyFen, anyFen, (current, prior) => {
        const change = changeBetween(amountOf(current, 2, "YUAN"), amountOf(prior, 2, "YUAN"));
        expect(change.comparability === "COMPARABLE").toBe(prior > 0n);
        expect(change.rateBaseFen).toBe(prior > 0n ? prior : null);
        expect(printRate(change, 1) === null).toBe(prior <= 0n);
      }),
    );
  });

  test("of 629.09 against 694.43 is -65.34, -9.4 %", () => {
    // 629.09 - 694.43 = -65.34; -65.34 / 694.43 = -9.409... %
    const change = changeBetween(wan("629.09"), wan("694.43"));
    expect(change).toEqual({
      amountFen: -65_340_000n,
      rateBaseFen: 694_430_000n,
      direction: "DECREASE",
      comparability: "COMPARABLE",
    });
    expect(printRate(change, 1)).toBe("-9.4");
    expect(printRate(change, 3)).toBe("-9.409");
  });

  test("gives an amount and no rate when the base is zero", () => {
    const change = changeBetween(wan("209.40"), wan("0"));
    expect(change).toMatchObject({ amountFen: 209_400_000n, direction: "INCREASE", comparability: "BASE_ZERO" });
    expect(printRate(change, 1)).toBeNull();
  });

  test("of nothing against nothing is 0, unchanged, with no rate", () => {
    const change = changeBetween(wan("0.00"), wan("0"));
    expect(change).toMatchObject({ amountFen: 0n, direction: "UNCHANGED", comparability: "BOTH_ZERO" });
    expect(printRate(change, 1)).toBeNull();
  });

  test.each(["5", "0", "-12.30"])("gives an amount and no rate when the base is negative (current %s)", (current) => {
    const change = changeBetween(wan(current), wan("-12.30"));
    expect(change.comparability).toBe("BASE_NEGATIVE");
    expect(change.amountFen).toBe(wan(current).fen + 12_300_000n);
    expect(printRate(change, 1)).toBeNull();
  });

  test.each<[string, Observed, Observed, string]>([
    ["blank current, blank base", BLANK, BLANK, "CURRENT_MISSING"],
    ["unpublished current, withheld base", NOT_PUBLISHED, WITHHELD, "CURRENT_MISSING"],
    ["blank current, zero base", BLANK, wan("0"), "CURRENT_MISSING"],
    ["withheld current, blank base", WITHHELD, BLANK, "NOT_DISCLOSED"],
    ["withheld current, known base", WITHHELD, wan("5"), "NOT_DISCLOSED"],
    ["zero current, withheld base", wan("0"), WITHHELD, "NOT_DISCLOSED"],
    ["zero current, blank base", wan("0"), BLANK, "BASE_MISSING"],
    ["known current, unpublished base", wan("5"), NOT_PUBLISHED, "BASE_MISSING"],
  ])("is never 0 for want of knowledge: %s", (_, current, base, comparability) => {
    const change = changeBetween(current, base);
    expect(change).toEqual({ amountFen: null, rateBaseFen: null, direction: null, comparability });
    expect(printRate(change, 1)).toBeNull();
  });
});

describe("a direction", () => {
  test("is the sign of the amount", () => {
    expect([directionOf(1n), directionOf(-1n), directionOf(0n)]).toEqual(["INCREASE", "DECREASE", "UNCHANGED"]);
  });
});

describe("a percentage of a whole", () => {
  test("is the completion or share with the decimals asked for", () => {
    // 275.26 / 291.42 = 94.454... %; 219.09 / 419.69 = 52.202... %
    expect(printPercent(wan("275.26"), wan("291.42"), 1)).toBe("94.5");
    expect(printPercent(wan("275.26"), wan("291.42"), 2)).toBe("94.45");
    expect(printPercent(wan("219.09"), wan("419.69"), 1)).toBe("52.2");
  });

  test.each<[string, Observed, Observed]>([
    ["a whole of zero", wan("0"), wan("0")],
    ["a negative whole", wan("1"), wan("-1")],
    ["an unknown part", BLANK, wan("1")],
    ["an unknown whole", wan("1"), BLANK],
  ])("is not given for %s", (_, part, whole) => {
    expect(printPercent(part, whole, 1)).toBeNull();
  });
});
