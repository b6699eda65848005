import type { Glyph } from "./glyph.js";

/** A Latin letter this far from a letter or digit, in sizes, belongs to another word. */
const LETTER_GAP = 0.18;
/** Any other characters that need a space between words are this far apart. */
const WORD_GAP = 0.3;
/** A blank this wide is meant to be seen, also in Chinese. */
const BLANK = 1.2;

const LETTER = /^[A-Za-z]$/;
const LATIN = /^[\x21-\x7e]$/;

function needsSpace(last: Glyph, next: Glyph): boolean {
  const gap = (next.left - last.right) / Math.min(last.size, next.size);
  if (!LATIN.test(last.text) || !LATIN.test(next.text)) return false;
  return gap > (LETTER.test(last.text) || LETTER.test(next.text) ? LETTER_GAP : WORD_GAP);
}

function isBlank(last: Glyph, next: Glyph): boolean {
  return next.left - last.right > BLANK * Math.max(last.size, next.size);
}

/**
 * The text of characters on one line, from left to right. Latin words keep a space between them; Chinese has one only
 * where a wide blank shows and `keepsBlanks` asks for it (编制部门：某局 单位：万元), not where a name is spaced out (合 计).
 */
export function lineText(glyphs: readonly Glyph[], keepsBlanks = false): string {
  return glyphs.reduce((text, glyph, index) => {
    const last = glyphs[index - 1];
    const parted = last !== undefined && (needsSpace(last, glyph) || (keepsBlanks && isBlank(last, glyph)));
    return text + (parted ? " " : "") + glyph.text;
  }, "");
}
