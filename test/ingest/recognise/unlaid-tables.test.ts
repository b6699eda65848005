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

  it.each([
    ["numbers of a sentence", ["收支各1.00 2.00 3.00万元，共6.00万元。"]],
    ["a few amounts alone", ["合计", "44.50", "40.50"]],
    ["page numbers", ["1", "2", "3", "4", "5"]],
  ])("is none of %s", (_, texts) => {
    expect(reported(...texts)).toEqual([]);
  });
});
