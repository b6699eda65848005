import type { PublishedAccount } from "../../../../src/domain/account.js";
import { balance } from "../../../../src/ingest/checks/tables/balance.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

/** The income side of 01. */
function income(year: string, used: string | null, opening: string | null, total: string): PublishedAccount {
  return accountOf({
    INCOME_EXPENDITURE_SUMMARY: {
      columns: finals("TOTAL"),
      rows: {
        "income.current-year": [year],
        "income.non-fiscal-balance-used": [used],
        "income.opening-balance": [opening],
        "income.total": [total],
      },
    },
  });
}

const TOTAL = "INCOME_EXPENDITURE_SUMMARY/income.total";

describe("table.balance", () => {
  it("is an ERROR where the grand total is not the year's sum with its balances", () => {
    // 90.00 + 1.00 + 4.00 = 95.00
    expect(foundBy(balance, income("90.00", "1.00", "4.00", "96.00"))).toEqual([["ERROR", TOTAL, "95.00", "96.00"]]);
    expect(foundBy(balance, income("90.00", "1.00", "4.00", "95.00"))).toEqual([]);
  });

  it("is an INFO up to half a unit of the last place of every figure", () => {
    // four figures with 0.005 each: 0.02
    expect(foundBy(balance, income("90.00", "1.00", "4.00", "95.02"))).toEqual([["INFO", TOTAL, "95.00", "95.02"]]);
    expect(foundBy(balance, income("90.00", "1.00", "4.00", "95.03"))).toEqual([["ERROR", TOTAL, "95.00", "95.03"]]);
  });

  it("is a WARNING where only a blank balance could hold the difference, an ERROR where the sum is too large", () => {
    expect(foundBy(balance, income("90.00", null, "4.00", "96.00"))).toEqual([["WARNING", TOTAL, "94.00", "96.00"]]);
    expect(foundBy(balance, income("90.00", null, "4.00", "93.00"))).toEqual([["ERROR", TOTAL, "94.00", "93.00"]]);
    expect(foundBy(balance, income("90.00", null, null, "90.00"))).toEqual([]);
  });

  it("is silent where a balance is withheld", () => {
    expect(foundBy(balance, income("90.00", "涉密", "4.00", "99.00"))).toEqual([]);
  });

  it("takes a balance that the narrative states for its blank cell", () => {
    const account = income("90.00", null, "4.00", "96.00");
    const statement = {
      section: "三.一",
      table: "INCOME_EXPENDITURE_SUMMARY",
      keys: ["income.non-fiscal-balance-used"],
      subject: "使用非财政拨款结余",
      unit: "WAN_YUAN",
      amount: "2.00",
    } as const;
    expect(foundBy(balance, { ...account, statements: [statement] })).toEqual([]);
    // 90.00 + 0 + 4.00: a stated "0" beside figures with decimals hides no difference
    expect(foundBy(balance, { ...account, statements: [{ ...statement, amount: "0" }] })).toEqual([
      ["ERROR", TOTAL, "94.00", "96.00"],
    ]);
  });

  it("looks at the fund columns of 04 too", () => {
    const account = accountOf({
      APPROPRIATION_SUMMARY: {
        columns: finals("TOTAL", "GENERAL_BUDGET"),
        rows: {
          "expenditure.current-year": ["80.00", "70.00"],
          "expenditure.closing-balance": ["3.00", "3.00"],
          "expenditure.total": ["83.00", "78.00"],
        },
      },
    });
    // 70.00 + 3.00 = 73.00
    const line = "APPROPRIATION_SUMMARY/expenditure.total";
    expect(foundBy(balance, account)).toEqual([["ERROR", line, "73.00", "78.00"]]);
  });
});
