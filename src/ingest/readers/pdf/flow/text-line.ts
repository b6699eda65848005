import { lineText } from "../page/line-text.js";
import { onOneLine, type Word } from "../page/words.js";

/** One line of text outside tables, across the whole page; lengths in points. */
export interface TextLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly words: readonly Word[];
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
    size: Math.max(...words.map(({ size }) => size)),
    words,
  };
}

/** The lines that the words of a page make, from the top down. */
export function textLines(page: number, words: readonly Word[]): readonly TextLine[] {
  return onOneLine(words).flatMap(([first, ...others]) =>
    first === undefined ? [] : [textLine(page, [first, ...others])],
  );
}
