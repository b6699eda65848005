import { isAtEdge, isPageNumber } from "../page/page-number.js";
import type { UprightPage } from "../page/upright-page.js";
import type { Word } from "../page/words.js";
import { bodyRows } from "./body-rows.js";
import { columnOf, columnsOf } from "./columns.js";
import { isCode, isFigure } from "./figure-text.js";
import type { Column } from "./growing-column.js";
import { headerLevels, headerRows } from "./header-rows.js";
import type { FilledCell, PageTable } from "./page-table.js";
import { segmentLines, type SegmentLine } from "./segments.js";
import { tableRegions, type TableRegion } from "./table-regions.js";

/** Tables without borders on a page, and the words that stand in none of them. */
export interface UnruledTables {
  readonly tables: readonly PageTable[];
  readonly words: readonly Word[];
}

function segmentsOf(lines: readonly SegmentLine[]): SegmentLine["segments"] {
  return lines.flatMap(({ segments }) => segments);
}

function borders(columns: readonly Column[]): readonly number[] {
  return [
    columns[0]?.left ?? 0,
    ...columns.slice(1).map(({ left }, index) => ((columns[index]?.right ?? left) + left) / 2),
    columns.at(-1)?.right ?? 0,
  ];
}

function bodyCells(region: TableRegion, columns: readonly Column[], firstRow: number): readonly FilledCell[] {
  const pieces = segmentsOf(region.body).map((segment) => ({
    ...segment,
    column: columnOf(columns, segment),
    bearsRow: isFigure(segment.text) || isCode(segment.text),
    isCode: isCode(segment.text),
  }));
  return bodyRows(pieces).flatMap((row, index) =>
    columns.map((_, column) => ({
      row: firstRow + index,
      column,
      rowSpan: 1,
      columnSpan: 1,
      words: row.filter((piece) => piece.column === column).flatMap(({ words }) => words),
    })),
  );
}

function tableOf(page: number, region: TableRegion): PageTable {
  const columns = columnsOf(headerLevels(segmentsOf(region.header)).single, segmentsOf(region.body));
  const header = headerRows(segmentsOf(region.header), columns);
  const lines = [...region.header, ...region.body];
  const cells = [...header.cells, ...bodyCells(region, columns, header.rows)];
  return {
    page,
    top: lines[0]?.baseline ?? 0,
    bottom: lines.at(-1)?.baseline ?? 0,
    xs: borders(columns),
    columns,
    rows: Math.max(...cells.map(({ row }) => row)) + 1,
    cells,
  };
}

/** A page number below a table is no figure of it. */
function isEdgeNumber({ baseline, segments: [first, ...others] }: SegmentLine, { height }: UprightPage): boolean {
  return first !== undefined && others.length === 0 && isAtEdge(baseline, height) && isPageNumber(first.text);
}

/** The tables of a page that nothing borders: their columns by where texts and figures line up. */
export function unruledTables(page: UprightPage, words: readonly Word[]): UnruledTables {
  const regions = tableRegions(segmentLines(words).filter((line) => !isEdgeNumber(line, page)));
  const used = new Set(
    regions.flatMap(({ header, body }) => segmentsOf([...header, ...body])).flatMap((one) => one.words),
  );
  return {
    tables: regions.map((region) => tableOf(page.number, region)),
    words: words.filter((word) => !used.has(word)),
  };
}
