import { resolveBase } from "../../src/domain/base.js";
import { absent } from "../../src/domain/figure.js";
import { restatedFigure, restatedPrior } from "../../src/domain/restatement.js";
import { NOT_PUBLISHED, stating, wan } from "./stated.js";

const BLANK = absent("BLANK");

test("a figure that a later document has otherwise is restated by the exact difference", () => {
  // 145.95 - 152.45 = -6.50 万元
  expect(restatedFigure(wan("152.45"), wan("145.95"))).toMatchObject({ differenceFen: -6_500_000n, isRounding: false });
});

test("the same figure is not restated, nor one that is printed with fewer decimals", () => {
  expect(restatedFigure(wan("152.45"), wan("152.45"))).toBeNull();
  expect(restatedFigure(wan("152.43"), wan("152.4"))).toBeNull();
});

test("rounding explains a difference where one true value may stand behind both prints", () => {
  // 152.45 prints as 152.5, yet a true 152.447 prints as 152.45 and as 152.4.
  expect(restatedFigure(wan("152.45"), wan("152.4"))).toMatchObject({ differenceFen: -50_000n, isRounding: true });
  expect(restatedFigure(wan("152.45"), wan("152.3"))).toMatchObject({ isRounding: false });
});

test("a figure that appears or goes is restated with no difference, one that neither has is not", () => {
  expect(restatedFigure(BLANK, wan("0"))).toMatchObject({ differenceFen: null, isRounding: false });
  expect(restatedFigure(wan("0"), NOT_PUBLISHED)).toMatchObject({ differenceFen: null, isRounding: false });
  expect(restatedFigure(BLANK, NOT_PUBLISHED)).toBeNull();
});

describe("a prior figure", () => {
  const prior = (published: Parameters<typeof resolveBase>[1], ...said: Parameters<typeof stating>[0][]) =>
    restatedPrior(published, resolveBase(wan("42.00"), published, said.map(stating)));

  test("is restated by the change that this year states against it", () => {
    // 42.00 + 1.30 = 43.30, and 43.30 - 41.60 = 1.70
    expect(prior(wan("41.60"), { amount: "-1.30" })).toMatchObject({ differenceFen: 1_700_000n, isRounding: false });
    expect(prior(wan("43.30"), { amount: "-1.30" })).toBeNull();
  });

  test("is restated by the figure that this year states for it, whatever the change implies", () => {
    expect(prior(wan("41.60"), { base: "41.60", amount: "-1.30" })).toBeNull();
    expect(prior(wan("41.60"), { base: "43.30" })).toMatchObject({ differenceFen: 1_700_000n });
  });

  test("is not restated where it was never published, or where this year says nothing of it", () => {
    expect(prior(BLANK, { amount: "-1.30" })).toBeNull();
    expect(prior(wan("41.60"), { rate: "-3.0" })).toBeNull();
  });
});
