import { sameFigure } from "../../../../src/ingest/checks/tables/same-figure.js";
import { accountOf, finals, foundBy } from "./account-of-tables.js";

describe("tables.same-figure", () => {
  it("is an ERROR where a class or a total differs from the summary, wherever the class stands there", () => {
    const account = accountOf({
      INCOME_EXPENDITURE_SUMMARY: {
        columns: finals("TOTAL"),
        rows: {
          "income.current-year": ["60.00"],
          "income.other": ["4.00"],
          "221": ["15.00"],
          "201": ["45.00"],
          "204": [null],
          "expenditure.current-year": ["60.00"],
        },
      },
      INCOME: {
        columns: finals("TOTAL", "FISCAL_APPROPRIATION", "OTHER"),
        rows: { total: ["61.00", "56.00", "5.00"] },
      },
      EXPENDITURE: {
        columns: finals("TOTAL"),
        rows: { total: ["60.00"], "201": ["45.00"], "204": ["7.00"], "221": ["51.00"] },
      },
      APPROPRIATION_SUMMARY: { columns: finals("TOTAL"), rows: { "income.current-year": ["57.00"] } },
    });
    expect(foundBy(sameFigure, account)).toEqual([
      ["ERROR", "INCOME/total", "60.00", "61.00"],
      ["ERROR", "APPROPRIATION_SUMMARY/income.current-year", "56.00", "57.00"],
      ["ERROR", "INCOME/total", "4.00", "5.00"],
      ["ERROR", "EXPENDITURE/221", "15.00", "51.00"],
    ]);
  });

  it("compares the fund columns of 04 with the tables by fund, class by class and in total", () => {
    const account = accountOf({
      APPROPRIATION_SUMMARY: {
        columns: finals("TOTAL", "GENERAL_BUDGET", "GOVERNMENT_FUND"),
        rows: {
          "income.government-fund": ["12.00", undefined, undefined],
          "income.opening-balance.government-fund": ["2.00", undefined, undefined],
          "201": ["45.00", "45.00", null],
          "212": ["11.00", null, "11.00"],
          "expenditure.current-year": ["56.00", "45.00", "11.00"],
          "expenditure.closing-balance": ["3.00", null, "3.00"],
        },
      },
      GENERAL_BUDGET_EXPENDITURE: { columns: finals("TOTAL"), rows: { total: ["45.00"], "201": ["54.00"] } },
      GOVERNMENT_FUND: {
        columns: finals("OPENING_BALANCE", "INCOME", "TOTAL", "CLOSING_BALANCE"),
        rows: { total: ["2.50", "13.00", "12.00", "3.50"], "212": [null, null, "12.00", null] },
      },
    });
    expect(foundBy(sameFigure, account)).toEqual([
      ["ERROR", "GOVERNMENT_FUND/total", "11.00", "12.00"],
      ["ERROR", "GENERAL_BUDGET_EXPENDITURE/201", "45.00", "54.00"],
      ["ERROR", "GOVERNMENT_FUND/212", "11.00", "12.00"],
      ["ERROR", "GOVERNMENT_FUND/total", "2.00", "2.50"],
      ["ERROR", "GOVERNMENT_FUND/total", "12.00", "13.00"],
      ["ERROR", "GOVERNMENT_FUND/total", "3.00", "3.50"],
    ]);
  });

  const totals = (summary: string, table: string, unit: "YUAN" | "WAN_YUAN" = "WAN_YUAN") =>
    accountOf({
      INCOME_EXPENDITURE_SUMMARY: { columns: finals("TOTAL"), rows: { "expenditure.current-year": [summary] } },
      EXPENDITURE: { columns: finals("TOTAL"), rows: { total: [table] }, unit },
    });

  it("is an INFO for one unit of the last place and an ERROR for two", () => {
    expect(foundBy(sameFigure, totals("236.63", "236.64"))).toEqual([
      ["INFO", "EXPENDITURE/total", "236.63", "236.64"],
    ]);
    expect(foundBy(sameFigure, totals("236.63", "236.65"))).toEqual([
      ["ERROR", "EXPENDITURE/total", "236.63", "236.65"],
    ]);
  });

  it("is silent where one print rounds the other, in another unit or with fewer decimals, and where one is blank", () => {
    // 2366349.00 元 is 236.6349 万元, printed 236.63; with one decimal 236.6
    expect(foundBy(sameFigure, totals("236.63", "2366349.00", "YUAN"))).toEqual([]);
    expect(foundBy(sameFigure, totals("236.63", "236.6"))).toEqual([]);
    const blank = accountOf({
      INCOME_EXPENDITURE_SUMMARY: { columns: finals("TOTAL"), rows: { "expenditure.current-year": [null] } },
      EXPENDITURE: { columns: finals("TOTAL"), rows: { total: ["5.00"] } },
    });
    expect(foundBy(sameFigure, blank)).toEqual([]);
  });
});
