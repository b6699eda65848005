import type { Block, BlockPlace, GridCell, Paragraph } from "../located.js";
import { blocksOfRows } from "./around-grid.js";
import { joinLines } from "./join-text.js";

/** A cell before it is known whether its table holds data or only lays out a page. Columns count from 1. */
export interface LaidCell extends BlockPlace {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly content: readonly LaidContent[];
}

/** A table as marked up; cells covered by a span from the left or above are left out. */
export interface LaidTable {
  readonly kind: "table";
  readonly rows: readonly (readonly LaidCell[])[];
}

export type LaidContent = Paragraph | LaidTable;

/** A cell with more paragraphs than this is a part of a page, not of a table. */
const MAX_CELL_PARAGRAPHS = 12;

function textOf(content: readonly LaidContent[]): string {
  return joinLines(content.map((part) => (part.kind === "paragraph" ? part.text : textOfTable(part))));
}

function textOfTable(table: LaidTable): string {
  return joinLines(table.rows.flat().map(({ content }) => textOf(content)));
}

function filledCells(table: LaidTable): number {
  return table.rows.flat().filter(({ content }) => textOf(content) !== "").length;
}

function tablesIn({ content }: LaidCell): readonly LaidTable[] {
  return content.filter((part) => part.kind === "table");
}

function laysOut(table: LaidTable): boolean {
  const cells = table.rows.flat();
  const filled = cells.filter(({ content }) => textOf(content) !== "");
  const columns = new Set(filled.map(({ column }) => column));
  if (table.rows.length < 2 || columns.size < 2) return true;
  if (cells.some(({ content }) => content.length > MAX_CELL_PARAGRAPHS)) return true;
  const nested = cells.flatMap(tablesIn);
  const ownCells = filled.filter((cell) => tablesIn(cell).length === 0).length;
  return nested.reduce((sum, inner) => sum + filledCells(inner), 0) > ownCells;
}

function gridCell({ content, column, columnSpan, rowSpan, page, line }: LaidCell, row: number): GridCell {
  return {
    text: textOf(content),
    row,
    column,
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
  };
}

function blocksOfTable(table: LaidTable): readonly Block[] {
  if (laysOut(table)) return table.rows.flat().flatMap(({ content }) => blocksOf(content));
  const rows = table.rows.map((row, index) => row.map((cell) => gridCell(cell, index + 1)));
  return blocksOfRows(rows, { ragged: false });
}

/**
 * Blocks of what a page or document holds, in reading order. A table that only lays out (one row or column, or more
 * cells in the tables inside it than of its own) is taken apart into the blocks of its cells; every other is a grid
 * with its titles and notes beside it.
 */
export function blocksOf(content: readonly LaidContent[]): readonly Block[] {
  return content.flatMap((part) => (part.kind === "paragraph" ? [part] : blocksOfTable(part)));
}
