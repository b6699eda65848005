import { DocumentTooComplexError } from "../errors.js";
import type { LaidCell, LaidContent, LaidTable } from "../laid-table.js";
import { MAX_COLUMNS } from "../limits.js";
import type { HtmlElement, HtmlNode } from "./parse-html.js";
import { attributeOf, isVisible } from "./visible.js";

/** As many columns and rows as the HTML standard lets one cell span. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

type LayContent = (nodes: readonly HtmlNode[]) => readonly LaidContent[];

function elementsIn(parent: HtmlElement): readonly HtmlElement[] {
  return parent.childNodes.filter((node) => "tagName" in node).filter(isVisible);
}

function span(cell: HtmlElement, attribute: string, limit: number): number {
  const text = /^\s*(\d{1,6})/.exec(attributeOf(cell, attribute) ?? "")?.[1];
  const value = text === undefined ? 1 : Number.parseInt(text, 10);
  // rowspan="0" means all rows that are left of its group.
  if (value === 0) return attribute === "rowspan" ? limit : 1;
  return Math.min(value, limit);
}

function rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  const sections = (name: string): readonly HtmlElement[] =>
    elementsIn(table).filter(({ tagName }) => tagName === name);
  const groups = [...sections("thead"), ...sections("tbody"), ...sections("tfoot")];
  return groups.map((group) => elementsIn(group).filter(({ tagName }) => tagName === "tr"));
}

function layRow(document: string, row: HtmlElement, busyRows: number[], rowsLeft: number, lay: LayContent): LaidCell[] {
  const cells = elementsIn(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
  let column = 0;
  const laid = cells.map((cell): LaidCell => {
    while ((busyRows[column] ?? 0) > 0) column += 1;
    const columnSpan = span(cell, "colspan", MAX_COLUMN_SPAN);
    const rowSpan = Math.min(span(cell, "rowspan", MAX_ROW_SPAN), rowsLeft);
    const start = column;
    column += columnSpan;
    if (column > MAX_COLUMNS) throw new DocumentTooComplexError(document, "columns in a table", MAX_COLUMNS);
    // One more than the span, because each row takes one away at its end.
    for (let index = start; index < column; index += 1) busyRows[index] = rowSpan;
    const line = cell.sourceCodeLocation?.startLine;
    return {
      column: start + 1,
      columnSpan,
      rowSpan,
      content: lay(cell.childNodes),
      ...(line === undefined ? {} : { line }),
    };
  });
  for (let index = 0; index < busyRows.length; index += 1) busyRows[index] = Math.max(0, (busyRows[index] ?? 0) - 1);
  return laid;
}

/** The cells of a table in the columns where a browser shows them, and its captions, which stand above it. */
export function layTable(
  document: string,
  element: HtmlElement,
  lay: LayContent,
): { captions: readonly HtmlNode[]; table: LaidTable } {
  const rows = rowsOf(element).flatMap((group) => {
    const busyRows: number[] = [];
    return group.map((row, index) => layRow(document, row, busyRows, group.length - index, lay));
  });
  const captions = elementsIn(element).filter(({ tagName }) => tagName === "caption");
  return { captions, table: { kind: "table", rows } };
}
