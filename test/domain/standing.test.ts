import { absent, amountOf, type Observed } from "../../src/domain/figure.js";
import { standingOf, type RankedBy, type YearFigures } from "../../src/domain/standing.js";

const NOT_PUBLISHED = absent("NOT_PUBLISHED");

function fen(value: bigint): Observed {
  return amountOf(value, 2, "YUAN");
}

function year(amount: Observed, rest: Partial<YearFigures> = {}): YearFigures {
  return {
    amount,
    budget: NOT_PUBLISHED,
    whole: NOT_PUBLISHED,
    change: { amountFen: null, rateBaseFen: null, comparability: "BASE_MISSING" },
    ...rest,
  };
}

function shown(by: RankedBy, years: readonly YearFigures[]): string {
  const standing = standingOf(by, years);
  if (standing.kind === "unknown") return standing.comparability;
  return `${String(standing.value.numerator)}/${String(standing.value.denominator)}`;
}

describe("the value by which a department is ranked", () => {
  test("is the sum of the amounts of all years, and of no part of them", () => {
    expect(shown("AMOUNT", [year(fen(3n)), year(fen(4n))])).toBe("7/1");
    expect(shown("AMOUNT", [year(fen(3n)), year(absent("BLANK"))])).toBe("CURRENT_MISSING");
    expect(shown("AMOUNT", [year(NOT_PUBLISHED), year(absent("WITHHELD"))])).toBe("NOT_DISCLOSED");
    expect(shown("AMOUNT", [])).toBe("CURRENT_MISSING");
  });

  test("goes from the first year to the last over a range", () => {
    // 9 - 6 = 3; 100 x 3 / 6 %
    const years = [year(fen(6n)), year(NOT_PUBLISHED), year(fen(9n))];
    expect(shown("CHANGE_AMOUNT", years)).toBe("3/1");
    expect(shown("CHANGE_RATE", years)).toBe("300/6");
    expect(shown("CHANGE_RATE", [year(fen(0n)), year(fen(9n))])).toBe("BASE_ZERO");
    expect(shown("CHANGE_AMOUNT", [year(NOT_PUBLISHED), year(fen(9n))])).toBe("BASE_MISSING");
  });

  test("is the change that is served for the line in a single year, an implied base included", () => {
    const one = year(fen(9n), { change: { amountFen: -3n, rateBaseFen: 12n, comparability: "COMPARABLE" } });
    // 9 - (-3) = 12: 100 x -3 / 12 %
    expect(shown("CHANGE_AMOUNT", [one])).toBe("-3/1");
    expect(shown("CHANGE_RATE", [one])).toBe("-300/12");
    expect(
      shown("CHANGE_RATE", [
        year(fen(9n), { change: { amountFen: 9n, rateBaseFen: null, comparability: "BASE_ZERO" } }),
      ]),
    ).toBe("BASE_ZERO");
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
