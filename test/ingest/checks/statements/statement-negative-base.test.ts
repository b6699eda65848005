import type { PublishedChange } from "../../../../src/domain/account.js";
import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

function findings(change: Partial<PublishedChange>): unknown[] {
  const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "90.00"]])];
  const changes = [{ basis: "PRIOR_YEAR", direction: "INCREASE", reason: "人员增加", ...change }] as const;
  return short(foundBy("statement.negative-base", accountOf(tables, [stating({ amount: "90.00", changes })])));
}

describe("statement.negative-base", () => {
  it("is a WARNING for an increase larger than the amount itself", () => {
    // 90.00 - 95.00 = -5.00
    expect(findings({ amount: "95.00" })).toEqual([["WARNING", "GENERAL_BUDGET_EXPENDITURE/total", null, "95.00"]]);
  });

  it("is nothing for a smaller increase, or for a decrease of any size", () => {
    expect(findings({ amount: "80.00" })).toEqual([]);
    expect(findings({ amount: "-95.00", direction: "DECREASE" })).toEqual([]);
  });

  it("is silent where rounding leaves a base of 0", () => {
    // 90.01 stands for 90.005 and more, 90.00 for up to 90.005.
    expect(findings({ amount: "90.01" })).toEqual([]);
    expect(findings({ amount: "90.02" })).toHaveLength(1);
  });

  it("is silent where the base is stated", () => {
    expect(findings({ amount: "95.00", base: "10.00" })).toEqual([]);
  });
});
