import { fold } from "../folded.js";
import type { Paragraph } from "../located.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";

/** An amount that is all that a paragraph says: nobody writes one so, it is a cell that lost its table. */
const AMOUNT = /^-?\d{1,3}(?:,?\d{3})*\.\d{2}$/;
/** A month on a cover (2023.08) looks like one. */
const MONTH = /^(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])$/;
const LONGEST_CELL = 24;
/** Amounts parted by nothing but blanks: a row, or a table, within a line of text. Words may stand at the first and last. */
const ENDS_IN_AMOUNT = /\d\.\d{2}$/;
const IS_AMOUNT = /^-?\d[\d,]*\.\d{2}$/;
const OPENS_WITH_AMOUNT = /^-?\d[\d,]*\.\d{2}(?![\d万亿元%])/;
const FEWEST_ROWS = 2;

const ON_LINES = "the cells of a table stand on lines of their own: no column is certain";
const IN_TEXT = "the rows of a table stand within a line of text: no column is certain";

function isCell({ text }: Paragraph): boolean {
  return text.trim().length <= LONGEST_CELL && !/[，。；]/.test(text);
}

function isAmount({ text }: Paragraph): boolean {
  const words = fold(text);
  return AMOUNT.test(words) && !MONTH.test(words);
}

/** Runs of short lines among which an amount stands alone. */
function runsOfCells(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    if (isCell(paragraph)) runs.at(-1)?.push(paragraph);
    else runs.push([]);
  }
  return runs.filter((run) => run.some(isAmount));
}

/** Where in a text rows of three amounts begin, each at the word that ends in its first. */
function rowsIn(text: string): number[] {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ folded: fold(word), index }));
  const starts: number[] = [];
  for (let at = 0; at + 2 < words.length; at += 1) {
    const [first, second, third] = words.slice(at, at + 3).map(({ folded }) => folded);
    const isRow =
      ENDS_IN_AMOUNT.test(first ?? "") && IS_AMOUNT.test(second ?? "") && OPENS_WITH_AMOUNT.test(third ?? "");
    if (!isRow) continue;
    starts.push(words[at]?.index ?? 0);
    // The word in which a row ends may end in the first amount of the next.
    at += IS_AMOUNT.test(third ?? "") ? 2 : 1;
  }
  return starts;
}

/**
 * Reports of tables whose layout was lost before they came to us: amounts alone on their lines (a page copied cell by
 * cell, a row that a broken line cut off from its table), or side by side within a text. Their columns cannot be told; `paragraphs` are those of no table.
 */
export function unlaidTables(paragraphs: readonly Paragraph[]): readonly NotUnderstood[] {
  const onLines = runsOfCells(paragraphs).flatMap((run) => {
    const first = run.find(isAmount);
    const words = run.map(({ text }) => text.trim()).join(" ");
    return first === undefined ? [] : [notUnderstood("UNCLEAR_ALIGNMENT", placeOf(first), words, ON_LINES)];
  });
  const inText = paragraphs.flatMap((paragraph) => {
    const starts = rowsIn(paragraph.text);
    if (starts.length < FEWEST_ROWS) return [];
    return [notUnderstood("UNCLEAR_ALIGNMENT", placeOf(paragraph), paragraph.text.slice(starts[0]), IN_TEXT)];
  });
  return [...onLines, ...inText];
}
