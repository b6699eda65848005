import type { LocatedDocument } from "../../../src/ingest/located.js";
import { withoutNoteMarks } from "../../../src/ingest/readers/note-marks.js";
import { readDocument } from "../../../src/ingest/readers/read-document.js";
import { wordFile, workbookFile } from "./office-file.js";
import { gridsOf, outline } from "./outline.js";
import { drawnPdf, text } from "./pdf/drawn-pdf.js";
import { compoundFile, long, record, shorts, wide, workbookStream } from "./xls/workbook-stream.js";

describe("a mark that points to a note", () => {
  it.each([
    ["接待86³人次", "接待86人次"],
    ["支出45²万元，增长3.2%¹。", "支出45万元，增长3.2%。"],
    ["100.00①", "100.00"],
    ["¹100.00", "100.00"],
    ["300（¹）", "300"],
    ["（300¹）", "（300）"],
    ["①2021年收入", "① 2021年收入"],
    ["面积1200m²", "面积1200m²"],
    ["①办公费 ②印刷费", "①办公费 ②印刷费"],
    ["³⁰⁰", "³⁰⁰"],
  ])("is no digit: %s", (printed, read) => {
    expect(withoutNoteMarks(printed)).toBe(read);
  });
});

function cellsOf(document: LocatedDocument): string[] {
  return gridsOf(document).flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell.text)));
}

describe("raised and lowered text", () => {
  it("is a mark in a page, whichever way it is raised, and a whole cell of it is not read as a figure", async () => {
    const html =
      '<meta charset="utf-8"><p>支出45<sup>2</sup>万元，接待86<span style="vertical-align:super">3</span>人次<sub>[4]</sub>。</p>' +
      "<table><tr><td>甲</td><td>300<sup>1</sup></td></tr><tr><td>乙<sup>注2</sup></td><td><sup>12</sup></td></tr></table>";
    const document = await readDocument(Buffer.from(html), "page.html");
    expect(outline(document.blocks)[0]).toBe("支出45万元，接待86人次。");
    expect(cellsOf(document)).toEqual(["甲", "300", "乙", "¹²"]);
  });

  it("is a mark in a Word document", async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    const body = `<w:p><w:r><w:t>支出300</w:t></w:r>${raised}<w:r><w:t>万元</w:t></w:r></w:p>`;
    expect(outline((await readDocument(await wordFile(body), "text.docx")).blocks)).toEqual(["支出300万元"]);
  });

  it("is a mark in a workbook, among shared strings and in the cell", async () => {
    const rich = '<r><t>300.00</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
    const xml =
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c></row>` +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>1</v></c></row></sheetData>';
    const bytes = await workbookFile([{ name: "附表", xml }], { strings: [rich] });
    expect(cellsOf(await readDocument(bytes, "sheet.xlsx"))).toEqual(["300.00", "300.00", "甲", "1"]);
  });

  it("is a mark in an old workbook", async () => {
    const font = (raised: number): Buffer =>
      record(0x0031, shorts(200, 0, 0x7fff, 400, raised), Buffer.alloc(4), Buffer.from([1]), wide("A"));
    const rich = Buffer.concat([
      shorts(7),
      Buffer.from([0x09]),
      shorts(1),
      Buffer.from("300.001", "utf16le"),
      shorts(6, 1),
    ]);
    const strings = record(0x00fc, long(1), long(1), rich);
    const label = (row: number, column: number): Buffer => record(0x00fd, shorts(row, column, 0), long(0));
    const stream = workbookStream(
      [{ name: "附表", records: [label(0, 0), label(0, 1), label(1, 0), label(1, 1)] }],
      [font(0), font(1), strings],
    );
    expect(cellsOf(await readDocument(compoundFile(stream), "sheet.xls"))).toEqual([
      "300.00",
      "300.00",
      "300.00",
      "300.00",
    ]);
  });

  it("is a mark in a PDF, in a text and in a cell", async () => {
    const lines = [150, 110, 70].map((y) => `20 ${String(y)} m 220 ${String(y)} l S `).join("");
    const columns = [20, 120, 220].map((x) => `${String(x)} 70 m ${String(x)} 150 l S `).join("");
    const cells =
      text(30, 125, "201") +
      text(130, 125, "100.00") +
      text(161.5, 129, "1", 5) +
      text(30, 85, "208") +
      text(130, 85, "1.20");
    const drawing = `${text(20, 180, "300.00")}${text(51.5, 184, "12", 5)}${cells}${lines}${columns}`;
    const document = await readDocument(Buffer.from(drawnPdf([{ drawing }])), "drawn.pdf");
    expect(outline(document.blocks)[0]).toContain("300.00");
    expect(outline(document.blocks)[0]).not.toContain("12");
    expect(cellsOf(document)).toEqual(["201", "100.00", "208", "1.20"]);
  });
});

describe("what a person does not see", () => {
  it("is left out: struck out text, and a cell that a tracked change takes away", async () => {
    const html = '<meta charset="utf-8"><p>支出<del>45</del><s>46</s>47万元</p><p>乙</p>';
    expect(outline((await readDocument(Buffer.from(html), "page.html")).blocks)).toEqual(["支出47万元", "乙"]);
    const cell = (content: string, properties = ""): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${content}</w:t></w:r></w:p></w:tc>`;
    const gone = '<w:cellDel w:id="1" w:author="甲"/>';
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
    const body = `<w:tbl>${row(cell("甲"), cell("9.00", gone), cell("1.00"))}${row(cell("乙"), cell("9.00", gone), cell("2.00"))}</w:tbl>`;
    expect(cellsOf(await readDocument(await wordFile(body), "text.docx"))).toEqual(["甲", "1.00", "乙", "2.00"]);
  });

  it("is left out: zeros in a sheet that shows none, where the value and not its print is zero", async () => {
    const xml =
      '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews><sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" s="1"><v>0</v></c><c r="C1" s="1"><f>B1</f><v>0</v></c><c r="D1"><v>4</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>乙</t></is></c><c r="B2" s="1"><v>0.001</v></c><c r="C2" s="1"><v>1</v></c></row></sheetData>';
    const bytes = await workbookFile([{ name: "附表", xml }], { formats: ["0.00"] });
    expect(cellsOf(await readDocument(bytes, "sheet.xlsx"))).toEqual(["甲", "", "", "4", "乙", "0.00", "1.00", ""]);
    const number = (row: number, column: number, value: number): Buffer =>
      record(0x027e, shorts(row, column, 0), long(value * 4 + 2));
    const records = [
      number(0, 0, 7),
      number(0, 1, 0),
      number(0, 2, 6),
      number(1, 0, 8),
      number(1, 1, 9),
      record(0x023e, shorts(0x06a6), Buffer.alloc(16)),
    ];
    const stream = workbookStream([{ name: "附表", records }]);
    expect(cellsOf(await readDocument(compoundFile(stream), "sheet.xls"))).toEqual(["7", "", "6", "8", "9", ""]);
  });
});
