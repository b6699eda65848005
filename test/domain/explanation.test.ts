import fc from "fast-check";
import { canExplain, classifyReason, impliesNotLikeForLike } from "../../src/domain/explanation.js";
import { ReasonCategory } from "../../src/domain/reasons.js";
import { FURTHER_WORDINGS, PUBLISHED_REASONS, REFERENCE_PHRASES, type Example } from "./reason-examples.js";

function examples(list: readonly Example[]): [string, ReasonCategory[]][] {
  return list.map(([text, ...categories]) => [text, categories]);
}

describe("a reason", () => {
  test.each(examples(PUBLISHED_REASONS))("that the seeded accounts publish, %s, is %p", (text, categories) => {
    expect(classifyReason(text)).toEqual(categories);
  });

  test.each(examples(REFERENCE_PHRASES))("of the reference taxonomy, %s, is %p", (text, categories) => {
    expect(classifyReason(text)).toEqual(categories);
  });

  test.each(examples(FURTHER_WORDINGS))("of other wording, %p, is %p", (text, categories) => {
    expect(classifyReason(text)).toEqual(categories);
  });

  test("is read through line breaks and blanks inside it", () => {
    expect(classifyReason("减少\n开支，部分开支从项目\u3000经费 列支")).toEqual([
      "COST_SAVING",
      "SCOPE_OR_CLASSIFICATION",
    ]);
  });

  test("lists each category once, by its first place", () => {
    expect(classifyReason("人员减少，厉行节约，人员退休，压减支出")).toEqual(["STAFFING", "COST_SAVING"]);
    expect(classifyReason("厉行节约，人员减少")).toEqual(["COST_SAVING", "STAFFING"]);
  });

  test("always has categories, none twice, and TAUTOLOGY or OTHER only alone", () => {
    const phrases = [...PUBLISHED_REASONS, ...REFERENCE_PHRASES, ...FURTHER_WORDINGS].map(([text]) => text);
    const anyText = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...phrases)).map((parts) => parts.join("，")),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const categories = classifyReason(text);
        expect(categories.length).toBeGreaterThan(0);
        expect(new Set(categories).size).toBe(categories.length);
        if (categories.includes("TAUTOLOGY") || categories.includes("OTHER")) expect(categories).toHaveLength(1);
      }),
    );
  });
});

describe("what a reason can explain", () => {
  test.each([
    [["COST_SAVING"], "PRIOR_YEAR", "DECREASE", true],
    [["COST_SAVING"], "INITIAL_BUDGET", "DECREASE", true],
    [["COST_SAVING"], "PRIOR_YEAR", "INCREASE", false],
    [["COST_SAVING"], "ADJUSTED_BUDGET", "INCREASE", false],
    [["COST_SAVING"], "PRIOR_YEAR", "UNCHANGED", false],
    [["COST_SAVING", "STAFFING"], "PRIOR_YEAR", "INCREASE", true],
    [["COST_SAVING", "PROJECT_PROGRESS"], "PRIOR_YEAR", "INCREASE", false],
    [["IN_YEAR_ADDITION"], "INITIAL_BUDGET", "INCREASE", true],
    [["IN_YEAR_ADDITION"], "PRIOR_YEAR", "INCREASE", true],
    [["IN_YEAR_ADDITION"], "INITIAL_BUDGET", "DECREASE", false],
    [["ESTIMATE_GAP"], "INITIAL_BUDGET", "DECREASE", true],
    [["ESTIMATE_GAP"], "ADJUSTED_BUDGET", "INCREASE", true],
    [["ESTIMATE_GAP"], "PRIOR_YEAR", "DECREASE", false],
    [["ESTIMATE_GAP"], "FIRST_YEAR", "INCREASE", false],
    [["NO_ACTIVITY"], "PRIOR_YEAR", "UNCHANGED", true],
    [["NO_ACTIVITY"], "PRIOR_YEAR", "DECREASE", false],
    [["TAUTOLOGY"], "PRIOR_YEAR", "INCREASE", true],
    [["TAUTOLOGY"], "PRIOR_YEAR", "UNCHANGED", false],
    [["OTHER"], "PRIOR_YEAR", "INCREASE", true],
    [["OTHER"], "INITIAL_BUDGET", "DECREASE", true],
    [["OTHER"], "FIRST_YEAR", "UNCHANGED", true],
  ] as const)("%p against %s for %s: %p", (categories, basis, direction, expected) => {
    expect(canExplain(categories, basis, direction)).toBe(expected);
  });

  test("having nothing explains a fall to zero, not another one", () => {
    expect(canExplain(["NO_ACTIVITY"], "PRIOR_YEAR", "DECREASE", true)).toBe(true);
    expect(canExplain(["NO_ACTIVITY"], "PRIOR_YEAR", "INCREASE", true)).toBe(false);
    expect(canExplain(["IN_YEAR_ADDITION"], "PRIOR_YEAR", "DECREASE", true)).toBe(false);
  });

  test("never shrinks when a category is added", () => {
    const anyCategory = fc.constantFrom(...Object.values(ReasonCategory));
    const anyBasis = fc.constantFrom("PRIOR_YEAR", "INITIAL_BUDGET", "ADJUSTED_BUDGET", "FIRST_YEAR" as const);
    const anyDirection = fc.constantFrom("INCREASE", "DECREASE", "UNCHANGED" as const);
    fc.assert(
      fc.property(anyCategory, anyCategory, anyBasis, anyDirection, (one, other, basis, direction) => {
        const together = canExplain([one, other], basis, direction);
        expect(together).toBe(canExplain([one], basis, direction) || canExplain([other], basis, direction));
      }),
    );
  });
});

describe("a reason that says the two sides are not alike", () => {
  test.each([
    "减少开支，部分开支从项目经费列支",
    "口径变化",
    "上年无该预算，增长率无可比性",
    "行政职能划入",
    "人员转隶",
    "下属单位撤并",
    "机构改革，两个单位合并",
    "单位2024年新成立",
    "部分职能移交，行政职\n能划 转",
  ])("makes the change not like for like: %s", (text) => {
    expect(impliesNotLikeForLike(classifyReason(text), text)).toBe(true);
  });

  test.each(["节约开支", "机构改革人员变动", "机构改革", "合并会计报表", "人员变动，按实际支出"])(
    "is not %s",
    (text) => {
      expect(impliesNotLikeForLike(classifyReason(text), text)).toBe(false);
    },
  );
});
