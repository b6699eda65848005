import { opensAnew } from "./opens-anew.js";
import type { TextArea } from "./text-area.js";
import type { TextLine } from "./text-line.js";

const SENTENCE_END = /[。！？!?；;：:][”’"』」）)]*$/;

/** True where a line ends in the end of a sentence or clause that a list follows. */
export function endsSentence(line: TextLine): boolean {
  return SENTENCE_END.test(line.text);
}
/**
 * What cannot be parted by a line break: a number or Latin word, or one character, with opening marks before it (no line
 * ends in one) and closing marks behind it (no line starts with one): （项）。
 */
const FIRST_PIECE = /^[（(“‘《「『【〔〈]*(?:[\w.,%+-]+|.)[，。、；：！？）」』”’》】〕〉,.;:!?)%]*/u;

/** Tolerances in sizes: a line that ends this near the margin is full, one that starts this near it is not indented. */
const NEAR_END = 1;
const NOT_INDENTED = 1.2;
/** A first line is indented by two characters, a centred one by more. */
const PARAGRAPH_INDENT = 2.8;
/** The first line of a paragraph starts at most this far in. */
const FURTHEST_INDENT = 8;
/** How far from the middle of the text area the middle of a centred line may lie. */
const OFF_CENTRE = 1.5;

function widthOfFirstPiece(line: TextLine): number {
  const length = (FIRST_PIECE.exec(line.text)?.[0] ?? "").length;
  const glyphs = line.words.flatMap(({ glyphs }) => glyphs).slice(0, length);
  const [first] = glyphs;
  return first === undefined ? 0 : Math.max(...glyphs.map(({ right }) => right)) - first.left;
}

/** True where the next line's first piece had no place left on the line. */
function isFull(line: TextLine, area: TextArea, next: TextLine): boolean {
  return line.right + widthOfFirstPiece(next) >= area.right - NEAR_END * line.size;
}

function isIndented(line: TextLine, area: TextArea): boolean {
  return line.left > area.left + NOT_INDENTED * line.size;
}

function isCentred(line: TextLine, { left, right }: TextArea): boolean {
  return Math.abs(line.left + line.right - left - right) / 2 <= OFF_CENTRE * line.size;
}

/** True for a label at the right margin (单位：万元): no paragraph starts that far in. */
function isFlushRight(line: TextLine, area: TextArea): boolean {
  return line.left > area.left + FURTHEST_INDENT * line.size && !isCentred(line, area);
}

/**
 * True where a line goes on in the next one: it is full, and the next starts at the margin (or both are centred, as
 * long titles are). After the end of a sentence a line that opens like a heading or list item starts anew.
 */
export function wraps(line: TextLine, area: TextArea, next: TextLine, nextArea: TextArea): boolean {
  if (!isFull(line, area, next) || isFlushRight(line, area)) return false;
  if (endsSentence(line) && opensAnew(next.text)) return false;
  if (!isIndented(next, nextArea)) return true;
  if (endsSentence(line)) return false;
  const isMoreThanIndented = next.left > nextArea.left + PARAGRAPH_INDENT * next.size;
  return isMoreThanIndented && isCentred(line, area) && isCentred(next, nextArea);
}
