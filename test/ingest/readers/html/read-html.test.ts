import { DocumentTooComplexError } from "../../../../src/ingest/readers/errors.js";
import { readHtml } from "../../../../src/ingest/readers/html/read-html.js";
import { gridsOf, outline, testDocument } from "../outline.js";

function read(html: string): ReturnType<typeof readHtml> {
  return readHtml(Buffer.from(html), "示例.html");
}

describe("paragraphs of a page", () => {
  it("splits at block elements and line breaks, not at inline elements", () => {
    const { blocks } = read("<div>一、<b>收入</b>情况<p>收入1.00万元。<br>支出2.00万元。</p>三</div>");
    expect(outline(blocks)).toEqual(["一、收入情况", "收入1.00万元。", "支出2.00万元。", "三"]);
  });

  it("shows white space as a browser does, and none where a line of the source breaks Chinese words", () => {
    expect(outline(read("<p>本年&nbsp;支出，\n  其中 1\n2</p>").blocks)).toEqual(["本年 支出，其中 1 2"]);
  });

  it("gives the line of the source where a paragraph starts", () => {
    expect(read("<html>\n<body>\n<p>\n\n甲</p>").blocks).toEqual([{ kind: "paragraph", text: "甲", line: 5 }]);
  });

  it("leaves out scripts, styles, menus and what is hidden", () => {
    const html =
      "<head><title>题</title></head><nav>首页</nav><style>p{}</style><script>1</script>" +
      '<p style="display: none">甲</p><p hidden>乙</p><div role="navigation">丙</div><p>丁</p><footer>版权</footer>';
    expect(outline(read(html).blocks)).toEqual(["丁"]);
  });

  it("puts lines together that stop at a comma", () => {
    expect(outline(read("<p>支出减少，<br>因为节约。</p>").blocks)).toEqual(["支出减少，因为节约。"]);
  });
});

describe("tables of a page", () => {
  it("takes tables apart that only lay out the page, and keeps spans of those with data", async () => {
    const document = readHtml(await testDocument("html/layout-tables-and-spans.html"), "示例.html");
    expect(outline(document.blocks)).toEqual([
      "示例市示例局",
      "信息公开",
      "本年支出合计30.00万元，其中基本支出20.50万元。",
      "项目支出 9.50万元。",
      "支出决算表",
      [
        ["科目", "本年支出"],
        ["基本支出", "项目支出"],
        ["一般公共服务支出", "20.50", ""],
        ["合计", "20.50", "9.50"],
      ],
    ]);
    expect(gridsOf(document)[0]?.rows[0]).toEqual([
      { text: "科目", row: 1, column: 1, rowSpan: 2, line: 10 },
      { text: "本年支出", row: 1, column: 2, columnSpan: 2, line: 10 },
    ]);
    expect(gridsOf(document)[0]?.rows[1]?.map(({ column }) => column)).toEqual([2, 3]);
  });

  it("puts a cell in the column that spans from above leave free", () => {
    const [grid] = gridsOf(read("<table><tr><td>甲<td rowspan=9>乙<td>丙<tr><td colspan=1>丁<td>戊</table>"));
    expect(grid?.rows.map((row) => row.map(({ text, column, rowSpan }) => [text, column, rowSpan]))).toEqual([
      [
        ["甲", 1, undefined],
        ["乙", 2, 2],
        ["丙", 3, undefined],
      ],
      [
        ["丁", 1, undefined],
        ["戊", 3, undefined],
      ],
    ]);
  });

  it("takes a table with one row or one column for layout", () => {
    expect(outline(read("<table><tr><td><p>甲</p><p>乙</p><td>丙</table>").blocks)).toEqual(["甲", "乙", "丙"]);
    expect(outline(read("<table><tr><td>甲<tr><td>乙</table>").blocks)).toEqual(["甲", "乙"]);
  });

  it("reads a whole account in the encoding that the page declares", async () => {
    const document = readHtml(await testDocument("html/whole-account-gb2312.html"), "示例.html");
    const outlined = outline(document.blocks);
    expect(outlined.slice(0, 7)).toEqual([
      "发布日期：2022-08-30",
      "示例市示例区统计局2021年度部门决算",
      "第二部分 部门决算表",
      "收入支出决算总表",
      "部门：示例市示例区统计局",
      "公开01表",
      "单位：万元",
    ]);
    expect(gridsOf(document)).toHaveLength(9);
    expect(
      gridsOf(document)[0]
        ?.rows.at(-1)
        ?.map(({ text }) => text),
    ).toEqual(["总计", "12", "537.30", "总计", "24", "537.30"]);
  });

  it("believes the bytes where the page declares a wrong encoding", () => {
    expect(outline(read('<meta charset="gb2312"><p>决算</p>').blocks)).toEqual(["决算"]);
  });
});

describe("pages without end", () => {
  it.each([
    ["levels", "<div>".repeat(100_000)],
    ["elements", "<p>".repeat(400_000)],
    [
      "elements made by formatting",
      Array.from({ length: 3000 }, (_, index) => `<p><font a=${String(index)}>`).join(""),
    ],
    ["attributes", `<p ${Array.from({ length: 500_000 }, (_, index) => `a${String(index)}`).join(" ")}>`],
    [
      "attributes with values",
      `<p ${Array.from({ length: 100_000 }, (_, index) => `a${String(index)}='>'`).join(" ")}>`,
    ],
    ["columns", `<table><tr>${"<td colspan=1000>甲".repeat(20)}`],
  ])("are refused for their %s", (_, html) => {
    expect(() => read(html)).toThrow(DocumentTooComplexError);
  });

  it("does not take a comparison in a script for a tag", () => {
    const script = `<script>if (a<b) { ${"x ".repeat(5000)} }</script><p>甲</p>`;
    expect(outline(read(script).blocks)).toEqual(["甲"]);
  });
});
