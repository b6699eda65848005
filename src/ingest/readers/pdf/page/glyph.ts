/** Quarter turns clockwise of the writing direction; null where text runs aslant (a watermark). */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** One character as drawn: `x`, `y` where its baseline starts, in points from the page's top left corner. */
export interface DrawnGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly turns: QuarterTurns | null;
  readonly width: number;
  readonly size: number;
  /** Which drawing operation set it: characters of one operation belong together. */
  readonly operation: number;
}

/** One character on a page turned so that its text runs left to right; lengths in points, y grows downwards. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly operation: number;
}
