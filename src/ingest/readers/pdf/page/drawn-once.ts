import type { Glyph } from "./glyph.js";

/** A copy that makes a character bold lies within this part of its size. */
const BOLD_SHIFT = 0.2;

function isCopy(one: Glyph, other: Glyph): boolean {
  const width = Math.min(one.right - one.left, other.right - other.left);
  const shift = Math.min(BOLD_SHIFT * one.size, width / 2);
  return Math.abs(one.left - other.left) <= shift && Math.abs(one.baseline - other.baseline) <= BOLD_SHIFT * one.size;
}

/** The characters of a page, each once: programs without a bold font draw a character several times, a little apart. */
export function drawnOnce(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    // Copies of a character lie in the same or in a neighbouring stripe of the page.
    const stripe = Math.round(glyph.baseline / 4);
    const near = [stripe - 1, stripe, stripe + 1].flatMap((at) => kept.get(`${glyph.text} ${String(at)}`) ?? []);
    if (near.some((other) => isCopy(glyph, other))) return false;
    const key = `${glyph.text} ${String(stripe)}`;
    kept.set(key, [...(kept.get(key) ?? []), glyph]);
    return true;
  });
}
