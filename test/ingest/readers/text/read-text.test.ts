import { readText } from "../../../../src/ingest/readers/text/read-text.js";
import {
  DocumentTooComplexError,
  DocumentTooLargeError,
  UndecodableTextError,
} from "../../../../src/ingest/readers/errors.js";
import { gridsOf, outline, testDocument } from "../outline.js";

function read(text: string): ReturnType<typeof readText> {
  return readText(Buffer.from(text), "示例.txt");
}

describe("paragraphs of a text", () => {
  it("puts a sentence together that a blank line went through, at the line where it starts", () => {
    const { blocks } = read("支出合计30.00万元，比上年减少\n\n1.50万元，主要是因为节约。\n");
    expect(blocks).toEqual([
      { kind: "paragraph", text: "支出合计30.00万元，比上年减少1.50万元，主要是因为节约。", line: 1 },
    ]);
  });

  it("leaves page numbers out, also in the middle of a sentence", () => {
    expect(outline(read("支出30.00万元，减少\n\n- 12 -\n\n第 3 页 共 9 页\n\n1.50万元。").blocks)).toEqual([
      "支出30.00万元，减少1.50万元。",
    ]);
  });

  it("puts together what was parted inside quotation marks or after a comma", () => {
    expect(outline(read("新局面。做好“六稳”“六\n\n保”工作").blocks)).toEqual(["新局面。做好“六稳”“六保”工作"]);
    expect(outline(read("经费减少，\n\n人员减少").blocks)).toEqual(["经费减少，人员减少"]);
  });

  it.each([
    ["a heading", "经费减少，人员减少", "二、收入决算情况说明，其中"],
    ["a numbered item", "经费减少，人员减少", "2、公务接待费，0万元。"],
    ["a list item", "经费减少，人员减少", "- 公务接待费，0万元。"],
    ["a note", "经费减少，人员减少", "注：本表反映支出，单位为万元。"],
    ["a title", "经费减少，人员减少", "支出决算表"],
  ])("starts a new paragraph with %s, even after a sentence without full stop", (_, first, next) => {
    expect(read(`${first}\n\n${next}`).blocks).toHaveLength(2);
  });

  it("does not take a decimal number at the start of a line for a list item", () => {
    expect(read("经费，减少\n\n65.34万元，降低。").blocks).toHaveLength(1);
  });

  it("ends a paragraph at a full stop, a semicolon, a colon and a title without clauses", () => {
    expect(
      outline(read("支出决算表\n\n公开01表\n\n其中，如下：\n\n减少，甲；\n\n减少，乙。\n\n减少，丙").blocks),
    ).toHaveLength(6);
  });

  it("joins lines that stand together only where the first is as long as the lines are wrapped", () => {
    const wrapped = "本年支出合计三十万元，比上年减少\n一万元，主要原因是厉行节约的要求\n得到落实。";
    expect(outline(read(wrapped).blocks)).toEqual([wrapped.replace(/\n/g, "")]);
    const lineForEach = "甲项，减少\n乙项的支出比上年增加，主要原因是人员增加和工资调整，\n丙项，持平";
    expect(outline(read(lineForEach).blocks)[0]).toBe("甲项，减少");
  });

  it.each([20, 21, 22, 23, 24])(
    "joins the lines of a text that is cut at one width (%i), through words, numbers, amounts and codes",
    (width) => {
      const items = [
        "（一）一般公共服务支出（201）组织事务（20132）行政运行（2013201）1,100.00万元，比上年增加50.00万元。",
        "（二）农林水支出（类）林业和草原（款）行政运行（项）：支出决算为2,800.00万元，完成预算98.25%。",
        "2018年度本部门政府采购支出总额520.00万元",
      ];
      const headings = ["示例县林业局2018年度部门决算说明", "三、收入决算情况说明"];
      const account = [...headings, ...items, "本年收入合计4125.49万元。"];
      const lines = account.flatMap((text) => text.match(new RegExp(`.{1,${String(width)}}`, "gu")) ?? []);
      expect(outline(read(lines.join("\n")).blocks)).toEqual(account);
    },
  );

  it("joins a sentence that says more of the line before it, where the width of the text ends with a full stop", () => {
    const first = "公务接待费支出一百一十万元，用于接待。";
    const lines = [first, "与上年相同。", ...Array.from({ length: 4 }, () => "本年支出共计两千三百四十万元，如上。")];
    expect(outline(read(lines.join("\n")).blocks)[0]).toBe(`${first}与上年相同。`);
  });

  it("keeps lines of a title apart", () => {
    expect(outline(read("2020年度\n示例市示例区示例局\n部门决算").blocks)).toHaveLength(3);
  });
});

describe("tables of a text", () => {
  it("keeps each cell in the column in which it stands, empty ones too, and says that rows may have lost cells", () => {
    const [grid] = gridsOf(read("项目\t\t金额\n合计\t\t30.00\n\t\t1.00\n"));
    expect(grid).toEqual({
      kind: "grid",
      line: 1,
      ragged: true,
      rows: [
        [
          { text: "项目", row: 1, column: 1, line: 1 },
          { text: "", row: 1, column: 2, line: 1 },
          { text: "金额", row: 1, column: 3, line: 1 },
        ],
        [
          { text: "合计", row: 2, column: 1, line: 2 },
          { text: "", row: 2, column: 2, line: 2 },
          { text: "30.00", row: 2, column: 3, line: 2 },
        ],
        [
          { text: "", row: 3, column: 1, line: 3 },
          { text: "", row: 3, column: 2, line: 3 },
          { text: "1.00", row: 3, column: 3, line: 3 },
        ],
      ],
    });
  });

  it("goes on with a table after a blank line in a grid marked continued, even where its rows lost cells", async () => {
    const document = readText(await testDocument("text/table-interrupted-sentence-broken.txt"), "示例.txt");
    expect(outline(document.blocks)).toEqual([
      "示例市示例区示例局2020年度部门决算",
      "支出决算表",
      "公开03表",
      "单位：万元",
      [
        ["项目", "", "本年支出合计", "基本支出", "项目支出"],
        ["功能分类科目编码", "科目名称", "", "", ""],
        ["合计", "", "30.00", "20.50", "9.50"],
        ["201", "一般公共服务支出", "30.00", "20.50", "9.50"],
      ],
      [
        ["20199", "其他一般公共服务支出", "30.00", "9.50"],
        ["", "", "20.50", ""],
      ],
      "注：本表反映部门本年度各项支出情况。",
      "一、支出决算情况说明",
      "本年支出合计30.00万元，比上年减少1.50万元，主要是因为压缩支出。",
      "二、其他",
      "本部门没有其他需要说明的情况",
    ]);
    expect(gridsOf(document).map(({ continued, line }) => [continued, line])).toEqual([
      [undefined, 8],
      [true, 13],
    ]);
  });

  it("does not go on with a table across a paragraph", () => {
    const grids = gridsOf(read("甲\t1\n乙\t2\n\n支出决算表\n\n丙\t3\n丁\t4"));
    expect(grids.map(({ continued }) => continued)).toEqual([undefined, undefined]);
  });

  it("takes titles and labels in the first rows and a note in the last for paragraphs", () => {
    const text =
      "支出决算表\t\t\n部门：示例局\t公开03表\t单位：万元\n项目\t甲\t乙\n合计\t1\t2\n注：本表反映支出。\t\t\n";
    expect(outline(read(text).blocks)).toEqual([
      "支出决算表",
      "部门：示例局",
      "公开03表",
      "单位：万元",
      [
        ["项目", "甲", "乙"],
        ["合计", "1", "2"],
      ],
      "注：本表反映支出。",
    ]);
  });

  it("takes tabs at the start of a paragraph for its indentation", () => {
    expect(outline(read("\t\t本年支出合计30.00万元。\n").blocks)).toEqual(["本年支出合计30.00万元。"]);
  });

  it("reads rows that pipes part though none stands before the first cell, where rows stand together", () => {
    const text =
      "收入决算表\n编码 | 名称 | 合计 | 其他\n合计 | | 5.00 | \n213 | 农林水支出 | 5.00 | 1.00\n\n首页 | 公开 | 本页";
    const document = read(text);
    expect(outline(document.blocks).at(-1)).toBe("首页 | 公开 | 本页");
    const [grid, ...further] = gridsOf(document);
    expect(further).toEqual([]);
    expect(grid?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ["编码", "名称", "合计", "其他"],
      ["合计", "", "5.00", ""],
      ["213", "农林水支出", "5.00", "1.00"],
    ]);
  });

  it("reads Markdown without its marks, and cells with escaped bars and line breaks", async () => {
    const document = readText(await testDocument("text/pipe-tables.md"), "示例.md");
    expect(outline(document.blocks)).toEqual([
      "示例市示例局2021年度部门决算",
      "收入决算表",
      "单位：万元",
      [
        ["科目名称", "本年收入", "其他|收入"],
        ["合计", "12.50", ""],
        ["一般公共服务支出", "12.50", "0.00"],
      ],
      "一、收入决算情况",
      "二、支出决算情况",
      "本年收入合计12.50万元，占收入的100%。",
    ]);
    expect(gridsOf(document)[0]?.ragged).toBe(false);
  });
});

describe("encodings of a text", () => {
  it.each(["gb18030", "utf8-with-mark", "utf16le-with-mark", "utf16be-without-mark"])(
    "reads the same from %s as from UTF-8",
    async (name) => {
      const expected = readText(await testDocument("text/table-interrupted-sentence-broken.txt"), "示例.txt");
      expect(readText(await testDocument(`text/${name}.txt`), "示例.txt")).toEqual(expected);
    },
  );

  it("refuses bytes that are text in none of them", async () => {
    const bytes = await testDocument("text/mixed-encodings.txt");
    expect(() => readText(bytes, "示例.txt")).toThrow(UndecodableTextError);
  });

  it("refuses more text than any account has", () => {
    expect(() => readText(Buffer.alloc(11 * 1024 * 1024, "a"), "示例.txt")).toThrow(DocumentTooLargeError);
  });
});

describe("texts without end", () => {
  it.each([
    ["lines", "甲，\n".repeat(400_000)],
    ["cells", "1\t".repeat(600_000)],
  ])("are refused for their %s", (_, text) => {
    expect(() => read(text)).toThrow(DocumentTooComplexError);
  });

  it("are read where they are one long line of marks", () => {
    expect(read("- ".repeat(1_000_000)).blocks).toHaveLength(1);
  });
});
