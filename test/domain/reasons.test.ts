import { classifyReason } from "../../src/domain/explanation.js";
import { ReasonCategory, REASONS } from "../../src/domain/reasons.js";
import { REFERENCE_PHRASES } from "./reason-examples.js";

const CATEGORIES = Object.values(ReasonCategory);

describe("the taxonomy of reasons", () => {
  test("has the eighteen categories of the public schema", () => {
    expect(CATEGORIES).toEqual([
      "COST_SAVING",
      "STAFFING",
      "PAY_POLICY",
      "REORGANISATION",
      "IN_YEAR_ADDITION",
      "APPROPRIATION_NOT_GIVEN",
      "PROJECT_PROGRESS",
      "PROJECT_END",
      "UNSETTLED_OR_CARRYOVER",
      "WORKLOAD",
      "POLICY_PROGRAMME",
      "ASSETS",
      "SCOPE_OR_CLASSIFICATION",
      "EPIDEMIC",
      "ESTIMATE_GAP",
      "NO_ACTIVITY",
      "TAUTOLOGY",
      "OTHER",
    ]);
    expect(Object.keys(REASONS)).toEqual(CATEGORIES);
  });

  test.each(CATEGORIES)("names %s in Chinese and English, and says what it can explain", (category) => {
    const rule = REASONS[category];
    expect(rule.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(rule.en).toMatch(/^[A-Z][a-z]/);
    expect(rule.canExplain.length).toBeGreaterThan(0);
    expect(new Set(rule.canExplain).size).toBe(rule.canExplain.length);
  });

  test.each(CATEGORIES.filter((category) => category !== "OTHER"))(
    "finds %s by triggers that keep no state",
    (category) => {
      const { triggers } = REASONS[category];
      expect(triggers.length).toBeGreaterThan(0);
      expect(triggers.filter((trigger) => trigger.global || trigger.sticky)).toEqual([]);
      expect(REFERENCE_PHRASES.some(([text]) => classifyReason(text).includes(category))).toBe(true);
    },
  );

  test("finds OTHER by no trigger: it is what is left", () => {
    expect(REASONS.OTHER.triggers).toEqual([]);
  });

  test.each([
    ["COST_SAVING", ["decrease", "below_budget"]],
    ["IN_YEAR_ADDITION", ["increase", "above_budget"]],
    ["ESTIMATE_GAP", ["above_budget", "below_budget"]],
    ["NO_ACTIVITY", ["flat", "zero"]],
    ["SCOPE_OR_CLASSIFICATION", ["increase", "decrease", "above_budget", "below_budget", "not_comparable"]],
  ] as const)("lets %s explain %p", (category, canExplain) => {
    expect(REASONS[category].canExplain).toEqual(canExplain);
  });

  test("is fast on a long text that nearly matches", () => {
    // 20,000 characters of openings that never close: bounded gaps keep the search linear.
    const text = "控制项目从由人员增加上级".repeat(1_700);
    const start = process.hrtime.bigint();
    classifyReason(text);
    expect(process.hrtime.bigint() - start < 2_000_000_000n).toBe(true);
  });
});
