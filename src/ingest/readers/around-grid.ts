import type { Block, BlockPlace, GridCell } from "../located.js";

type Cells = readonly GridCell[];

/** How the rows came to be: what the grid made of them says of itself. */
export interface GridOrigin {
  readonly ragged: boolean;
  readonly continued?: boolean;
}

const LABEL = /^(?!其中).*[:：]/;
/** The number that a template gives the form: 公开01表, 财决公开02表, 附表3. */
const FORM_NUMBER = /^(?:.{0,2}公开|附|财决).{0,4}表.{0,3}$/;
/** Words that stand over some columns and never above a table. */
const COLUMNS_HEAD = /^(?:\d{4}年度?)?(?:年初|全年|调整后?)?(?:预算|决算)(?:数|金额|统计数)?$/;
const SENTENCE = /[。；;]$/;
const LONG_TEXT = 40;

function filled(row: Cells): Cells {
  return row.filter(({ text }) => text !== "");
}

function reachesBelow(row: Cells): boolean {
  return row.some(({ rowSpan }) => rowSpan !== undefined && rowSpan > 1);
}

function widthOf(rows: readonly Cells[]): number {
  return rows.flat().reduce((width, { column, columnSpan = 1 }) => Math.max(width, column + columnSpan - 1), 0);
}

function allAreLabels(cells: Cells): boolean {
  const labels = cells.filter(({ text }) => LABEL.test(text));
  return labels.length > 0 && cells.every((cell) => labels.includes(cell) || FORM_NUMBER.test(cell.text));
}

function standsAbove(row: Cells, width: number): boolean {
  const cells = filled(row);
  if (reachesBelow(row) || cells.some(({ text }) => COLUMNS_HEAD.test(text.replace(/\s+/g, "")))) return false;
  if (cells.length <= 1 || allAreLabels(cells)) return true;
  return cells.length * 2 <= width && cells.some(({ text }) => LABEL.test(text));
}

function standsBelow(row: Cells): boolean {
  const cells = filled(row);
  const [first] = cells;
  if (first === undefined || allAreLabels(cells)) return true;
  return cells.length === 1 && (SENTENCE.test(first.text) || first.text.length > LONG_TEXT);
}

function paragraphs(rows: readonly Cells[]): readonly Block[] {
  return rows.flatMap(filled).map(({ text, page, line }) => ({ kind: "paragraph", text, ...place({ page, line }) }));
}

function place({ page, line }: { page: number | undefined; line: number | undefined }): BlockPlace {
  return { ...(page === undefined ? {} : { page }), ...(line === undefined ? {} : { line }) };
}

function columnsFilled(rows: readonly Cells[]): number {
  return new Set(rows.flatMap(filled).map(({ column }) => column)).size;
}

/**
 * Blocks of rows laid out together. Titles and labels that stand in rows of their own at the top (收入决算表, 单位：万元)
 * and notes at the bottom are paragraphs, the rows between them a grid, numbered from 1. Rows that make no table (fewer
 * than two rows or columns) are paragraphs all. A continued grid is kept as it stands: it has no title of its own.
 */
export function blocksOfRows(rows: readonly Cells[], { ragged, continued = false }: GridOrigin): readonly Block[] {
  const width = widthOf(rows);
  let start = 0;
  let end = rows.length;
  if (!continued) {
    while (start < end && standsAbove(rows[start] ?? [], width)) start += 1;
    while (end > start && standsBelow(rows[end - 1] ?? [])) end -= 1;
  }
  const body = rows.slice(start, end);
  if (!continued && (body.length < 2 || columnsFilled(body) < 2)) return paragraphs(rows);
  const numbered = body.map((row, index) => row.map((cell) => ({ ...cell, row: index + 1 })));
  const first = body.find((row) => row.length > 0)?.[0];
  return [
    ...paragraphs(rows.slice(0, start)),
    {
      kind: "grid",
      ...place({ page: first?.page, line: first?.line }),
      rows: numbered,
      ragged,
      ...(continued ? { continued } : {}),
    },
    ...paragraphs(rows.slice(end)),
  ];
}
