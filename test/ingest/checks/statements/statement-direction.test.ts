import type { PublishedChange } from "../../../../src/domain/account.js";
import { accountOf, foundBy, stating, tableOf } from "../narrative-account.js";

function findings(change: Omit<PublishedChange, "basis">): string[] {
  const tables = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "90.00"]])];
  const changes = [{ basis: "INITIAL_BUDGET", reason: "人员变动", ...change }] as const;
  const account = accountOf(tables, [stating({ amount: "90.00", changes })]);
  return foundBy("statement.direction", account).map(({ severity, messageZh }) => `${severity} ${messageZh}`);
}

describe("statement.direction", () => {
  it("is an ERROR where the final amount is called smaller than a budget that it exceeds", () => {
    expect(findings({ base: "80.00", direction: "DECREASE" })).toEqual([
      "ERROR 合计：2021年与年初预算相比写为“减少”，按数据为增加；四舍五入无法解释这一差异",
    ]);
  });

  it("is an ERROR where the word is against the sign of the stated amount", () => {
    // 90.00 - (-10.00) = 100.00, from which 90.00 is a decrease.
    expect(findings({ amount: "-10.00", direction: "INCREASE" })).toEqual([
      "ERROR 合计：2021年与年初预算相比写为“增加”，按数据为减少；四舍五入无法解释这一差异",
    ]);
  });

  it("is an INFO where rounding leaves the direction open", () => {
    // 90.0 may be 90.04, above 90.00: the word may be right.
    expect(findings({ base: "90.0", direction: "DECREASE" })).toEqual([
      "INFO 合计：2021年与年初预算相比写为“减少”，按数据为持平；四舍五入可以解释这一差异",
    ]);
  });

  it("is nothing where word and figures agree", () => {
    expect(findings({ base: "95.00", direction: "DECREASE" })).toEqual([]);
    expect(findings({ base: "90.00", direction: "UNCHANGED" })).toEqual([]);
  });
});
