import { lineText } from "../page/line-text.js";
import { onOneLine, type Word } from "../page/words.js";

/** One line of text outside tables, across the whole page; lengths in points, `size` that of most of its characters. */
export interface TextLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly words: readonly Word[];
}

/** The size in which most characters of the words are set. */
function mostSize(words: readonly Word[]): number {
  const counts = new Map<number, number>();
  for (const { size, glyphs } of words) counts.set(size, (counts.get(size) ?? 0) + glyphs.length);
  const [most] = [...counts].sort(([size, count], [otherSize, other]) => other - count || otherSize - size);
  return most?.[0] ?? 0;
}

/** The line that words standing on one baseline make, from left to right. */
export function textLine(page: number, words: readonly [Word, ...Word[]]): TextLine {
  return {
    page,
    text: lineText(
      words.flatMap(({ glyphs }) => glyphs),
      true,
    ),
    left: words[0].left,
    right: Math.max(...words.map(({ right }) => right)),
    baseline: words[0].baseline,
    size: mostSize(words),
    words,
  };
}

/** The lines that the words of a page make, from the top down. */
export function textLines(page: number, words: readonly Word[]): readonly TextLine[] {
  return onOneLine(words).flatMap(([first, ...others]) =>
    first === undefined ? [] : [textLine(page, [first, ...others])],
  );
}
