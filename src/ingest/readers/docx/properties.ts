import type { XmlElement } from "../xml/read-xml.js";
import { wholeNumber } from "./numbering.js";
import type { OpenParagraph } from "./open-paragraph.js";
import type { CellSpans, OpenTable } from "./open-table.js";

/** What is being read where a property stands. */
export interface PropertyOwners {
  readonly paragraph: OpenParagraph | undefined;
  readonly spans: CellSpans | undefined;
  readonly table: OpenTable | undefined;
}

/** Gives a property of a paragraph, cell or row to its owner; properties that change no text are passed over. */
export function applyProperty(element: XmlElement, { paragraph, spans, table }: PropertyOwners): void {
  const value = element.attribute("val");
  switch (element.local) {
    case "pStyle":
      if (paragraph !== undefined) paragraph.style = value ?? null;
      break;
    case "numId":
      if (paragraph !== undefined) paragraph.listId = value ?? null;
      break;
    case "ilvl":
      if (paragraph !== undefined) paragraph.level = wholeNumber(value, 0);
      break;
    case "gridBefore":
      table?.skipColumns(wholeNumber(value, 0));
      break;
    case "gridSpan":
      if (spans !== undefined) spans.columnSpan = Math.max(1, wholeNumber(value, 1));
      break;
    case "vMerge":
      if (spans !== undefined) spans.vertical = value === "restart" ? "restart" : "continue";
      break;
    case "cellDel":
      if (spans !== undefined) spans.isDeleted = true;
      break;
    case "hMerge":
      if (spans !== undefined) spans.horizontal = value === "restart" ? "restart" : "continue";
      break;
  }
}

/** Adds what a run holds beside its text: tabs, hyphens and line breaks. A page break parts no line. */
export function applyRunMark(element: XmlElement, paragraph: OpenParagraph): void {
  switch (element.local) {
    case "tab":
    case "ptab":
      paragraph.addText(" ");
      break;
    case "noBreakHyphen":
      paragraph.addText("-");
      break;
    case "cr":
      paragraph.breakLine();
      break;
    case "br":
      if (!/^(?:page|column)$/.test(element.attribute("type") ?? "")) paragraph.breakLine();
      break;
  }
}
