import type { Grid } from "../../../src/ingest/located.js";
import { recognise } from "../../../src/ingest/recognise/recognise.js";
import type { Recognised } from "../../../src/ingest/recognise/recognised.js";
import { accountWith, grid } from "./build-document.js";
import { printedRows, reports } from "./printed-rows.js";

const HEAD = "科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出\n";

const expenditure = (...grids: readonly Grid[]): Recognised =>
  recognise(accountWith("支出决算表", "单位：万元", ...grids));

describe("a table whose rows are functional codes", () => {
  it("takes code and name from one cell", () => {
    const account = expenditure(
      grid(
        "项目 | 本年支出合计 | 基本支出 | 项目支出\n201 一般公共服务支出 | 3.00 | 2.00 | 1.00\n2010501行政运行 | 3.00 | 2.00 | 1.00\n合计 | 3.00 | 2.00 | 1.00",
      ),
    );
    expect(printedRows(account, "EXPENDITURE")).toEqual([
      "201 一般公共服务支出: 3.00 2.00 1.00",
      "2010501 行政运行: 3.00 2.00 1.00",
      "total 合计: 3.00 2.00 1.00",
    ]);
  });

  it("continues the code of the row above where split 类, 款 and 项 are printed once", () => {
    const account = expenditure(
      grid(`
科目编码 | < | < | 科目名称 | 本年支出合计
类 | 款 | 项 | ^ | ^
201 | | | 一般公共服务支出 | 3.00
 | 05 | | 统计信息事务 | 3.00
 | | 01 | 行政运行 | 2.00
 | | 02 | 一般行政管理事务 | 1.00
`),
    );
    expect(printedRows(account, "EXPENDITURE").map((row) => row.split(" ")[0])).toEqual([
      "201",
      "20105",
      "2010501",
      "2010502",
    ]);
  });

  it("reads full codes in the columns of 类, 款 and 项, and passes over a number of rows", () => {
    const account = expenditure(
      grid(
        "序号 | 类 | 款 | 项 | 科目名称 | 本年支出合计\n1 | 201 | 20105 | 2010501 | 行政运行 | 2.00\n2 | 201 | 20105 | | 统计信息事务 | 2.00",
      ),
    );
    expect(printedRows(account, "EXPENDITURE")).toEqual(["2010501 行政运行: 2.00", "20105 统计信息事务: 2.00"]);
  });

  it("passes over a head that the next page repeats, and numbers rows through", () => {
    const account = expenditure(
      grid(`${HEAD}合计 | | 3.00 | 2.00 | 1.00`),
      grid(`${HEAD}201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00`, { page: 2 }),
    );
    expect(printedRows(account, "EXPENDITURE")).toHaveLength(2);
    expect(account.tables[0]?.rows[1]).toMatchObject({ row: 2, page: 2 });
  });

  it("keeps every printed row, also where all its cells are blank", () => {
    expect(printedRows(expenditure(grid(`${HEAD}201 | 一般公共服务支出 | | |`)), "EXPENDITURE")).toEqual([
      "201 一般公共服务支出: _ _ _",
    ]);
  });

  it("tells withheld cells from blank ones", () => {
    const account = expenditure(grid(`${HEAD}201 | 一般公共服务支出 | ** | 涉密 | -`));
    expect(printedRows(account, "EXPENDITURE")).toEqual(["201 一般公共服务支出: W W _"]);
  });

  it("reports a row with neither code nor total, and a code that stands twice", () => {
    const account = expenditure(
      grid(
        `${HEAD}201 | 一般公共服务支出 | 1.00 | 1.00 |\n201 | 一般公共服务支出 | 2.00 | 2.00 |\n | 调整项 | 4.00 | | 4.00\n… | … | | |`,
      ),
    );
    expect(printedRows(account, "EXPENDITURE")).toEqual(["201 一般公共服务支出: 1.00 1.00 _"]);
    expect(reports(account)).toEqual(["UNKNOWN_ROW 调整项 4.00 4.00", "REPEATED_ROW 201 一般公共服务支出"]);
  });

  describe("with rows that lost their empty cells", () => {
    const ragged = (rows: string): Recognised => expenditure(grid(HEAD + rows, { ragged: true }));

    it("keeps order where there are as many amounts as columns and they add up, though a cell of the label is lost", () => {
      expect(printedRows(ragged("合计 | 5.00 | 2.00 | 3.00"), "EXPENDITURE")).toEqual(["total 合计: 5.00 2.00 3.00"]);
    });

    it("keeps order where other rows show that inner empty cells are kept", () => {
      const account = ragged("2013101 | 行政运行 | 2.00 | 2.00\n2013102 | 事务 | 3.00 | | 3.00");
      expect(printedRows(account, "EXPENDITURE")).toEqual([
        "2013101 行政运行: 2.00 2.00 _",
        "2013102 事务: 3.00 _ 3.00",
      ]);
      expect(reports(account)).toEqual([]);
    });

    it("keeps the total alone and reports the row where several columns fit", () => {
      const account = ragged("2013102 | 事务 | 3.00 | 3.00");
      expect(printedRows(account, "EXPENDITURE")).toEqual(["2013102 事务: 3.00 _ _"]);
      expect(reports(account)).toEqual(["UNCLEAR_ALIGNMENT 2013102 事务 3.00 3.00"]);
    });
  });
});
