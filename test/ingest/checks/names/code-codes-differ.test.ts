import { accountOf, foundBy, tableOf, type TestRow } from "../narrative-account.js";

function findings(first: readonly TestRow[], second: readonly TestRow[]): unknown[] {
  const tables = [tableOf("EXPENDITURE", first), tableOf("GENERAL_BUDGET_EXPENDITURE", second)];
  return foundBy("code.codes-differ", accountOf(tables, [])).map(({ severity, line, messageEn }) => [
    severity,
    line,
    messageEn,
  ]);
}

describe("code.codes-differ", () => {
  it("is a WARNING where two tables print another code for one name below one code", () => {
    expect(findings([["2012604", "档案馆", "1.00"]], [["2012607", "档案馆", "1.00"]])).toEqual([
      [
        "WARNING",
        "GENERAL_BUDGET_EXPENDITURE/2012607",
        "档案馆: code 2012607 in GENERAL_BUDGET_EXPENDITURE, 2012604 in EXPENDITURE",
      ],
    ]);
  });

  it("is nothing for one name below different codes, as 行政运行 is", () => {
    expect(findings([["2012601", "行政运行", "1.00"]], [["2013101", "行政运行", "1.00"]])).toEqual([]);
  });

  it("is nothing where a table prints both codes", () => {
    const both: TestRow[] = [
      ["2012604", "档案馆", "1.00"],
      ["2012607", "档案馆", "1.00"],
    ];
    expect(findings(both, [["2012607", "档案馆", "1.00"]])).toEqual([]);
    expect(findings([["2012607", "档案馆", "1.00"]], both)).toEqual([]);
  });
});
