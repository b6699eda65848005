import type { PublishedAccount } from "../../../../src/domain/account.js";
import { rowSum } from "../../../../src/ingest/checks/tables/row-sum.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

function row(total: string, basic: string | null, project: string | null): PublishedAccount {
  return accountOf({
    GENERAL_BUDGET_EXPENDITURE: {
      columns: finals("TOTAL", "BASIC", "PROJECT"),
      rows: { "201": [total, basic, project] },
    },
  });
}

const LINE = "GENERAL_BUDGET_EXPENDITURE/201";

describe("table.row-sum", () => {
  it("is an ERROR where the columns of a row do not add up to its total", () => {
    // 30.00 + 15.00 = 45.00
    expect(foundBy(rowSum, row("54.00", "30.00", "15.00"))).toEqual([["ERROR", LINE, "45.00", "54.00"]]);
    expect(foundBy(rowSum, row("45.00", "30.00", "15.00"))).toEqual([]);
  });

  it("is an INFO within half a unit of the three figures", () => {
    expect(foundBy(rowSum, row("45.01", "30.00", "15.00"))).toEqual([["INFO", LINE, "45.00", "45.01"]]);
    expect(foundBy(rowSum, row("45.02", "30.00", "15.00"))).toEqual([["ERROR", LINE, "45.00", "45.02"]]);
  });

  it("takes a blank column for unknown: silent where nothing is missing, WARNING where it could hold the rest", () => {
    expect(foundBy(rowSum, row("45.00", "45.00", null))).toEqual([]);
    expect(foundBy(rowSum, row("45.00", "40.00", null))).toEqual([["WARNING", LINE, "40.00", "45.00"]]);
    expect(foundBy(rowSum, row("45.00", "46.00", null))).toEqual([["ERROR", LINE, "46.00", "45.00"]]);
    expect(foundBy(rowSum, row("45.00", null, null))).toEqual([]);
    expect(foundBy(rowSum, row("45.00", "40.00", "涉密"))).toEqual([]);
  });

  it("divides income by its kind and 04 by fund", () => {
    const account = accountOf({
      INCOME: {
        columns: finals("TOTAL", "FISCAL_APPROPRIATION", "OTHER"),
        rows: { total: ["50.00", "40.00", "12.00"] },
      },
      APPROPRIATION_SUMMARY: {
        columns: finals("TOTAL", "GENERAL_BUDGET", "GOVERNMENT_FUND", "STATE_CAPITAL"),
        rows: {
          "income.total": ["99.00", undefined, undefined, undefined],
          "212": ["12.00", null, "11.00", "2.00"],
        },
      },
    });
    expect(foundBy(rowSum, account)).toEqual([
      ["ERROR", "INCOME/total", "52.00", "50.00"],
      ["ERROR", "APPROPRIATION_SUMMARY/212", "13.00", "12.00"],
    ]);
  });
});
