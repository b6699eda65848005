import type { PublishedAccount } from "../../../../src/domain/account.js";
import { fundBalance } from "../../../../src/ingest/checks/tables/fund-balance.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

/** 年初、本年收入、本年支出、年末 of a row of 08. */
function fund(cells: readonly (string | null)[], key = "total"): PublishedAccount {
  return accountOf({
    GOVERNMENT_FUND: {
      columns: finals("OPENING_BALANCE", "INCOME", "TOTAL", "CLOSING_BALANCE"),
      rows: { [key]: cells },
    },
  });
}

const LINE = "GOVERNMENT_FUND/total";

describe("table.fund-balance", () => {
  it("is a WARNING where the closing balance is not what is left: the treasury may have taken money back", () => {
    // 2.00 + 12.00 - 11.00 = 3.00
    expect(foundBy(fundBalance, fund(["2.00", "12.00", "11.00", "4.00"]))).toEqual([["WARNING", LINE, "3.00", "4.00"]]);
    expect(foundBy(fundBalance, fund(["2.00", "12.00", "11.00", "3.00"]))).toEqual([]);
  });

  it("is an INFO within half a unit of the four figures", () => {
    expect(foundBy(fundBalance, fund(["2.00", "12.00", "11.00", "3.02"]))).toEqual([["INFO", LINE, "3.00", "3.02"]]);
    expect(foundBy(fundBalance, fund(["2.00", "12.00", "11.00", "2.97"]))).toEqual([["WARNING", LINE, "3.00", "2.97"]]);
  });

  it("is silent where blank balances leave nothing open, a WARNING where income and spending differ", () => {
    expect(foundBy(fundBalance, fund([null, "12.00", "12.00", null]))).toEqual([]);
    expect(foundBy(fundBalance, fund([null, "12.00", "12.01", null]))).toEqual([]);
    expect(foundBy(fundBalance, fund([null, "12.00", "10.00", null]))).toEqual([["WARNING", LINE, "2.00", null]]);
  });

  it("is silent in a row of a code that leaves the balance blank, where income is unknown, or something is withheld", () => {
    expect(foundBy(fundBalance, fund([null, "12.00", "10.00", null], "212"))).toEqual([]);
    expect(foundBy(fundBalance, fund(["2.00", null, "10.00", null]))).toEqual([]);
    expect(foundBy(fundBalance, fund(["涉密", "12.00", "10.00", "9.00"]))).toEqual([]);
    expect(foundBy(fundBalance, fund([null, null, null, null]))).toEqual([]);
  });

  it("is silent in a version that prints no balances", () => {
    const account = accountOf({
      STATE_CAPITAL: { columns: finals("TOTAL", "BASIC"), rows: { total: ["5.00", "4.00"] } },
    });
    expect(foundBy(fundBalance, account)).toEqual([]);
  });
});
