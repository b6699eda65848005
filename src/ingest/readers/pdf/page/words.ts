import type { Glyph } from "./glyph.js";

/** Characters that stand together on one line, in points on the upright page. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** Height of the middle of a character above its baseline, in sizes. */
const MIDDLE = 0.35;

/** Where the middle of a word lies from the top of the page. */
export function middleOf({ baseline, size }: { readonly baseline: number; readonly size: number }): number {
  return baseline - MIDDLE * size;
}

/** Baselines that differ by less than this part of the size are one line. */
const SAME_LINE = 0.3;
/** A gap of this part of the size parts two words. */
const WORD_GAP = 0.3;

/** Groups of items whose baselines lie on one line, from the top down, each from left to right. */
export function onOneLine<Item extends { readonly left: number; readonly baseline: number; readonly size: number }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const sorted = [...items].sort((one, other) => one.baseline - other.baseline);
  const lines: Item[][] = [];
  for (const item of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && item.baseline - first.baseline <= SAME_LINE * Math.min(item.size, first.size)) line.push(item);
    else lines.push([item]);
  }
  return lines.map((line) => line.sort((one, other) => one.left - other.left));
}

/** One word of characters that stand on one line, from left to right. */
function wordOf(glyphs: readonly [Glyph, ...Glyph[]]): Word {
  const [first] = glyphs;
  return {
    text: glyphs.map(({ text }) => text).join(""),
    left: first.left,
    right: Math.max(...glyphs.map(({ right }) => right)),
    baseline: first.baseline,
    size: Math.max(...glyphs.map(({ size }) => size)),
    glyphs,
  };
}

/** Characters of one line as groups, parted before each character of which `parts` says so. */
export function splitBefore(glyphs: readonly Glyph[], parts: (last: Glyph, next: Glyph) => boolean): readonly Word[] {
  const groups: [Glyph, ...Glyph[]][] = [];
  for (const glyph of glyphs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !parts(last, glyph)) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map(wordOf);
}

/** The words of a page, line by line from the top, each line from left to right. */
export function wordsOf(glyphs: readonly Glyph[]): readonly Word[] {
  return onOneLine(glyphs).flatMap((line) =>
    splitBefore(line, (last, next) => next.left - last.right > WORD_GAP * Math.min(last.size, next.size)),
  );
}
