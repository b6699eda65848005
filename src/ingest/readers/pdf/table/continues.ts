import { foldName } from "../../../../domain/names.js";
import { endsAsTableTitle } from "../table-title-line.js";
import { cellText } from "./cell-text.js";
import type { PageTable } from "./page-table.js";
import { haveSameColumns } from "./same-columns.js";

/** What may stand above the second part of a table beside its repeated title: unit, form number, "continued". */
const LABEL = /^[（(]?续|[（(]续[）)]$|(?:部门|单位)(?:名称)?[:：]|^公开\s*\d+\s*表$|^附?表\s*\d+$/;

function plain(text: string): string {
  return foldName(text).replace(/\(续表?[\d一二三四五六]*\)|续表/g, "");
}

function rowTexts(table: PageTable, row: number): readonly string[] {
  return table.cells.filter((cell) => cell.row === row).map(({ words }) => cellText(words));
}

/** The title that a table has in its first row, inside its borders; null where there is none. */
function titleInside(table: PageTable): string | null {
  const [text, ...others] = rowTexts(table, 0).filter((cell) => cell !== "");
  return text !== undefined && others.length === 0 && endsAsTableTitle(text) ? text : null;
}

/**
 * True where a table goes on from the page before: the columns are the same, and nothing stands between the two but
 * what stood above the first part too (a repeated title) and labels. `above` and `between` are lines from the top down.
 */
export function continues(
  first: PageTable,
  next: PageTable,
  above: readonly string[],
  between: readonly string[],
): boolean {
  if (next.page !== first.page + 1 || !haveSameColumns(first, next)) return false;
  const title = titleInside(next);
  if (title !== null && title !== titleInside(first)) return false;
  const known = new Set(above.map(plain));
  return between.every((text) => known.has(plain(text)) || LABEL.test(text));
}
