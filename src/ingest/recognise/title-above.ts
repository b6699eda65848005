import type { Paragraph } from "../located.js";
import { fold, tidy } from "../folded.js";
import { isTableLabel } from "./table-labels.js";
import { noteCount } from "./table-notes.js";
import { looksLikeTitle, tableTitleOf, type TableTitle } from "./table-title.js";

/** The title that stands above a grid: paragraphs `from` up to, and without, `to` make it. */
export interface TitleAbove {
  readonly from: number;
  readonly to: number;
  readonly printed: string;
  /** null for the title of a table that is none of the nine. */
  readonly found: TableTitle | null;
}

const LONGEST = 3;
/** A line that stops inside a title, so that the next line alone is not the title: 一般公共预算财政拨款项目 / 支出决算表. */
const OPEN_END = /(?:拨款|预算|经费|收入|项目|资本|基金|资金|明细|安排的|采购|绩效|资产|财政)$/;

function isProse(text: string): boolean {
  return text.includes("。") || noteCount([text]) > 0;
}

function joined(paragraphs: readonly Paragraph[], from: number, to: number): string {
  return paragraphs
    .slice(from, to)
    .map(({ text }) => tidy(text))
    .join("");
}

/** The longest title that ends with paragraph `last`, over up to three lines. */
function titleEndingAt(
  paragraphs: readonly Paragraph[],
  last: number,
  departments: readonly string[],
): TitleAbove | null {
  const to = last + 1;
  for (let length = Math.min(LONGEST, to); length >= 1; length -= 1) {
    const lines = paragraphs.slice(to - length, to);
    // A label below the title (单位：万元) is no line of it.
    if (length > 1 && lines.some(({ text }) => isTableLabel(text))) continue;
    const printed = joined(paragraphs, to - length, to);
    const found = tableTitleOf(printed, departments);
    if (found === null) continue;
    const before = fold(paragraphs[to - length - 1]?.text ?? "");
    if (OPEN_END.test(before) && !looksLikeTitle(before)) {
      return { from: to - length - 1, to, printed: joined(paragraphs, to - length - 1, to), found: null };
    }
    return { from: to - length, to, printed, found };
  }
  return null;
}

/**
 * The title nearest above a grid among the paragraphs since the grid before, or null. Nothing above a sentence or a
 * note belongs to the grid. Where no line is a title of the nine, the nearest that looks like one is an unknown title.
 */
export function titleAbove(paragraphs: readonly Paragraph[], departments: readonly string[]): TitleAbove | null {
  let unknown: TitleAbove | null = null;
  for (let last = paragraphs.length - 1; last >= 0; last -= 1) {
    const text = paragraphs[last]?.text ?? "";
    if (isProse(text)) break;
    const title = titleEndingAt(paragraphs, last, departments);
    if (title !== null) return unknown ?? title;
    if (unknown === null && looksLikeTitle(text))
      unknown = { from: last, to: last + 1, printed: tidy(text), found: null };
  }
  return unknown;
}
