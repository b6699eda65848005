import type { Block, LocatedDocument } from "../../located.js";
import { CompoundFile } from "../compound/compound-file.js";
import { SheetLayout } from "../spreadsheet/lay-sheet.js";
import { SheetCells } from "../spreadsheet/sheet-cells.js";
import { recordsFrom } from "./read-records.js";
import { SheetReader } from "./sheet-reader.js";
import { takeOutline } from "./sheet-outline.js";
import { readWorkbook, workbookStream } from "./workbook.js";

/**
 * Reads an Excel 97-2003 workbook (.xls) into the same blocks as its .xlsx: each visible sheet as paragraphs and grids
 * whose cells hold what a reader sees, formulas by the value that the file holds. `page` is the number of the sheet
 * among the visible ones, `line` the row in it. Throws BrokenDocumentError, PasswordProtectedError,
 * DocumentTooComplexError, FormulaWithoutValueError, or UnsupportedContentError for Excel 95 and older.
 */
export function readXls(bytes: Uint8Array, name: string): LocatedDocument {
  const file = CompoundFile.open(bytes, name);
  const stream = workbookStream(name, (called) => file.stream(called));
  const workbook = readWorkbook(name, stream);
  const layout = new SheetLayout(name);
  const blocks: Block[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const cells = new SheetCells(name);
    // What is hidden is read first: rows may be described behind their cells.
    for (const record of recordsFrom(name, stream, sheet.start)) takeOutline(name, record, cells);
    const reader = new SheetReader(name, sheet.name, workbook, cells);
    for (const record of recordsFrom(name, stream, sheet.start)) reader.take(record);
    reader.end();
    blocks.push(...layout.blocks(cells, sheet.name, index + 1));
  }
  return { name, format: "xls", pages: workbook.sheets.length, blocks };
}
