import { isSequence } from "./arguments.js";
import { apply, type Matrix, type Point } from "./matrix.js";
import type { Painting } from "./painting.js";
import type { Ruling } from "./ruling.js";

/** A filled shape up to this thick, in points, is a line. */
const THICKEST_FILL = 3;
/** A stroke thicker than this paints an area. */
const THICKEST_STROKE = 6;
/** How far the ends of a straight line may be out of line. */
const ASKEW = 0.7;

/** Points of one unbroken outline; null where a curve leads to the next point. */
type Outline = (Point | null)[];

const CURVE_LENGTHS = new Map([
  [2, 6],
  [3, 4],
]);

/** Outlines of a path in the library's encoding: 0 moves, 1 draws a line, 2 and 3 draw curves, 4 closes. */
function outlines(path: readonly unknown[], matrix: Matrix): Outline[] {
  const found: Outline[] = [];
  let current: Outline = [];
  const pointAt = (index: number): Point | null => {
    const [x, y] = [path[index], path[index + 1]];
    return typeof x === "number" && typeof y === "number" ? apply(matrix, x, y) : null;
  };
  for (let index = 0; index < path.length;) {
    const step = path[index];
    if (step === 0) {
      current = [pointAt(index + 1)];
      found.push(current);
      index += 3;
    } else if (step === 1) {
      current.push(pointAt(index + 1));
      index += 3;
    } else if (step === 4) {
      current.push(current[0] ?? null);
      index += 1;
    } else {
      const length = CURVE_LENGTHS.get(typeof step === "number" ? step : -1);
      if (length === undefined) return found;
      current.push(null, pointAt(index + length - 1));
      index += length + 1;
    }
  }
  return found;
}

function between(one: Point, other: Point): Ruling | null {
  const width = Math.abs(one.x - other.x);
  const height = Math.abs(one.y - other.y);
  if (height <= ASKEW && width > height) {
    return {
      axis: "horizontal",
      at: (one.y + other.y) / 2,
      from: Math.min(one.x, other.x),
      to: Math.max(one.x, other.x),
    };
  }
  if (width <= ASKEW && height > width) {
    return {
      axis: "vertical",
      at: (one.x + other.x) / 2,
      from: Math.min(one.y, other.y),
      to: Math.max(one.y, other.y),
    };
  }
  return null;
}

function stroked(outline: Outline): Ruling[] {
  return outline.flatMap((point, index) => {
    const before = outline[index - 1];
    const ruling = point && before ? between(before, point) : null;
    return ruling === null ? [] : [ruling];
  });
}

function filled(outline: Outline): Ruling[] {
  const points = outline.filter((point) => point !== null);
  if (points.length < outline.length || points.length < 3) return [];
  const left = Math.min(...points.map(({ x }) => x));
  const right = Math.max(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const bottom = Math.max(...points.map(({ y }) => y));
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST_FILL && width > height)
    return [{ axis: "horizontal", at: (top + bottom) / 2, from: left, to: right }];
  if (width <= THICKEST_FILL && height > width)
    return [{ axis: "vertical", at: (left + right) / 2, from: top, to: bottom }];
  return [];
}

/**
 * The straight lines along the page that a painted path shows: its strokes, and its fills where they are thin.
 * Lengths in points; `thickness` is that of a stroke on the page.
 */
export function pathRulings(path: unknown, painting: Painting, matrix: Matrix, thickness: number): Ruling[] {
  if (!isSequence(path)) return [];
  const strokes = painting.strokes && thickness <= THICKEST_STROKE;
  return outlines(Array.from(path), matrix).flatMap((outline) => [
    ...(strokes ? stroked(outline) : []),
    ...(painting.fills ? filled(outline) : []),
  ]);
}
