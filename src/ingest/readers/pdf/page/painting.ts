/** How a path is painted. A path that only cuts off what lies outside it does neither. */
export interface Painting {
  readonly strokes: boolean;
  readonly fills: boolean;
}

const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27, 94]);

/** What the library's code for the end of a path does with it. */
export function paintingOf(code: unknown): Painting {
  return typeof code === "number"
    ? { strokes: STROKES.has(code), fills: FILLS.has(code) }
    : { strokes: false, fills: false };
}
