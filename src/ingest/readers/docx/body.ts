import { DocumentTooComplexError } from "../errors.js";
import type { LaidContent } from "../laid-table.js";
import { MAX_CELLS, MAX_LINES } from "../limits.js";
import { raised } from "../raised.js";
import type { XmlElement, XmlHandlers } from "../xml/read-xml.js";
import type { ListCounter } from "./list-counter.js";
import { OpenParagraph } from "./open-paragraph.js";
import { type CellSpans, OpenTable } from "./open-table.js";
import { applyProperty, applyRunMark } from "./properties.js";
import type { ListPlace } from "./style-lists.js";

/** Both editions of the standard name the elements of the text body alike. */
const WORD = /\/wordprocessingml(?:\/2006)?\/main$/;
/** What was taken out, the second drawing of a text box, properties before a change, readings above characters. */
const LEFT_OUT = new Set(
  "del moveFrom Fallback pPrChange tblPrChange trPrChange tcPrChange rPrChange sdtPr rt sectPr numberingChange".split(
    " ",
  ),
);

interface OpenCell {
  readonly outer: LaidContent[];
  readonly spans: CellSpans;
  line: number | undefined;
}

interface OpenRow {
  isShown: boolean;
  inProperties: boolean;
}

/** Takes the elements of a Word body as they stream by and lays out its paragraphs and tables. */
export class Body implements XmlHandlers {
  private content: LaidContent[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly rows: OpenRow[] = [];
  private readonly cells: OpenCell[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly outsideBoxes: { readonly content: LaidContent[]; readonly runLevels: number }[] = [];
  private leftOutLevels = 0;
  private runLevels = 0;
  private isHiddenRun = false;
  private isRaisedRun = false;
  private takesText = false;
  private paragraphCount = 0;
  private cellCount = 0;

  constructor(
    private readonly document: string,
    private readonly lists: ListCounter,
    private readonly styleLists: ReadonlyMap<string, ListPlace>,
  ) {}

  /** What was laid out, in reading order. */
  finish(): readonly LaidContent[] {
    return this.content;
  }

  open(element: XmlElement): void {
    const row = this.rows.at(-1);
    if (row?.inProperties === true && (element.local === "del" || element.local === "hidden")) row.isShown = false;
    if (this.leftOutLevels > 0 || LEFT_OUT.has(element.local)) this.leftOutLevels += 1;
    else if (WORD.test(element.namespace)) this.openWord(element);
  }

  close(element: XmlElement): void {
    if (this.leftOutLevels > 0) this.leftOutLevels -= 1;
    else if (WORD.test(element.namespace)) this.closeWord(element.local);
  }

  text(text: string): void {
    if (this.takesText && !this.isHiddenRun) {
      this.paragraphs.at(-1)?.addText(this.isRaisedRun ? raised(text) : text);
    }
  }

  private openWord(element: XmlElement): void {
    switch (element.local) {
      case "p":
        this.openParagraph();
        break;
      case "r":
        this.runLevels += 1;
        this.startRun();
        break;
      case "t":
        this.takesText = true;
        break;
      case "vanish":
      case "strike":
      case "dstrike":
        if (this.runLevels > 0) this.isHiddenRun ||= !/^(?:0|false)$/.test(element.attribute("val") ?? "");
        break;
      case "vertAlign":
        this.isRaisedRun = this.runLevels > 0 && element.attribute("val") !== "baseline";
        break;
      case "tbl":
        this.tables.push(new OpenTable());
        break;
      case "tr":
        this.rows.push({ isShown: true, inProperties: false });
        this.tables.at(-1)?.startRow();
        break;
      case "trPr":
        this.setInRowProperties(true);
        break;
      case "tc":
        this.openCell();
        break;
      case "txbxContent":
        this.outsideBoxes.push({ content: this.content, runLevels: this.runLevels });
        this.content = [];
        this.runLevels = 0;
        break;
      default:
        this.openInside(element);
    }
  }

  private openInside(element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.runLevels > 0) {
      if (paragraph !== undefined && !this.isHiddenRun) applyRunMark(element, paragraph);
      return;
    }
    applyProperty(element, { paragraph, spans: this.cells.at(-1)?.spans, table: this.tables.at(-1) });
  }

  private closeWord(local: string): void {
    switch (local) {
      case "p":
        this.closeParagraph();
        break;
      case "r":
        this.runLevels -= 1;
        this.startRun();
        break;
      case "t":
        this.takesText = false;
        break;
      case "trPr":
        this.setInRowProperties(false);
        break;
      case "tc":
        this.closeCell();
        break;
      case "tr":
        this.tables.at(-1)?.endRow(this.rows.pop()?.isShown ?? true);
        break;
      case "tbl":
        this.closeTable();
        break;
      case "txbxContent":
        this.closeBox();
        break;
    }
  }

  private startRun(): void {
    this.isHiddenRun = false;
    this.isRaisedRun = false;
  }

  private setInRowProperties(inProperties: boolean): void {
    const row = this.rows.at(-1);
    if (row !== undefined) row.inProperties = inProperties;
  }

  private openParagraph(): void {
    this.paragraphCount += 1;
    if (this.paragraphCount > MAX_LINES) throw new DocumentTooComplexError(this.document, "paragraphs", MAX_LINES);
    this.paragraphs.push(new OpenParagraph(this.paragraphCount));
    const cell = this.cells.at(-1);
    if (cell !== undefined) cell.line ??= this.paragraphCount;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const place = paragraph.isBlank ? null : paragraph.listPlace(this.styleLists);
    const number = place === null ? "" : this.lists.next(place.listId, place.level);
    this.content.push(...paragraph.finish(number));
  }

  private openCell(): void {
    this.cellCount += 1;
    if (this.cellCount > MAX_CELLS) throw new DocumentTooComplexError(this.document, "cells", MAX_CELLS);
    const spans: CellSpans = { columnSpan: 1, vertical: null, horizontal: null, isDeleted: false };
    this.cells.push({ outer: this.content, spans, line: undefined });
    this.content = [];
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    if (cell === undefined) return;
    this.tables.at(-1)?.addCell(this.content, cell.spans, cell.line);
    this.content = cell.outer;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table !== undefined) this.content.push(table.finish());
  }

  private closeBox(): void {
    const outside = this.outsideBoxes.pop();
    if (outside === undefined) return;
    this.paragraphs.at(-1)?.boxes.push(...this.content);
    this.content = outside.content;
    this.runLevels = outside.runLevels;
  }
}
