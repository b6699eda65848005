import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

const LINE = "GENERAL_BUDGET_EXPENDITURE/total";

function findings(rule: string, amount: string, printed = "629.09"): unknown[] {
  const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", printed]])];
  return short(foundBy(rule, accountOf(tables, [stating({ amount })])));
}

describe("narrative.unit-slip", () => {
  it.each([
    ["a slipped point", "6290.9", "6290.90"],
    ["a slipped point the other way", "62.91", "62.91"],
    ["元 as 万元", "6290900.00", "6290900.00"],
    ["元 as 万元, with the cents that the table does not print", "6290912.34", "6290912.34"],
  ])("is an ERROR for %s, in the place of narrative.table-mismatch", (_, amount, actual) => {
    expect(findings("narrative.unit-slip", amount)).toEqual([["ERROR", LINE, "629.09", actual]]);
    expect(findings("narrative.table-mismatch", amount)).toEqual([]);
  });

  it("says how many times as much it is", () => {
    const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "629.09"]])];
    const [finding] = foundBy("narrative.unit-slip", accountOf(tables, [stating({ amount: "62.91" })]));
    expect(finding?.messageZh).toBe("合计：文字说明为62.91，是表中629.09的10分之一；应为单位或小数点之误");
    expect(finding?.messageEn).toContain("1/10 of the 629.09");
  });

  it("is nothing where the amounts are equal, or another unit is printed rightly", () => {
    expect(findings("narrative.unit-slip", "629.09")).toEqual([]);
    const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "629.09"]])];
    const yuan = stating({ amount: "6290900.00", unit: "YUAN" });
    expect(foundBy("narrative.unit-slip", accountOf(tables, [yuan]))).toEqual([]);
  });

  it("leaves any other difference to narrative.table-mismatch, also one near a factor", () => {
    // 6290.9 would be ten times 629.09; 6290.8 is not, however it rounds.
    expect(findings("narrative.unit-slip", "6290.80")).toEqual([]);
    expect(findings("narrative.table-mismatch", "6290.80")).toEqual([["ERROR", LINE, "629.09", "6290.80"]]);
  });

  it("takes no rounding for a factor where a figure has fewer than three digits", () => {
    // 0.07 / 10 = 0.007, which rounds to 0.01 as almost anything small does.
    expect(findings("narrative.unit-slip", "0.07", "0.01")).toEqual([]);
    expect(findings("narrative.unit-slip", "0.70", "0.07")).toEqual([["ERROR", LINE, "0.07", "0.70"]]);
  });
});
