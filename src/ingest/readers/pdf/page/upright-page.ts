import type { DrawnPage } from "./drawn-page.js";
import type { DrawnGlyph, Glyph, QuarterTurns } from "./glyph.js";
import type { Ruling } from "./ruling.js";

/** A page turned so that most of its text runs left to right; lengths in points, y grows downwards. */
export interface UprightPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
}

function mainTurns(glyphs: readonly DrawnGlyph[]): QuarterTurns {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { turns } of glyphs) if (turns !== null) counts[turns] += 1;
  const most = Math.max(...counts);
  return ([0, 1, 2, 3] as const).find((turns) => counts[turns] === most) ?? 0;
}

type Turn = (x: number, y: number) => readonly [x: number, y: number];

function turnBack({ width, height }: DrawnPage, turns: QuarterTurns): Turn {
  if (turns === 1) return (x, y) => [y, width - x];
  if (turns === 2) return (x, y) => [width - x, height - y];
  if (turns === 3) return (x, y) => [height - y, x];
  return (x, y) => [x, y];
}

function turnRuling({ axis, at, from, to }: Ruling, turn: Turn): Ruling {
  const [x1, y1] = axis === "horizontal" ? turn(from, at) : turn(at, from);
  const [x2, y2] = axis === "horizontal" ? turn(to, at) : turn(at, to);
  return Math.abs(x1 - x2) > Math.abs(y1 - y2)
    ? { axis: "horizontal", at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { axis: "vertical", at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}

/**
 * Turns a page by the direction in which most of its characters run (landscape tables on upright paper). Characters
 * that run any other way (watermarks, stamps, notes along the edge) are left out: they belong to no line and no cell.
 */
export function uprightPage(page: DrawnPage): UprightPage {
  const main = mainTurns(page.glyphs);
  const turn = turnBack(page, main);
  const isSideways = main === 1 || main === 3;
  return {
    number: page.number,
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    glyphs: page.glyphs
      .filter(({ turns }) => turns === main)
      .map(({ text, x, y, width, size, operation }) => {
        const [left, baseline] = turn(x, y);
        return { text, left, right: left + width, baseline, size, operation };
      }),
    rulings: page.rulings.map((ruling) => turnRuling(ruling, turn)),
  };
}
