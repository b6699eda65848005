import type { AccountTable } from "../../../../src/domain/line.js";
import { accountOf, foundBy, tableOf, type TestRow } from "../narrative-account.js";

function findings(table: AccountTable, row: TestRow, year = 2021): unknown[] {
  return foundBy("code.name", accountOf([tableOf(table, [row])], [], year)).map(({ severity, line, messageZh }) => [
    severity,
    line,
    messageZh,
  ]);
}

describe("code.name", () => {
  it("is a WARNING where a row prints the name of another code", () => {
    expect(findings("EXPENDITURE", ["2080505", "机关事业单位职业年金缴费支出", "1.00"])).toEqual([
      [
        "WARNING",
        "EXPENDITURE/2080505",
        "EXPENDITURE：科目编码2080505的名称印为“机关事业单位职业年金缴费支出”，" +
          "该编码应为“机关事业单位基本养老保险缴费支出”，所印名称属于2080506",
      ],
    ]);
    expect(findings("BASIC_EXPENDITURE", ["30201", "水费", "1.00"])).toHaveLength(1);
    expect(findings("EXPENDITURE", ["208", "卫生健康支出", "1.00"])).toHaveLength(1);
  });

  it.each([
    ["the name of the code", ["2080505", "机关事业单位基本养老保险缴费支出", "1.00"]],
    ["its name of earlier years", ["20805", "行政事业单位离退休", "1.00"]],
    ["a name that the page cut", ["2080505", "机关事业单位基本养老保险", "1.00"]],
    ["a code that the lists do not have", ["2050101", "行政运行", "1.00"]],
    ["a name that they do not know", ["2040607", "法律援助", "1.00"]],
  ] as const)("is silent for %s", (_, row) => {
    expect(findings("EXPENDITURE", row)).toEqual([]);
  });

  it("is silent for economic codes before they were made anew for 2018", () => {
    expect(findings("BASIC_EXPENDITURE", ["30311", "住房公积金", "1.00"], 2017)).toEqual([]);
    expect(findings("BASIC_EXPENDITURE", ["30311", "住房公积金", "1.00"], 2018)).toHaveLength(1);
  });
});
