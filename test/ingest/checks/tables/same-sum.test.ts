import type { PublishedAccount } from "../../../../src/domain/account.js";
import { sameSum } from "../../../../src/ingest/checks/tables/same-sum.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

function appropriation(fiscal: string, general: string, fund: string | null): PublishedAccount {
  return accountOf({
    INCOME_EXPENDITURE_SUMMARY: {
      columns: finals("TOTAL"),
      rows: { "income.general-budget": [general], "income.government-fund": [fund], "income.state-capital": [null] },
    },
    INCOME: { columns: finals("TOTAL", "FISCAL_APPROPRIATION"), rows: { total: ["90.00", fiscal] } },
  });
}

function basic(printed: string, personnel: string, other: string | null): PublishedAccount {
  return accountOf({
    GENERAL_BUDGET_EXPENDITURE: { columns: finals("TOTAL", "BASIC"), rows: { total: ["90.00", printed] } },
    BASIC_EXPENDITURE: {
      columns: finals("TOTAL"),
      rows: { "personnel-total": [personnel], "public-total": [other] },
    },
  });
}

const INCOME = "INCOME/total";
const BASIC = "GENERAL_BUDGET_EXPENDITURE/total";

describe("tables.same-sum", () => {
  it("holds fiscal appropriation of 02 against its three rows in 01", () => {
    // 70.00 + 12.00 = 82.00
    expect(foundBy(sameSum, appropriation("82.00", "70.00", "12.00"))).toEqual([]);
    expect(foundBy(sameSum, appropriation("81.00", "70.00", "12.00"))).toEqual([["ERROR", INCOME, "82.00", "81.00"]]);
    expect(foundBy(sameSum, appropriation("83.00", "70.00", "12.00"))).toEqual([["WARNING", INCOME, "82.00", "83.00"]]);
    expect(foundBy(sameSum, appropriation("70.00", "70.00", null))).toEqual([]);
  });

  it("holds basic expenditure of 05 against both totals of 06", () => {
    // 35.00 + 15.00 = 50.00, three figures with 0.005 each
    expect(foundBy(sameSum, basic("50.00", "35.00", "15.00"))).toEqual([]);
    expect(foundBy(sameSum, basic("50.01", "35.00", "15.00"))).toEqual([["INFO", BASIC, "50.00", "50.01"]]);
    expect(foundBy(sameSum, basic("50.02", "35.00", "15.00"))).toEqual([["ERROR", BASIC, "50.00", "50.02"]]);
    expect(foundBy(sameSum, basic("50.02", "35.00", null))).toEqual([["WARNING", BASIC, "35.00", "50.02"]]);
  });
});
