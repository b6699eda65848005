import type { PublishedChange } from "../../../../src/domain/account.js";
import { accountOf, foundBy, short, stating, tableOf } from "../narrative-account.js";

function findings(amount: string, change: PublishedChange, rule = "statement.rate-over-zero"): unknown[] {
  const tables = [tableOf("THREE_PUBLIC", [["overseas-travel", "因公出国（境）费", amount]])];
  const statement = stating({
    section: "三.七.一",
    table: "THREE_PUBLIC",
    keys: ["overseas-travel"],
    subject: "因公出国（境）费",
    amount,
    changes: [{ reason: "出访团组增加", ...change }],
  });
  return short(foundBy(rule, accountOf(tables, [statement])));
}

const LINE = "THREE_PUBLIC/overseas-travel";

describe("statement.rate-over-zero", () => {
  it("is a WARNING for a completion rate of a budget of 0", () => {
    expect(findings("4.80", { basis: "INITIAL_BUDGET", base: "0", completionRate: "100" })).toEqual([
      ["WARNING", LINE, null, "100"],
    ]);
  });

  it("is a WARNING for a rate over a base of 0 that the change implies", () => {
    // 4.80 - 4.80 = 0
    const change = { basis: "PRIOR_YEAR", amount: "4.80", rate: "100", direction: "INCREASE" } as const;
    expect(findings("4.80", change)).toEqual([["WARNING", LINE, null, "100"]]);
  });

  it("is nothing where the base is not 0, or no rate is printed", () => {
    // 4.80 - 2.40 = 2.40, and 2.40 / 2.40 = 100 %
    const change = { basis: "PRIOR_YEAR", amount: "2.40", rate: "100", direction: "INCREASE" } as const;
    expect(findings("4.80", change)).toEqual([]);
    expect(findings("4.80", { basis: "INITIAL_BUDGET", base: "0", direction: "INCREASE" })).toEqual([]);
  });

  it("leaves 0 against 0 to statement.rate-of-nothing", () => {
    const change = { basis: "INITIAL_BUDGET", base: "0", completionRate: "0" } as const;
    expect(findings("0", change)).toEqual([]);
    expect(findings("0", change, "statement.rate-of-nothing")).toEqual([["WARNING", LINE, null, "0"]]);
  });

  it("is silent where no base is known", () => {
    // No prior year is loaded, no amount is stated: there is no base, and no verdict.
    expect(findings("4.80", { basis: "PRIOR_YEAR", rate: "100", direction: "INCREASE" })).toEqual([]);
  });
});
