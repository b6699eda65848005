import { raised } from "../../raised.js";
import type { Glyph } from "./glyph.js";

const POINTER = /^[\d[\]()*]$/;
/** A mark is at most this part of the size of what it stands beside. */
const SMALLER = 0.8;
/** It stands this far above the baseline, in sizes of what it stands beside, or a little below it. */
const RAISED = { from: 0.12, to: 0.75 };
const LOWERED = { from: 0.08, to: 0.4 };
/** And at most this far from it. */
const GAP = 0.35;
/** Side of the regions of a page, in points, beyond which no base is looked for; a title is hardly larger. */
const REGION = 32;
/** More characters than ever stand in a region. */
const MOST_IN_REGION = 400;
const AROUND = [-1, 0, 1].flatMap((right) => [0, 1, -1].map((down) => [right, down] as const));

function isWithin(value: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return value >= from && value <= to;
}

function isMarkOf(mark: Glyph, base: Glyph): boolean {
  if (mark === base || mark.size > base.size * SMALLER) return false;
  const rise = (base.baseline - mark.baseline) / base.size;
  if (!isWithin(rise, RAISED) && !isWithin(-rise, LOWERED)) return false;
  const gap = Math.max(mark.left - base.right, base.left - mark.right);
  return gap <= GAP * base.size;
}

/** Characters by where on the page they start. */
class Regions {
  private readonly held = new Map<string, Glyph[]>();

  private static regionOf(glyph: Glyph): readonly [number, number] {
    return [Math.floor(glyph.left / REGION), Math.floor(glyph.baseline / REGION)];
  }

  add(glyph: Glyph): void {
    const key = Regions.regionOf(glyph).join(" ");
    const held = this.held.get(key);
    if (held === undefined) this.held.set(key, [glyph]);
    else if (held.length < MOST_IN_REGION) held.push(glyph);
  }

  baseOf(mark: Glyph): Glyph | undefined {
    const [x, y] = Regions.regionOf(mark);
    for (const key of AROUND.map(([right, down]) => `${String(x + right)} ${String(y + down)}`)) {
      const base = this.held.get(key)?.find((glyph) => isMarkOf(mark, glyph));
      if (base !== undefined) return base;
    }
    return undefined;
  }
}

/**
 * The characters of a page with small raised or lowered digits beside others as marks on their line (¹): they are no
 * digits of the number beside them, and make no line of their own.
 */
export function withRaisedMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const sizes = new Set(glyphs.map(({ size }) => Math.round(size * 2)));
  if (sizes.size < 2) return glyphs;
  const regions = new Regions();
  for (const glyph of glyphs) regions.add(glyph);
  const marks = new Map<Glyph, Glyph>();
  for (const glyph of glyphs.filter(({ text }) => POINTER.test(text)).sort((one, other) => one.left - other.left)) {
    const base = regions.baseOf(glyph);
    if (base === undefined) continue;
    const mark = { ...glyph, text: raised(glyph.text), baseline: base.baseline, size: base.size };
    marks.set(glyph, mark);
    regions.add(mark);
  }
  return marks.size === 0 ? glyphs : glyphs.map((glyph) => marks.get(glyph) ?? glyph);
}
