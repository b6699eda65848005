import type { PublishedAccount } from "../../../../src/domain/account.js";
import { openingBalance } from "../../../../src/ingest/checks/tables/opening-balance.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

function opens(with01: string | null, with08: string | null = null): PublishedAccount {
  return accountOf({
    INCOME_EXPENDITURE_SUMMARY: { columns: finals("TOTAL"), rows: { "income.opening-balance": [with01] } },
    GOVERNMENT_FUND: { columns: finals("OPENING_BALANCE", "CLOSING_BALANCE"), rows: { total: [with08, "9.00"] } },
  });
}

function closed(with01: string | null, with08: string | null = null): PublishedAccount {
  return accountOf({
    INCOME_EXPENDITURE_SUMMARY: { columns: finals("TOTAL"), rows: { "expenditure.closing-balance": [with01] } },
    GOVERNMENT_FUND: { columns: finals("OPENING_BALANCE", "CLOSING_BALANCE"), rows: { total: ["8.00", with08] } },
  });
}

const LINE = "INCOME_EXPENDITURE_SUMMARY/income.opening-balance";

describe("prior-year.opening-balance", () => {
  it("is a WARNING where a year does not open with what the year before closed with", () => {
    expect(foundBy(openingBalance, opens("42.75", "3.00"), closed("36.35", "2.00"))).toEqual([
      ["WARNING", LINE, "36.35", "42.75"],
      ["WARNING", "GOVERNMENT_FUND/total", "2.00", "3.00"],
    ]);
    expect(foundBy(openingBalance, opens("42.75", "3.00"), closed("42.75", "3.00"))).toEqual([]);
  });

  it("is an INFO for one unit of the last place", () => {
    expect(foundBy(openingBalance, opens("42.75"), closed("42.76"))).toEqual([["INFO", LINE, "42.76", "42.75"]]);
  });

  it("is silent where a balance is blank or the year before is not loaded", () => {
    expect(foundBy(openingBalance, opens("42.75"), closed(null))).toEqual([]);
    expect(foundBy(openingBalance, opens(null), closed("36.35"))).toEqual([]);
    expect(foundBy(openingBalance, opens("42.75"))).toEqual([]);
  });
});
