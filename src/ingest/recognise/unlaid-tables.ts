import type { Paragraph } from "../located.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";

/** A cell on a line of its own. */
const AMOUNT = /^-?\d{1,3}(?:,?\d{3})*\.\d{2}$/;
const LONGEST_CELL = 24;
/** So many amounts tell the cells of a table from a number that stands alone. */
const FEWEST_AMOUNTS = 4;
/** Amounts parted by nothing but blanks: a row, or a table, within a line of text. */
const ROW_IN_TEXT = /(?:-?\d[\d,]*\.\d{2}\s+){2}-?\d[\d,]*\.\d{2}(?![\d万亿元%])/g;
const FEWEST_ROWS = 2;

const ON_LINES = "the cells of a table stand on lines of their own: no column is certain";
const IN_TEXT = "the rows of a table stand within a line of text: no column is certain";

function isCell({ text }: Paragraph): boolean {
  return text.trim().length <= LONGEST_CELL && !/[，。；]/.test(text);
}

/** Runs of short lines among which amounts stand alone. */
function runsOfCells(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    if (isCell(paragraph)) runs.at(-1)?.push(paragraph);
    else runs.push([]);
  }
  return runs.filter((run) => run.filter(({ text }) => AMOUNT.test(text.trim())).length >= FEWEST_AMOUNTS);
}

/**
 * Reports of tables whose layout was lost before they came to us: amounts alone on their lines (a page copied cell by
 * cell), or side by side within a text. Their columns cannot be told; `paragraphs` are those of no table.
 */
export function unlaidTables(paragraphs: readonly Paragraph[]): readonly NotUnderstood[] {
  const onLines = runsOfCells(paragraphs).flatMap((run) => {
    const first = run.find(({ text }) => AMOUNT.test(text.trim()));
    const words = run.map(({ text }) => text.trim()).join(" ");
    return first === undefined ? [] : [notUnderstood("UNCLEAR_ALIGNMENT", placeOf(first), words, ON_LINES)];
  });
  const inText = paragraphs.flatMap((paragraph) => {
    const [first, ...further] = paragraph.text.matchAll(ROW_IN_TEXT);
    if (first === undefined || further.length < FEWEST_ROWS - 1) return [];
    return [notUnderstood("UNCLEAR_ALIGNMENT", placeOf(paragraph), paragraph.text.slice(first.index), IN_TEXT)];
  });
  return [...onLines, ...inText];
}
