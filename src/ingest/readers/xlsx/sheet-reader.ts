import { BrokenDocumentError, FormulaWithoutValueError } from "../errors.js";
import { cellName, cellRange, cellReference, type CellReference } from "../spreadsheet/cell-reference.js";
import { raised } from "../raised.js";
import { GENERAL } from "../spreadsheet/number-format.js";
import type { SheetCells } from "../spreadsheet/sheet-cells.js";
import { shownNumber } from "../spreadsheet/shown-number.js";
import type { XmlElement, XmlHandlers } from "../xml/read-xml.js";
import { cellString } from "./cell-string.js";
import type { Workbook } from "./workbook.js";

interface OpenCell extends CellReference {
  readonly type: string;
  readonly style: string;
  hasFormula: boolean;
  hasValue: boolean;
  text: string;
}

const TRUE = /^(?:1|true)$/;

/** Takes the elements of a sheet as they stream by and puts what its cells show into `cells`. */
export class SheetReader implements XmlHandlers {
  private row = 0;
  private column = 0;
  private cell: OpenCell | null = null;
  private takesText = false;
  private inReading = false;
  private isRaised = false;

  constructor(
    private readonly document: string,
    private readonly sheet: string,
    private readonly workbook: Workbook,
    private readonly cells: SheetCells,
  ) {}

  open(element: XmlElement): void {
    switch (element.local) {
      case "col":
        this.openColumns(element);
        break;
      case "row":
        this.openRow(element);
        break;
      case "c":
        this.openCell(element);
        break;
      case "f":
        if (this.cell !== null) this.cell.hasFormula = true;
        break;
      case "v":
        if (this.cell !== null) this.cell.hasValue = true;
        this.takesText = true;
        break;
      case "t":
        this.takesText = !this.inReading;
        break;
      case "rPh":
        this.inReading = true;
        break;
      case "vertAlign":
        this.isRaised = element.attribute("val") !== "baseline";
        break;
      case "sheetView":
        if (/^(?:0|false)$/.test(element.attribute("showZeros") ?? "")) this.cells.hideZeros();
        break;
      case "mergeCell":
        this.addMerged(element);
        break;
    }
  }

  close({ local }: XmlElement): void {
    if (local === "v" || local === "t") this.takesText = false;
    else if (local === "rPh") this.inReading = false;
    else if (local === "r") this.isRaised = false;
    else if (local === "c") this.closeCell();
  }

  text(text: string): void {
    if (this.takesText && this.cell !== null) this.cell.text += this.isRaised ? raised(text) : text;
  }

  private openColumns(element: XmlElement): void {
    // A folded outline is hidden too, but unfolds at a click: it is published.
    if (!isHidden(element)) return;
    const first = Number.parseInt(element.attribute("min") ?? "0", 10);
    const last = Number.parseInt(element.attribute("max") ?? "0", 10);
    this.cells.hideColumns(first, last);
  }

  private openRow(element: XmlElement): void {
    const number = /^\d{1,7}$/.exec(element.attribute("r") ?? "")?.[0];
    this.row = number === undefined ? this.row + 1 : Number.parseInt(number, 10);
    this.column = 0;
    if (isHidden(element)) this.cells.hideRow(this.row);
  }

  private openCell(element: XmlElement): void {
    const reference = element.attribute("r");
    const named = reference === undefined ? null : cellReference(reference);
    this.column = named?.column ?? this.column + 1;
    this.cell = {
      row: named?.row ?? this.row,
      column: this.column,
      type: element.attribute("t") ?? "n",
      style: element.attribute("s") ?? "",
      hasFormula: false,
      hasValue: false,
      text: "",
    };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell !== null && !this.cells.isHidden(cell)) this.cells.show(cell, this.shown(cell));
  }

  private shown(cell: OpenCell): string {
    if (cell.hasFormula && !cell.hasValue) {
      throw new FormulaWithoutValueError(this.document, this.sheet, cellName(cell));
    }
    switch (cell.type) {
      case "s":
        return this.sharedString(cell);
      case "b":
        return TRUE.test(cell.text.trim()) ? "TRUE" : "FALSE";
      case "n":
        return this.shownNumber(cell);
      default:
        // str, inlineStr, e (an error such as #DIV/0!) and d (a date in words) hold what they show.
        return cellString(cell.text);
    }
  }

  private sharedString(cell: OpenCell): string {
    const isIndex = /^\d{1,9}$/.test(cell.text.trim());
    const text = isIndex ? this.workbook.strings[Number.parseInt(cell.text, 10)] : undefined;
    if (text === undefined) {
      throw new BrokenDocumentError(this.document, `cell ${cellName(cell)} names a string that is missing`);
    }
    return text;
  }

  private shownNumber(cell: OpenCell): string {
    if (cell.text.trim() === "" || this.cells.hidesNumber(cell.text)) return "";
    const format = this.workbook.formats[/^\d{1,6}$/.test(cell.style) ? Number.parseInt(cell.style, 10) : 0] ?? GENERAL;
    const text = shownNumber(cell.text, format, this.workbook.dates1904);
    if (text === null) throw new BrokenDocumentError(this.document, `cell ${cellName(cell)} holds no number`);
    return text;
  }

  private addMerged(element: XmlElement): void {
    const range = cellRange(element.attribute("ref") ?? "");
    if (range !== null) this.cells.merge(range);
  }
}

function isHidden(element: XmlElement): boolean {
  return TRUE.test(element.attribute("hidden") ?? "") && (element.attribute("outlineLevel") ?? "0") === "0";
}
