import { unlaidTables } from "../../../src/ingest/recognise/unlaid-tables.js";

const paragraphs = (...texts: readonly string[]): Parameters<typeof unlaidTables>[0] =>
  texts.map((text, index) => ({ kind: "paragraph", text, line: index + 1 }));

const reported = (...texts: readonly string[]): unknown =>
  unlaidTables(paragraphs(...texts)).map(({ kind, place }) => [kind, place.line]);

describe("a table whose layout was lost before", () => {
  it("is reported where its cells stand on lines of their own", () => {
    const cells = ["收入决算表", "合计", "44.50", "40.50", "4.00", "201", "一般公共服务支出", "44.50"];
    expect(reported("第二部分", ...cells, "2019年度收入合计44.50万元，比上年增加。")).toEqual([
      ["UNCLEAR_ALIGNMENT", 4],
    ]);
  });

  it("is reported where its rows stand within a line of text", () => {
    expect(reported("收入决算表 合计 44.50 40.50 4.00 201 一般公共服务支出 44.50 40.50 4.00")).toEqual([
      ["UNCLEAR_ALIGNMENT", 1],
    ]);
  });

  it("is reported where a broken line cut off nothing but its last row", () => {
    expect(reported("人员经", "费合计", "51.30", "公用经费合计", "13.10")).toEqual([["UNCLEAR_ALIGNMENT", 3]]);
    expect(reported("人员经", "费合计", "51.30")).toEqual([["UNCLEAR_ALIGNMENT", 3]]);
  });

  it("is reported where its digits are full-width", () => {
    expect(reported("费合计", "５１．３０")).toEqual([["UNCLEAR_ALIGNMENT", 2]]);
    expect(reported("合计 ４４．５０ 40.50 4.00 201 一般公共服务支出 44.50 40.50 ４．００")).toEqual([
      ["UNCLEAR_ALIGNMENT", 1],
    ]);
  });

  it("is reported where words touch the amounts of its rows", () => {
    expect(reported("合计44.50 40.50 4.00一般公共服务支出44.50 40.50 4.00项")).toEqual([["UNCLEAR_ALIGNMENT", 1]]);
  });

  it.each([
    ["numbers of a sentence", ["收支各1.00 2.00 3.00万元，共6.00万元。"]],
    ["a row of amounts within a line", ["合计 44.50 40.50 4.00"]],
    ["a month on the cover", ["云陂县水务局", "2023.08"]],
    ["page numbers", ["1", "2", "3", "4", "5"]],
  ])("is none of %s", (_, texts) => {
    expect(reported(...texts)).toEqual([]);
  });
});
