import type { SourcePage } from "../source/page-source.js";
import type { DrawnGlyph } from "./glyph.js";
import { GraphicsMachine } from "./graphics-machine.js";
import { IDENTITY, matrixFrom } from "./matrix.js";
import type { Ruling } from "./ruling.js";

/** Characters and straight lines of a page where they are drawn. */
export interface DrawnPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly DrawnGlyph[];
  readonly rulings: readonly Ruling[];
}

/** Follows the drawing operations of a page and keeps the characters and straight lines that lie on the paper. */
export function drawnPage(page: SourcePage): DrawnPage {
  const machine = new GraphicsMachine(matrixFrom(page.transform) ?? IDENTITY, page.fonts);
  page.operations.forEach(([name, args], index) => machine.run(name, args, index));
  const { number, width, height } = page;
  return {
    number,
    width,
    height,
    glyphs: machine.glyphs.filter(({ x, y }) => x > -1 && x < width + 1 && y > -1 && y < height + 1),
    rulings: machine.rulings.filter(({ axis, at, from, to }) => {
      const [across, along] = axis === "horizontal" ? [height, width] : [width, height];
      return at > -1 && at < across + 1 && to > 0 && from < along;
    }),
  };
}
