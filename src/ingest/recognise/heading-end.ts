import { isHeadingText } from "./headings.js";

/** What a section's heading ends in, and what goes on with it: 情况说明, 情况及…. */
const HEADING_END = /(?:情况说明|情况|说明|总结|报告|解释|概况|职责|构成)(?=[^、及和与的表书说（(：:，,。；;\s])/g;
/** A heading that says itself that it is one, with a blank behind it. */
const ENDS_HEADING = /(?:情况|说明)$/;
/** What the text below a heading opens with. */
const OPENS_TEXT = /^(?:20\d\d|本|我[部单]|[（(][一1][）)]|1[、.．]|一[、是]|按照|根据)/;
/** An entry of a contents list has a page number behind its blank, and no sentence. */
const SENTENCE = /[，。；：,;]|万元/;
const NAMES = /\p{Script=Han}{3}/u;
const BLANK = /\s+/g;
const LONGEST = 60;

/**
 * Where the heading ends that text follows on the same line (收入决算情况2020年度本年收入…, or parted by a blank); 0 where the
 * words are no heading, or nothing but one. `isSection`: the number before it is a section's, whose text may open in any way.
 */
export function headingEnd(words: string, isSection: boolean): number {
  const ends = [...words.matchAll(HEADING_END)].map(({ index, 0: end }) => index + end.length);
  const blanks = [...words.matchAll(BLANK)].map(({ index }) => index);
  const byWords = ends.filter((end) => isSection || OPENS_TEXT.test(words.slice(end)));
  const byBlank = blanks.filter(
    (end) => isSection || OPENS_TEXT.test(words.slice(end).trim()) || ENDS_HEADING.test(words.slice(0, end)),
  );
  const found = [...byWords, ...byBlank]
    .filter((end) => end <= LONGEST && isHeadingText(words.slice(0, end)) && NAMES.test(words.slice(0, end)))
    .filter((end) => SENTENCE.test(words.slice(end)))
    .sort((one, other) => one - other);
  return found[0] ?? 0;
}
