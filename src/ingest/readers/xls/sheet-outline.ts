import type { SheetCells } from "../spreadsheet/sheet-cells.js";
import { type BiffRecord, RECORD } from "./record.js";
import { RecordBytes } from "./record-bytes.js";

const HIDDEN_COLUMN = 0x0001;
const HIDDEN_ROW = 0x0020;
/** The levels of an outline. What it folds is hidden too, but unfolds at a click: it is published. */
const COLUMN_LEVELS = 0x0700;
const ROW_LEVELS = 0x0007;

function takeRow(bytes: RecordBytes, cells: SheetCells): void {
  const row = bytes.short() + 1;
  bytes.skip(10);
  if ((bytes.short() & (HIDDEN_ROW | ROW_LEVELS)) === HIDDEN_ROW) cells.hideRow(row);
}

function takeColumns(bytes: RecordBytes, cells: SheetCells): void {
  const first = bytes.short() + 1;
  const last = bytes.short() + 1;
  bytes.skip(4);
  if ((bytes.short() & (HIDDEN_COLUMN | COLUMN_LEVELS)) === HIDDEN_COLUMN) cells.hideColumns(first, last);
}

function takeMerged(bytes: RecordBytes, cells: SheetCells): void {
  for (let left = bytes.short(); left > 0; left -= 1) {
    const rows = { first: bytes.short() + 1, last: bytes.short() + 1 };
    const columns = { first: bytes.short() + 1, last: bytes.short() + 1 };
    if (rows.last < rows.first || columns.last < columns.first) continue;
    cells.merge({ from: { row: rows.first, column: columns.first }, to: { row: rows.last, column: columns.last } });
  }
}

const SHOWS_ZEROS = 0x0010;

/** Takes from a record which rows and columns are hidden, which cells are merged and whether zeros show; other records say nothing of it. */
export function takeOutline(document: string, record: BiffRecord, cells: SheetCells): void {
  const bytes = new RecordBytes(document, record);
  if (record.kind === RECORD.row) takeRow(bytes, cells);
  else if (record.kind === RECORD.columnInfo) takeColumns(bytes, cells);
  else if (record.kind === RECORD.window && (bytes.short() & SHOWS_ZEROS) === 0) cells.hideZeros();
  else if (record.kind === RECORD.mergedCells) takeMerged(bytes, cells);
}
