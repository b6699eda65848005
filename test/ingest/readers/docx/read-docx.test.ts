import {
  ArchiveBombError,
  BrokenDocumentError,
  DocumentTooComplexError,
} from "../../../../src/ingest/readers/errors.js";
import { readDocx } from "../../../../src/ingest/readers/docx/read-docx.js";
import { wordCell, wordFile, wordParagraph } from "../office-file.js";
import { gridsOf, outline, testDocument } from "../outline.js";

const LIST = (level: number): string => `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr>`;
const NUMBERING =
  '<w:abstractNum w:abstractNumId="7">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

async function read(body: string, numbering = "", styles = ""): ReturnType<typeof readDocx> {
  return readDocx(await wordFile(body, numbering, styles), "示例.docx");
}

describe("paragraphs of a Word document", () => {
  it("gives each the number of its paragraph, and splits at line breaks, not at page breaks", async () => {
    const body =
      wordParagraph("甲") + '<w:p><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/><w:t>丁</w:t></w:r></w:p>';
    expect((await read(body)).blocks).toEqual([
      { kind: "paragraph", text: "甲", line: 1 },
      { kind: "paragraph", text: "乙", line: 2 },
      { kind: "paragraph", text: "丙丁", line: 2 },
    ]);
  });

  it("leaves out what was deleted, moved away or hidden, and keeps what was inserted", async () => {
    const body =
      "<w:p><w:del><w:r><w:t>删</w:t></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>" +
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:ins><w:r><w:t>增</w:t></w:r></w:ins>" +
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>';
    expect(outline((await read(body)).blocks)).toEqual(["增显"]);
  });

  it("reads a text box once, behind the paragraph on which it hangs", async () => {
    const box = `<w:txbxContent>${wordParagraph("框", "<w:tabs><w:tab/></w:tabs>")}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r></w:p>`;
    expect(outline((await read(body)).blocks)).toEqual(["文", "框"]);
  });

  it("prints the numbers of lists and numbered headings as Word does", async () => {
    const heading = '<w:pStyle w:val="H"/>';
    const styles =
      `<w:style w:styleId="L"><w:pPr>${LIST(0)}</w:pPr></w:style>` +
      '<w:style w:styleId="H"><w:basedOn w:val="L"/></w:style>';
    const body = [
      wordParagraph("收入", heading),
      wordParagraph("总体", LIST(1)),
      wordParagraph("结构", LIST(1)),
      wordParagraph("2020年", LIST(2)),
      wordParagraph("支出", heading),
      wordParagraph("总体", LIST(1)),
      wordParagraph("无号", '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      wordParagraph("重来", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
    ].join("");
    expect(outline((await read(body, NUMBERING, styles)).blocks)).toEqual([
      "一、收入",
      "（一）总体",
      "（二）结构",
      "1. 2020年",
      "二、支出",
      "（一）总体",
      "无号",
      "一、重来",
    ]);
  });
});

describe("tables of a Word document", () => {
  it("keeps merged cells as spans, and joins the lines of a cell", async () => {
    const down = '<w:vMerge w:val="restart"/>';
    const across = '<w:gridSpan w:val="2"/>';
    const body =
      "<w:tbl>" +
      `<w:tr>${wordCell("科目", down)}${wordCell("本年支出", across)}</w:tr>` +
      `<w:tr>${wordCell("", "<w:vMerge/>")}${wordCell("基本")}${wordCell("项目")}</w:tr>` +
      `<w:tr><w:tc>${wordParagraph("一般公共")}${wordParagraph("服务支出")}</w:tc>${wordCell("1.00")}${wordCell("")}</w:tr>` +
      "</w:tbl>";
    expect(gridsOf(await read(body))[0]?.rows).toEqual([
      [
        { text: "科目", row: 1, column: 1, rowSpan: 2, line: 1 },
        { text: "本年支出", row: 1, column: 2, columnSpan: 2, line: 2 },
      ],
      [
        { text: "基本", row: 2, column: 2, line: 4 },
        { text: "项目", row: 2, column: 3, line: 5 },
      ],
      [
        { text: "一般公共服务支出", row: 3, column: 1, line: 6 },
        { text: "1.00", row: 3, column: 2, line: 8 },
        { text: "", row: 3, column: 3, line: 9 },
      ],
    ]);
  });

  it("leaves deleted rows out and counts columns that a row leaves out at its start", async () => {
    const body =
      `<w:tbl><w:tr>${wordCell("甲")}${wordCell("乙")}</w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${wordCell("删")}${wordCell("删")}</w:tr>` +
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${wordCell("丙")}${wordCell("丁")}</w:tr></w:tbl>`;
    const [grid] = gridsOf(await read(body));
    expect(grid?.rows.map((row) => row.map(({ text, column }) => `${text}${String(column)}`))).toEqual([
      ["甲1", "乙2"],
      ["丙2", "丁3"],
    ]);
  });

  it("reads a whole account with numbered headings", async () => {
    const document = await readDocx(await testDocument("docx/whole-account-numbered-headings.docx"), "示例.docx");
    expect(gridsOf(document)).toHaveLength(9);
    const outlined = outline(document.blocks);
    expect(outlined.slice(3, 7)).toEqual(["收入支出决算总表", "公开01表", "部门：示例市示例区民政局", "单位：万元"]);
    expect(outlined).toEqual(
      expect.arrayContaining([
        "五、一般公共预算财政拨款支出决算情况说明",
        "（二）一般公共预算财政拨款支出决算具体情况",
      ]),
    );
    const threePublic = gridsOf(document).at(-1);
    expect(threePublic?.rows[1]?.map(({ column, rowSpan, columnSpan }) => [column, rowSpan, columnSpan])).toEqual([
      [1, 2, undefined],
      [2, 2, undefined],
      [3, undefined, 3],
      [6, 2, undefined],
      [7, 2, undefined],
      [8, 2, undefined],
      [9, undefined, 3],
      [12, 2, undefined],
    ]);
  });
});

describe("Word documents that are refused", () => {
  it("are those whose XML is not well formed or declares entities", async () => {
    await expect(read("<w:p><w:r></w:p>")).rejects.toThrow(BrokenDocumentError);
    await expect(read("&unknown;")).rejects.toThrow(BrokenDocumentError);
  });

  it("are those with more levels of elements than any account", async () => {
    await expect(read("<w:sdt>".repeat(1000))).rejects.toThrow(DocumentTooComplexError);
  });

  it("are those whose parts inflate without end, counted as they inflate", async () => {
    await expect(read(" ".repeat(12_000_000))).rejects.toThrow(ArchiveBombError);
  });

  it("are those whose table of contents lies about the size of a part", async () => {
    const bytes = await wordFile(wordParagraph("甲".repeat(1000)));
    // The size before compression stands 20 bytes before the name in the central directory (the last time it appears).
    const size = bytes.lastIndexOf("word/document.xml") - 22;
    expect(bytes.readUInt32LE(size)).toBeGreaterThan(3000);
    bytes.writeUInt32LE(100, size);
    await expect(readDocx(bytes, "示例.docx")).rejects.toThrow(BrokenDocumentError);
  });
});
