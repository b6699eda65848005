import type { Ruling } from "../page/ruling.js";
import type { RuledArea } from "./ruled-areas.js";

/** A cell between borders; `row` and `column` count from 0 between the lines `ys` and `xs` of its lattice. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as its borders divide it; `xs` and `ys` are the places of the borders in points, ascending. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Row by row, each from left to right; together they cover the whole. */
  readonly cells: readonly LatticeCell[];
}

/** A border counts between two cells where it is drawn along this part of their side. */
const DRAWN = 0.6;

type Drawn = (at: number, from: number, to: number) => boolean;

function drawnAlong(rulings: readonly Ruling[]): Drawn {
  const places = new Map<number, Ruling[]>();
  for (const ruling of rulings) places.set(ruling.at, [...(places.get(ruling.at) ?? []), ruling]);
  return (at, from, to) => {
    const covered = (places.get(at) ?? []).reduce(
      (sum, ruling) => sum + Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from)),
      0,
    );
    return covered >= DRAWN * (to - from);
  };
}

function places(rulings: readonly Ruling[]): readonly number[] {
  return [...new Set(rulings.map(({ at }) => at))].sort((one, other) => one - other);
}

/** The cells of an area: neighbours with no border between them are one cell, as far as that makes a rectangle. */
export function latticeOf({ horizontals, verticals }: RuledArea): Lattice {
  const xs = places(verticals);
  const ys = places(horizontals);
  const horizontalDrawn = drawnAlong(horizontals);
  const verticalDrawn = drawnAlong(verticals);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  const opensRight = (row: number, column: number): boolean => !verticalDrawn(x(column + 1), y(row), y(row + 1));
  const opensBelow = (row: number, column: number): boolean => !horizontalDrawn(y(row + 1), x(column), x(column + 1));

  const taken = new Set<number>();
  const cells: LatticeCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let right = column;
      while (right + 1 < columns && opensRight(row, right) && !taken.has(row * columns + right + 1)) right += 1;
      const span = Array.from({ length: right - column + 1 }, (_, index) => column + index);
      let bottom = row;
      while (
        bottom + 1 < rows &&
        span.every((at) => opensBelow(bottom, at) && (at === right || opensRight(bottom + 1, at)))
      ) {
        bottom += 1;
      }
      for (let at = row; at <= bottom; at += 1) for (const over of span) taken.add(at * columns + over);
      cells.push({ row, column, rowSpan: bottom - row + 1, columnSpan: span.length });
    }
  }
  return { xs, ys, cells };
}
