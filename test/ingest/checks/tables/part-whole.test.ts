import type { PublishedAccount } from "../../../../src/domain/account.js";
import { partWhole } from "../../../../src/ingest/checks/tables/part-whole.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

type Row = readonly [total: string | null, project: string | null];

function funds(general: Row, fund: Row, all: Row): PublishedAccount {
  const columns = finals("TOTAL", "PROJECT");
  return accountOf({
    EXPENDITURE: { columns, rows: { "212": all } },
    GENERAL_BUDGET_EXPENDITURE: { columns, rows: { "212": general } },
    GOVERNMENT_FUND: { columns, rows: { "212": fund } },
  });
}

function reception(basic: string, final: string | null): PublishedAccount {
  return accountOf({
    BASIC_EXPENDITURE: { columns: finals("TOTAL"), rows: { "30217": [basic] } },
    THREE_PUBLIC: { columns: finals("TOTAL"), rows: { reception: [final] } },
  });
}

describe("tables.part-whole", () => {
  it("is an ERROR where the funds spend more on a code than all money together", () => {
    // total 30.00 + 12.00 = 42.00 of 42.00; project 5.00 + 12.00 = 17.00 of 16.00
    expect(foundBy(partWhole, funds(["30.00", "5.00"], ["12.00", "12.00"], ["42.00", "16.00"]))).toEqual([
      ["ERROR", "GENERAL_BUDGET_EXPENDITURE/212", "16.00", "17.00"],
    ]);
  });

  it("is silent where the funds are a part, or the whole is not known", () => {
    expect(foundBy(partWhole, funds(["30.00", null], ["12.00", "12.00"], ["50.00", "12.00"]))).toEqual([]);
    expect(foundBy(partWhole, funds(["30.00", "30.00"], [null, null], [null, "涉密"]))).toEqual([]);
  });

  it("is an INFO where rounding explains the excess", () => {
    // three figures with 0.005 each: 0.015
    expect(foundBy(partWhole, funds(["30.00", null], ["12.00", null], ["41.99", null]))).toEqual([
      ["INFO", "GENERAL_BUDGET_EXPENDITURE/212", "41.99", "42.00"],
    ]);
    expect(foundBy(partWhole, funds(["30.00", null], ["12.00", null], ["41.98", null]))).toEqual([
      ["ERROR", "GENERAL_BUDGET_EXPENDITURE/212", "41.98", "42.00"],
    ]);
  });

  it("keeps 三公 of 06 within that of 07, which covers projects too", () => {
    expect(foundBy(partWhole, reception("0.24", "0.66"))).toEqual([]);
    expect(foundBy(partWhole, reception("0.66", "0.66"))).toEqual([]);
    expect(foundBy(partWhole, reception("0.66", null))).toEqual([]);
    expect(foundBy(partWhole, reception("8.31", "0.30"))).toEqual([
      ["ERROR", "BASIC_EXPENDITURE/30217", "0.30", "8.31"],
    ]);
  });

  it("keeps fiscal balances within all balances", () => {
    const balances = (fiscal: string) =>
      accountOf({
        INCOME_EXPENDITURE_SUMMARY: { columns: finals("TOTAL"), rows: { "expenditure.closing-balance": ["5.00"] } },
        APPROPRIATION_SUMMARY: { columns: finals("TOTAL"), rows: { "expenditure.closing-balance": [fiscal] } },
      });
    expect(foundBy(partWhole, balances("4.00"))).toEqual([]);
    expect(foundBy(partWhole, balances("6.00"))).toEqual([
      ["ERROR", "APPROPRIATION_SUMMARY/expenditure.closing-balance", "5.00", "6.00"],
    ]);
  });
});
