import { BrokenDocumentError, FormulaWithoutValueError } from "../errors.js";
import { cellName, type CellReference } from "../spreadsheet/cell-reference.js";
import { cellText } from "../spreadsheet/cell-text.js";
import { GENERAL } from "../spreadsheet/number-format.js";
import type { SheetCells } from "../spreadsheet/sheet-cells.js";
import { shownNumber } from "../spreadsheet/shown-number.js";
import { ERROR_TEXTS } from "./error-texts.js";
import { formulaValue } from "./formula-value.js";
import { type BiffRecord, RECORD } from "./record.js";
import { RecordBytes } from "./record-bytes.js";
import { decimalText, shortNumber } from "./short-number.js";
import { plainString } from "./strings.js";
import type { Workbook } from "./workbook.js";

/** Bytes of one number among several: its style and its packed value. */
const PACKED_BYTES = 6;

/** Takes the records of a sheet one by one and puts what its cells show into `cells`, which knows what is hidden. */
export class SheetReader {
  /** The formula whose text stands in a record behind it. */
  private awaitsText: CellReference | null = null;

  constructor(
    private readonly document: string,
    private readonly sheet: string,
    private readonly workbook: Workbook,
    private readonly cells: SheetCells,
  ) {}

  take(record: BiffRecord): void {
    const bytes = new RecordBytes(this.document, record);
    switch (record.kind) {
      case RECORD.sharedLabel:
        this.show(bytes, (cell) => this.shared(cell, bytes));
        break;
      case RECORD.label:
      case RECORD.richLabel:
        this.show(bytes, () => this.text(bytes));
        break;
      case RECORD.number:
        this.show(bytes, (cell, style) => this.number(cell, style, decimalText(bytes.take(8))));
        break;
      case RECORD.shortNumber:
        this.show(bytes, (cell, style) => this.number(cell, style, shortNumber(bytes.long())));
        break;
      case RECORD.severalNumbers:
        this.takeNumbers(bytes);
        break;
      case RECORD.booleanOrError:
        this.show(bytes, () => this.booleanOrError(bytes));
        break;
      case RECORD.formula:
        this.takeFormula(bytes);
        break;
      case RECORD.formulaString:
        if (this.awaitsText !== null) this.cells.show(this.awaitsText, this.text(bytes));
        this.awaitsText = null;
        break;
    }
  }

  /** To be called behind the last record. Throws FormulaWithoutValueError where the text of a formula is missing. */
  end(): void {
    if (this.awaitsText !== null) this.refuseFormula(this.awaitsText);
  }

  private show(bytes: RecordBytes, shown: (cell: CellReference, style: number) => string): void {
    const cell = { row: bytes.short() + 1, column: bytes.short() + 1 };
    const style = bytes.short();
    if (!this.cells.isHidden(cell)) this.cells.show(cell, shown(cell, style));
  }

  private takeNumbers(bytes: RecordBytes): void {
    const row = bytes.short() + 1;
    let column = bytes.short() + 1;
    // The number of the last column stands at the end.
    for (let count = Math.floor(bytes.left / PACKED_BYTES); count > 0; count -= 1) {
      const style = bytes.short();
      const packed = bytes.long();
      const cell = { row, column };
      if (!this.cells.isHidden(cell)) this.cells.show(cell, this.number(cell, style, shortNumber(packed)));
      column += 1;
    }
  }

  private takeFormula(bytes: RecordBytes): void {
    this.end();
    this.show(bytes, (cell, style) => {
      const value = formulaValue(bytes);
      switch (value.kind) {
        case "number":
          return this.number(cell, style, value.text);
        case "shown":
          return value.text;
        case "textFollows":
          this.awaitsText = cell;
          return "";
        case "neverCalculated":
          return this.refuseFormula(cell);
      }
    });
  }

  private shared(cell: CellReference, bytes: RecordBytes): string {
    const text = this.workbook.strings[bytes.long()];
    if (text !== undefined) return text;
    throw new BrokenDocumentError(this.document, `cell ${cellName(cell)} names a string that is missing`);
  }

  private text(bytes: RecordBytes): string {
    const characters = bytes.short();
    return cellText(plainString(bytes, characters));
  }

  private booleanOrError(bytes: RecordBytes): string {
    const value = bytes.byte();
    if (bytes.byte() !== 0) return ERROR_TEXTS[value] ?? "";
    return value === 0 ? "FALSE" : "TRUE";
  }

  private number(cell: CellReference, style: number, decimal: string): string {
    if (this.cells.hidesNumber(decimal)) return "";
    const text = shownNumber(decimal, this.workbook.formats[style] ?? GENERAL, this.workbook.dates1904);
    if (text !== null) return text;
    throw new BrokenDocumentError(this.document, `cell ${cellName(cell)} holds no number`);
  }

  private refuseFormula(cell: CellReference): never {
    throw new FormulaWithoutValueError(this.document, this.sheet, cellName(cell));
  }
}
