import { accountOf, foundBy, short, tableOf } from "../narrative-account.js";

function findings(summary: string, expenditure: string): unknown[] {
  const tables = [
    tableOf("INCOME_EXPENDITURE_SUMMARY", [["expenditure.current-year", "本年支出合计", summary]]),
    tableOf("EXPENDITURE", [["total", "合计", expenditure]]),
  ];
  return short(foundBy("tables.unit-slip", accountOf(tables, [])));
}

describe("tables.unit-slip", () => {
  it("is an ERROR where a table is printed in another unit than the one before", () => {
    // 629.09 万元 are 6,290,900.00 元.
    expect(findings("629.09", "6290900.00")).toEqual([["ERROR", "EXPENDITURE/total", "629.09", "6290900.00"]]);
    expect(findings("629.09", "62.909")).toEqual([["ERROR", "EXPENDITURE/total", "629.09", "62.909"]]);
  });

  it("is nothing where the totals are equal, or differ by rounding", () => {
    expect(findings("629.09", "629.09")).toEqual([]);
    expect(findings("629.09", "629.1")).toEqual([]);
  });

  it("is silent for any other difference, and for a blank total", () => {
    expect(findings("629.09", "6290.00")).toEqual([]);
    expect(foundBy("tables.unit-slip", accountOf([tableOf("EXPENDITURE", [["total", "合计", null]])], []))).toEqual([]);
  });

  it("sees table 06 by its sum", () => {
    const tables = [
      tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "629.09", "419.69"]], ["TOTAL", "BASIC"]),
      tableOf("BASIC_EXPENDITURE", [
        ["personnel-total", "人员经费合计", "3113700.00"],
        ["public-total", "公用经费合计", "1083200.00"],
      ]),
    ];
    // 3113700 + 1083200 = 4196900 = 10000 * 419.69
    expect(short(foundBy("tables.unit-slip", accountOf(tables, [])))).toEqual([
      ["ERROR", "BASIC_EXPENDITURE/total", "419.69", "4196900.00"],
    ]);
  });
});
