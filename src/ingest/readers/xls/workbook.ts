import {
  BrokenDocumentError,
  DocumentTooComplexError,
  PasswordProtectedError,
  UnsupportedContentError,
} from "../errors.js";
import { MAX_CELLS } from "../limits.js";
import { cellText } from "../spreadsheet/cell-text.js";
import type { NumberFormat } from "../spreadsheet/number-format.js";
import { WorkbookFormats } from "../spreadsheet/workbook-formats.js";
import { type BiffRecord, RECORD } from "./record.js";
import { recordsFrom } from "./read-records.js";
import { RecordBytes } from "./record-bytes.js";
import { plainString, sharedString, type IsRaisedFont } from "./strings.js";

/** A sheet that a reader of the workbook sees: its name on the tab and where its records start. */
export interface VisibleSheet {
  readonly name: string;
  readonly start: number;
}

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly sheets: readonly VisibleSheet[];
  readonly strings: readonly string[];
  /** By the number by which cells name their style. */
  readonly formats: readonly NumberFormat[];
  /** True where day counts start in 1904. */
  readonly dates1904: boolean;
}

/** The number that fonts leave out. */
const UNUSED_FONT = 4;

/** The version of the records that Excel has written since 97. */
const VERSION_97 = 0x0600;

function refuseOldVersion(document: string, bytes: RecordBytes): void {
  if (bytes.short() === VERSION_97) return;
  throw new UnsupportedContentError(document, "a workbook of Excel 95 or older (.xls)", "save it as .xlsx");
}

/** Null for a sheet that is hidden, or holds a chart or macros and no cells. */
function visibleSheet(bytes: RecordBytes): VisibleSheet | null {
  const start = bytes.long();
  const isHidden = (bytes.byte() & 3) !== 0;
  const holdsCells = bytes.byte() === 0;
  const name = plainString(bytes, bytes.byte());
  return isHidden || !holdsCells ? null : { name, start };
}

function sharedStrings(document: string, bytes: RecordBytes, isRaised: IsRaisedFont): string[] {
  bytes.skip(4);
  const count = bytes.long();
  if (count > MAX_CELLS) throw new DocumentTooComplexError(document, "strings", MAX_CELLS);
  return Array.from({ length: count }, () => cellText(sharedString(bytes, isRaised)));
}

/**
 * Reads what a workbook says of itself at the start of its stream. Throws PasswordProtectedError, UnsupportedContentError
 * for the records of Excel 95 and older, BrokenDocumentError, DocumentTooComplexError.
 */
export function readWorkbook(document: string, stream: Buffer): Workbook {
  const sheets: VisibleSheet[] = [];
  const styles: number[] = [];
  const formats = new WorkbookFormats();
  let strings: readonly string[] = [];
  let dates1904 = false;
  const raisedFonts = new Set<number>();
  let fonts = 0;
  const read = (record: BiffRecord): void => {
    const bytes = new RecordBytes(document, record);
    switch (record.kind) {
      case RECORD.startOfStream:
        refuseOldVersion(document, bytes);
        break;
      case RECORD.filePassword:
        throw new PasswordProtectedError(document);
      case RECORD.date1904:
        dates1904 = bytes.short() === 1;
        break;
      case RECORD.sheet: {
        const sheet = visibleSheet(bytes);
        if (sheet !== null) sheets.push(sheet);
        break;
      }
      case RECORD.format: {
        const id = bytes.short();
        formats.define(id, plainString(bytes, bytes.short()));
        break;
      }
      case RECORD.font: {
        bytes.skip(8);
        // No font has the number 4.
        if (bytes.short() !== 0) raisedFonts.add(fonts < UNUSED_FONT ? fonts : fonts + 1);
        fonts += 1;
        break;
      }
      case RECORD.cellStyle:
        bytes.skip(2);
        styles.push(bytes.short());
        break;
      case RECORD.sharedStrings:
        strings = sharedStrings(document, bytes, (font) => raisedFonts.has(font));
        break;
    }
  };
  for (const record of recordsFrom(document, stream, 0)) read(record);
  // Sheets that share their records would make a small file a large document.
  if (new Set(sheets.map(({ start }) => start)).size < sheets.length) {
    throw new BrokenDocumentError(document, "two of its sheets start at the same place");
  }
  return { sheets, strings, formats: styles.map((id) => formats.of(id)), dates1904 };
}

/** The stream of records; the one of Excel 95 where there is no other. Throws BrokenDocumentError where it is empty. */
export function workbookStream(document: string, stream: (name: string) => Buffer | null): Buffer {
  const records = stream("Workbook") ?? stream("Book");
  if (records === null || records.length === 0) throw new BrokenDocumentError(document, "it holds no records");
  return records;
}
