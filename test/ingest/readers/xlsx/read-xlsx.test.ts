import {
  BrokenDocumentError,
  DocumentTooComplexError,
  FormulaWithoutValueError,
} from "../../../../src/ingest/readers/errors.js";
import { readXlsx } from "../../../../src/ingest/readers/xlsx/read-xlsx.js";
import { workbookFile } from "../office-file.js";
import { gridsOf, outline, testDocument } from "../outline.js";

function text(reference: string, value: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function row(number: number, cells: string, attributes = ""): string {
  return `<row r="${String(number)}" ${attributes}>${cells}</row>`;
}

async function read(xml: string, more: Parameters<typeof workbookFile>[1] = {}): ReturnType<typeof readXlsx> {
  return readXlsx(await workbookFile([{ name: "附表", xml }], more), "示例.xlsx");
}

const TABLE = row(1, text("A1", "甲") + text("B1", "乙")) + row(2, text("A2", "丙") + "<c r='B2'><v>1</v></c>");

describe("cells of a workbook", () => {
  it("hold what they show, whatever their kind", async () => {
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>算</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" s="1"><f>1+1</f><v>629.08999999999997</v></c><c r="F1" s="1"/>';
    const strings = ["<r><t>一般</t></r><r><t>公共_x000D_\n服务</t></r><rPh><t>读音</t></rPh>"];
    const xml = `<sheetData>${row(1, cells)}${row(2, text("A2", "甲") + text("F2", "己"))}</sheetData>`;
    const [grid] = gridsOf(await read(xml, { formats: ["0.00"], strings }));
    expect(grid?.rows[0]?.map((cell) => cell.text)).toEqual(["一般公共服务", "算", "TRUE", "#DIV/0!", "629.09", ""]);
  });

  it("stand in their column, on the page of their sheet and the line of their row, with merged cells as spans", async () => {
    const xml =
      `<sheetData>${row(3, text("A3", "科目") + text("B3", "本年支出"))}` +
      `${row(4, text("B4", "基本") + text("C4", "项目"))}${row(5, text("A5", "合计") + text("C5", "1.00"))}</sheetData>` +
      '<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/></mergeCells>';
    const place = { page: 1 };
    expect(gridsOf(await read(xml))[0]).toEqual({
      kind: "grid",
      page: 1,
      line: 3,
      ragged: false,
      rows: [
        [
          { text: "科目", row: 1, column: 1, rowSpan: 2, line: 3, ...place },
          { text: "本年支出", row: 1, column: 2, columnSpan: 2, line: 3, ...place },
        ],
        [
          { text: "基本", row: 2, column: 2, line: 4, ...place },
          { text: "项目", row: 2, column: 3, line: 4, ...place },
        ],
        [
          { text: "合计", row: 3, column: 1, line: 5, ...place },
          { text: "", row: 3, column: 2, line: 5, ...place },
          { text: "1.00", row: 3, column: 3, line: 5, ...place },
        ],
      ],
    });
  });

  it("are left out where their row or column is hidden, unless an outline that unfolds hides it", async () => {
    const xml =
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
      row(1, text("A1", "甲") + text("B1", "藏") + text("C1", "乙")) +
      row(2, text("A2", "藏") + text("C2", "藏"), 'hidden="1"') +
      row(3, text("A3", "丙") + text("C3", "丁"), 'hidden="1" outlineLevel="1"') +
      "</sheetData>";
    const [grid] = gridsOf(await read(xml));
    expect(grid?.rows.map((cells) => cells.map((cell) => cell.text))).toEqual([
      ["甲", "乙"],
      ["丙", "丁"],
    ]);
  });
});

describe("sheets of a workbook", () => {
  it("give titles, labels and notes as paragraphs, and hidden sheets not at all", async () => {
    const document = await readXlsx(await testDocument("xlsx/whole-account-sheet-a-table.xlsx"), "示例.xlsx");
    expect(document.pages).toBe(10);
    expect(outline(document.blocks).slice(0, 4)).toEqual([
      "收入支出决算总表",
      "公开01表",
      "部门：示例市示例区水利局",
      "单位：万元",
    ]);
    const grids = gridsOf(document);
    expect(grids.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(grids[0]?.rows[3]?.map((cell) => cell.text)).toEqual([
      "一、一般公共预算财政拨款收入",
      "1",
      "512.30",
      "一、一般公共服务支出",
      "13",
      "480.10",
    ]);
    expect(outline(document.blocks)).not.toContain("999.99");
  });

  it("are called by the name on their tab where no title stands above their grid", async () => {
    expect(outline((await read(`<sheetData>${TABLE}</sheetData>`)).blocks)).toEqual([
      "附表",
      [
        ["甲", "乙"],
        ["丙", "1"],
      ],
    ]);
  });

  it("may hold several tables, one below the other", async () => {
    const below =
      row(5, text("A5", "支出决算表")) + row(6, text("A6", "丁") + text("B6", "戊")) + row(7, text("A7", "己"));
    const document = await read(`<sheetData>${TABLE}${below}</sheetData>`);
    expect(outline(document.blocks).slice(1)).toEqual([
      [
        ["甲", "乙"],
        ["丙", "1"],
      ],
      "支出决算表",
      [
        ["丁", "戊"],
        ["己", ""],
      ],
    ]);
  });

  it("keep a blank row inside a table", async () => {
    const xml = `<sheetData>${TABLE}${row(4, text("A4", "丁") + text("B4", "戊"))}</sheetData>`;
    expect(gridsOf(await read(xml))[0]?.rows).toHaveLength(4);
  });
});

describe("workbooks that are refused", () => {
  it("are those with a formula that was never calculated: its value is unknown, not blank", async () => {
    const xml = `<sheetData>${row(1, '<c r="C1"><f>SUM(A1:B1)</f></c>')}</sheetData>`;
    await expect(read(xml)).rejects.toThrow(FormulaWithoutValueError);
    await expect(read(xml)).rejects.toThrow("cell C1 of sheet 附表");
  });

  it("are those with a cell that holds no number or a string that is missing", async () => {
    await expect(read(`<sheetData>${row(1, '<c r="A1"><v>1,5</v></c>')}</sheetData>`)).rejects.toThrow(
      BrokenDocumentError,
    );
    await expect(read(`<sheetData>${row(1, '<c r="A1" t="s"><v>9</v></c>')}</sheetData>`)).rejects.toThrow(
      BrokenDocumentError,
    );
  });

  it("are those whose merged cells reach across more rows than any account has", async () => {
    const far = row(1_048_576, text("A1048576", "甲") + text("B1048576", "乙"));
    const xml = `<sheetData>${far}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    await expect(read(xml)).rejects.toThrow(DocumentTooComplexError);
  });

  it("are none with cells in far corners: only what is filled takes room", async () => {
    const xml = `<sheetData>${TABLE}${row(1_048_576, text("XFD1048576", "远"))}</sheetData>`;
    expect(outline((await read(xml)).blocks).at(-1)).toBe("远");
  });
});
