import { accountOf, foundBy, tableOf } from "../narrative-account.js";

function findings(first: string, second: string): unknown[] {
  const tables = [
    tableOf("EXPENDITURE", [["2012604", first, "1.00"]]),
    tableOf("GENERAL_BUDGET_EXPENDITURE", [["2012604", second, "1.00"]]),
  ];
  return foundBy("code.names-differ", accountOf(tables, [])).map(({ severity, line, messageEn }) => [
    severity,
    line,
    messageEn,
  ]);
}

describe("code.names-differ", () => {
  it("is a WARNING where two tables print another name for one code", () => {
    expect(findings("档案馆", "图书馆")).toEqual([
      [
        "WARNING",
        "GENERAL_BUDGET_EXPENDITURE/2012604",
        "Code 2012604: 图书馆 in GENERAL_BUDGET_EXPENDITURE, 档案馆 in EXPENDITURE",
      ],
    ]);
  });

  it("is nothing where the names are equal, or differ by blanks and brackets only", () => {
    expect(findings("档案馆", "档案馆")).toEqual([]);
    expect(findings("政府办公厅（室）事务", "政府办公厅(室) 事务支出")).toEqual([]);
  });

  it("is silent where one name is the other cut short", () => {
    expect(findings("机关事业单位基本养老保险缴费支出", "机关事业单位基本养老")).toEqual([]);
  });
});
