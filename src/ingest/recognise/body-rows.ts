import { LABEL_WORD } from "./column-words.js";
import type { LaidCell, LaidRow } from "./laid-row.js";
import { isTotalName } from "./row-label.js";
import { headOf, isNumberingRow, type TableHead } from "./table-head.js";

/** A row below a table's head with the words above its columns and its number among all such rows, from 1. */
export interface BodyRow extends LaidRow {
  readonly number: number;
  /** Which part of the table (page) the row stands in, from 0. */
  readonly part: number;
  /** paths[0]: words above column 1, from top to bottom, folded. */
  readonly paths: readonly (readonly string[])[];
  /** The rows of the head above it. */
  readonly head: readonly LaidRow[];
}

/** The rows of a table, and the words above its columns where it begins. */
export interface TableBody {
  readonly paths: BodyRow["paths"];
  readonly rows: readonly BodyRow[];
}

function isBelowLabel(head: TableHead, cell: LaidCell): boolean {
  return head.paths[cell.column - 1]?.some((word) => LABEL_WORD.test(word)) === true;
}

/**
 * The total row of an empty table that is laid out in one row with the lowest words of the head (合计 at the left of
 * 合计 基本支出 项目支出, as Shanghai prints it); its amounts are blank. Null where the head has no such row.
 */
function totalInHead(rows: readonly LaidRow[], head: TableHead): LaidRow | null {
  const last = rows[head.rows - 1];
  if (last === undefined || isNumberingRow(last)) return null;
  const isTotal = last.cells.some((cell) => !cell.covered && isBelowLabel(head, cell) && isTotalName(cell.text));
  if (!isTotal) return null;
  return { ...last, cells: last.cells.map((cell) => (isBelowLabel(head, cell) ? cell : { ...cell, text: "" })) };
}

/** A part that is nothing but head goes on in the next one: a blank line or page break went through the head. */
function withWholeHeads(parts: readonly (readonly LaidRow[])[]): (readonly LaidRow[])[] {
  const whole: (readonly LaidRow[])[] = [];
  let open: readonly LaidRow[] = [];
  for (const rows of parts) {
    const joined = [...open, ...rows];
    open = headOf(joined).rows === joined.length ? joined : [];
    whole.push(open.length > 0 ? [] : joined);
  }
  return open.length > 0 ? [...whole.slice(0, -1), open] : whole;
}

/**
 * The rows below the heads of a table's parts, numbered through. A part with no head of its own (a page that goes on)
 * takes the one above; a head that is printed again is passed over.
 */
export function tableBodyOf(parts: readonly (readonly LaidRow[])[]): TableBody {
  const body: BodyRow[] = [];
  let first: BodyRow["paths"] | null = null;
  let paths: BodyRow["paths"] = [];
  let above: readonly LaidRow[] = [];
  for (const [part, rows] of withWholeHeads(parts).entries()) {
    const head = headOf(rows);
    if (head.paths.some((path) => path.length > 0)) {
      paths = head.paths;
      above = rows.slice(0, head.rows);
    }
    first ??= paths;
    const total = totalInHead(rows, head);
    for (const row of [...(total === null ? [] : [total]), ...rows.slice(head.rows)]) {
      if (!isNumberingRow(row)) body.push({ ...row, number: body.length + 1, part, paths, head: above });
    }
  }
  return { paths: first ?? [], rows: body };
}
