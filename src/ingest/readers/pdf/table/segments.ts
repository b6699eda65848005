import { lineText } from "../page/line-text.js";
import { onOneLine, type Word } from "../page/words.js";

/** Words that stand together on one line, as in one cell; lengths in points. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly words: readonly Word[];
}

/** A line as the segments on it, from left to right. */
export interface SegmentLine {
  readonly baseline: number;
  readonly segments: readonly Segment[];
}

/** A gap this wide, in sizes, parts two columns. */
const COLUMN_GAP = 0.9;

function segmentOf(words: readonly [Word, ...Word[]]): Segment {
  return {
    text: lineText(words.flatMap(({ glyphs }) => glyphs)),
    left: words[0].left,
    right: Math.max(...words.map(({ right }) => right)),
    baseline: words[0].baseline,
    size: words[0].size,
    words,
  };
}

/** The lines that words make, from the top down, each parted where a wide gap shows. */
export function segmentLines(words: readonly Word[]): readonly SegmentLine[] {
  return onOneLine(words).map((line) => {
    const groups: [Word, ...Word[]][] = [];
    for (const word of line) {
      const group = groups.at(-1);
      const last = group?.at(-1);
      if (group && last && word.left - last.right < COLUMN_GAP * Math.min(word.size, last.size)) group.push(word);
      else groups.push([word]);
    }
    return { baseline: line[0]?.baseline ?? 0, segments: groups.map(segmentOf) };
  });
}
