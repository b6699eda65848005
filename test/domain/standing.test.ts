import { absent, amountOf, type Observed } from "../../src/domain/figure.js";
import { standingOf, type RankedBy, type RankedChange, type YearFigures } from "../../src/domain/standing.js";

const NOT_PUBLISHED = absent("NOT_PUBLISHED");

function fen(value: bigint): Observed {
  return amountOf(value, 2, "YUAN");
}

function year(amount: Observed, rest: { readonly budget?: Observed; readonly whole?: Observed } = {}): YearFigures {
  const { budget = NOT_PUBLISHED, whole = NOT_PUBLISHED } = rest;
  return { amount, execution: { part: amount, whole: budget }, whole, isReclassified: false };
}

const NO_CHANGE: RankedChange = {
  amountFen: null,
  rateBaseFen: null,
  comparability: "BASE_MISSING",
  isOfGroup: false,
};

function shown(by: RankedBy, years: readonly YearFigures[], change: RankedChange = NO_CHANGE): string {
  const standing = standingOf(by, years, () => change);
  if (standing.kind === "unknown") {
    return standing.reason === "NO_VALUE" ? standing.comparability : `${standing.reason} ${standing.comparability}`;
  }
  return `${String(standing.value.numerator)}/${String(standing.value.denominator)}`;
}

describe("the value by which a department is ranked", () => {
  test("is the sum of the amounts of all years, and of no part of them", () => {
    expect(shown("AMOUNT", [year(fen(3n)), year(fen(4n))])).toBe("7/1");
    expect(shown("AMOUNT", [year(fen(3n)), year(absent("BLANK"))])).toBe("CURRENT_MISSING");
    // Of several reasons the verdict that stands first: of what is ranked CURRENT_MISSING, of what it is divided by NOT_DISCLOSED.
    expect(shown("AMOUNT", [year(NOT_PUBLISHED), year(absent("WITHHELD"))])).toBe("CURRENT_MISSING");
    expect(shown("AMOUNT", [])).toBe("CURRENT_MISSING");
  });

  test("is the change that is given, and none without one", () => {
    const years = [year(fen(9n))];
    // 9 - (-3) = 12: 100 x -3 / 12 %
    const change: RankedChange = { ...NO_CHANGE, amountFen: -3n, rateBaseFen: 12n, comparability: "COMPARABLE" };
    expect(shown("CHANGE_AMOUNT", years, change)).toBe("-3/1");
    expect(shown("CHANGE_RATE", years, change)).toBe("-300/12");
    expect(shown("CHANGE_RATE", years, { ...change, rateBaseFen: null, comparability: "BASE_ZERO" })).toBe("BASE_ZERO");
    expect(shown("CHANGE_AMOUNT", years)).toBe("BASE_MISSING");
  });

  test("is no change of a group, which is none of its lines' own", () => {
    const change: RankedChange = {
      amountFen: 40n,
      rateBaseFen: 200n,
      comparability: "COMPARABLE",
      isOfGroup: true,
    };
    expect(shown("CHANGE_AMOUNT", [year(fen(9n))], change)).toBe("COMPARED_AS_GROUP COMPARABLE");
    expect(shown("CHANGE_RATE", [year(fen(9n))], change)).toBe("COMPARED_AS_GROUP COMPARABLE");
    expect(shown("AMOUNT", [year(fen(9n))], change)).toBe("9/1");
    const unknown: RankedChange = { ...change, amountFen: null, rateBaseFen: null, comparability: "NOT_DISCLOSED" };
    expect(shown("CHANGE_AMOUNT", [year(fen(9n))], unknown)).toBe("NOT_DISCLOSED");
  });

  test("divides the sums over the years for completion and share", () => {
    const years = [
      year(fen(3n), { budget: fen(4n), whole: fen(30n) }),
      year(fen(5n), { budget: fen(6n), whole: fen(10n) }),
    ];
    expect(shown("COMPLETION_RATE", years)).toBe("800/10");
    expect(shown("SHARE", years)).toBe("800/40");
    expect(shown("COMPLETION_RATE", [year(fen(3n))])).toBe("BASE_MISSING");
    expect(shown("SHARE", [year(fen(0n), { whole: fen(0n) })])).toBe("BOTH_ZERO");
  });
});
