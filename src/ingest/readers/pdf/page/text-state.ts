import type { FontMetrics } from "../source/page-source.js";
import { IDENTITY, multiply, type Matrix } from "./matrix.js";

const UNKNOWN_FONT: FontMetrics = { vertical: false, scale: 0.001 };

/** How text is set, as far as it moves characters (ISO 32000-1, 9.3 and 9.4). A copy is kept for each `save`. */
export class TextState {
  font = UNKNOWN_FONT;
  size = 1;
  characterSpacing = 0;
  wordSpacing = 0;
  /** 1: characters are as wide as the font says. */
  stretch = 1;
  rise = 0;
  leading = 0;
  private line = IDENTITY;
  private matrix = IDENTITY;

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  setFont(font: FontMetrics | undefined, size: number): void {
    this.font = font ?? UNKNOWN_FONT;
    this.size = size;
  }

  begin(matrix: Matrix = IDENTITY): void {
    this.line = matrix;
    this.matrix = matrix;
  }

  moveLine(x: number, y: number): void {
    this.begin(multiply(this.line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.moveLine(0, this.leading);
  }

  advance(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, x, y]);
  }

  /** Leads from the unit square of a character to the text's surroundings. */
  get characterMatrix(): Matrix {
    return multiply(this.matrix, [this.size * this.stretch, 0, 0, this.size, 0, this.rise]);
  }
}
