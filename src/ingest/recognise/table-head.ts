import { fold, hasChinese, withoutOrdinal } from "../folded.js";
import type { LaidRow } from "./laid-row.js";
import { contentOf } from "./printed-cell.js";

/** The head of a table: how many rows it takes, and for each column the words above it from top to bottom. */
export interface TableHead {
  readonly rows: number;
  /** paths[0] belongs to column 1. */
  readonly paths: readonly (readonly string[])[];
}

/** Words that stand in heads only, never as the name of a row. */
const HEAD_WORD =
  /^(?:项目(?:\(.*\))?|.*科目(?:编码|代码|名称)|(?:支出)?(?:功能|经济)分类.*|科目|行次|栏次|序号|决算数.*|预算数.*|全年预算数.*|年初预算数.*|金额|类|款|项|收入|支出|编码|名称|项目\(按功能分类\)|决算统计数|统计数)$/;
/** Words that head a column and may name a row as well. */
const COLUMN_WORD =
  /^(?:合计|小计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|备注)$|^(?:本年收入|本年支出|上年结[转余]|因公出国|其中:)|^年[初末].*结[转余]|财政拨款|公务用车|(?:收入|经费|接待费|结转|结余)$/;
const DECIMAL = /\d[.．]\d/;

function wordsOf(row: LaidRow): string[] {
  return row.cells.flatMap(({ text }) => (text === "" ? [] : fold(text)));
}

/** True for 栏次 1 2 3, or such a row of numbers with no label. */
export function isNumberingRow(row: LaidRow): boolean {
  const words = row.cells.flatMap(({ text, covered }) => (covered || text === "" ? [] : fold(text)));
  if (words.includes("栏次")) return true;
  const numbers = words.filter((word) => /^\d{1,2}$/.test(word));
  if (numbers.length !== words.length || numbers.length < 2) return false;
  return numbers.every((word, at) => BigInt(word) === BigInt(at + 1));
}

/** True for a row in which nothing is printed: what only reaches into it from above does not count. */
export function isBlankRow(row: LaidRow): boolean {
  return row.cells.every(({ text, covered }) => covered || text === "");
}

function holdsNumber(row: LaidRow): boolean {
  return row.cells.some(({ text, covered }) => !covered && contentOf(text).kind === "number");
}

/** True for a row that holds words of heads and no figure or code. */
function isHeadByWords(row: LaidRow): boolean {
  const words = wordsOf(row);
  if (!isNumberingRow(row) && holdsNumber(row)) return false;
  if (words.some((word) => DECIMAL.test(word) || /^\d{3}(?:\d{2}){0,2}(?:\D|$)/.test(word))) return false;
  return isNumberingRow(row) || words.some((word) => HEAD_WORD.test(word));
}

/** True for a row of nothing but words that head columns: a head only beside a row that is one by its words. */
function isHeadByColumns(row: LaidRow): boolean {
  const words = wordsOf(row);
  const isOrdered = row.cells.some(
    ({ text }) => text !== "" && withoutOrdinal(text) !== text && !/^\s*其中/.test(text),
  );
  return !isOrdered && new Set(words).size >= 2 && words.every((word) => COLUMN_WORD.test(word));
}

/** True where an upper cell stands empty over a lower one because the cell to its left spans it, as text shows it. */
function spreads(rows: readonly LaidRow[], at: number, column: number): boolean {
  const above = rows[at - 1]?.cells[column];
  const aboveLeft = rows[at - 1]?.cells[column - 1];
  if (above !== undefined && above.text !== "" && !above.covered && above.text !== aboveLeft?.text) return false;
  return rows.slice(at + 1).some((row) => !isNumberingRow(row) && hasChinese(row.cells[column]?.text ?? ""));
}

function spreadTexts(rows: readonly LaidRow[], at: number): string[] {
  const texts: string[] = [];
  rows[at]?.cells.forEach((cell, column) => {
    const left = texts[column - 1] ?? "";
    texts.push(cell.text === "" && left !== "" && spreads(rows, at, column) ? left : fold(cell.text));
  });
  return texts;
}

/**
 * Paths of words above each column of `rows`, which are a table's head. A cell that spans columns stands in the path
 * of each; in text, where nothing shows spans, an empty cell with words below it belongs to the cell at its left.
 */
export function headPaths(rows: readonly LaidRow[]): string[][] {
  const named = rows.filter((row) => !isNumberingRow(row) && !isBlankRow(row));
  const width = Math.max(0, ...named.map((row) => row.cells.length));
  const texts = named.map((_, at) => spreadTexts(named, at));
  return Array.from({ length: width }, (_, column) => {
    const words = texts.map((row) => row[column] ?? "").filter((word) => word !== "");
    return words.filter((word, at) => word !== words[at - 1]);
  });
}

function isBlank(row: LaidRow | undefined): boolean {
  return row !== undefined && isBlankRow(row);
}

function printedBelow(rows: readonly LaidRow[], at: number): LaidRow | undefined {
  let below = at + 1;
  while (below < rows.length && isBlank(rows[below])) below += 1;
  return rows[below];
}

/**
 * The head at the top of a table's rows; 0 rows where the first row is data, as on a page that goes on. A row of empty
 * boxes ends no head that goes on below it.
 */
export function headOf(rows: readonly LaidRow[]): TableHead {
  let end = 0;
  for (const [at, row] of rows.entries()) {
    if (isBlankRow(row)) continue;
    const next = printedBelow(rows, at);
    const isBesideHead = end > 0 || (next !== undefined && isHeadByWords(next));
    if (!(isHeadByWords(row) || (isBesideHead && isHeadByColumns(row)))) break;
    end = at + 1;
  }
  return { rows: end, paths: headPaths(rows.slice(0, end)) };
}
