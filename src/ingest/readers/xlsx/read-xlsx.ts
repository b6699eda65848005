import type { Block, LocatedDocument } from "../../located.js";
import { SheetLayout } from "../spreadsheet/lay-sheet.js";
import { SheetCells } from "../spreadsheet/sheet-cells.js";
import { readXml } from "../xml/read-xml.js";
import { Archive } from "../zip/archive.js";
import { mainPart } from "../zip/relationships.js";
import { SheetReader } from "./sheet-reader.js";
import { readWorkbook } from "./workbook.js";

/**
 * Reads an Excel workbook (.xlsx): each visible sheet as paragraphs and grids whose cells hold what a reader sees:
 * numbers rounded to the cell's format from their decimal text, formulas by the value that the file holds. `page` is the
 * number of the sheet among the visible ones, `line` the row in it. Throws BrokenDocumentError, ArchiveBombError,
 * PasswordProtectedError, DocumentTooComplexError, or FormulaWithoutValueError where a formula was never calculated.
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<LocatedDocument> {
  const archive = await Archive.open(bytes, name);
  const workbook = await readWorkbook(archive, await mainPart(archive));
  const layout = new SheetLayout(name);
  const blocks: Block[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const cells = new SheetCells(name);
    await readXml(name, archive.inflate(sheet.part), new SheetReader(name, sheet.name, workbook, cells));
    blocks.push(...layout.blocks(cells, sheet.name, index + 1));
  }
  return { name, format: "xlsx", pages: workbook.sheets.length, blocks };
}
