import { middleOf, splitBefore, type Word } from "../page/words.js";
import type { Ruling } from "../page/ruling.js";
import type { Lattice, LatticeCell } from "./lattice.js";
import type { FilledCell } from "./page-table.js";

/** A border passes between two characters where it lies at most this far, in points, inside one of them. */
const INSIDE = 0.6;

/** Where an operation ends this near, in points, to a border through its last character, the text ran over the border. */
const RUN_OVER = 8;

const DIGIT = /[\d.,]/;

/** True where a word is set in pieces, not character by character, so that its pieces mean something. */
function isSetInPieces({ glyphs }: Word): boolean {
  return new Set(glyphs.map(({ operation }) => operation)).size * 2 <= glyphs.length;
}

/**
 * The word as the borders inside it part it: where one passes between two characters, or where a piece or number that
 * ran over it meets the next text. A border through a word set in one piece parts nothing.
 */
function splitAtBorders(word: Word, verticals: readonly Ruling[]): readonly Word[] {
  const y = middleOf(word);
  const borders = verticals.filter(({ at, from, to }) => from <= y && to >= y && at > word.left && at < word.right);
  if (borders.length === 0) return [word];
  const inPieces = isSetInPieces(word);
  return splitBefore(word.glyphs, (last, next) =>
    borders.some(({ at }) => {
      if (at >= last.right - INSIDE && at <= next.left + INSIDE) return true;
      const isPieceEnd = inPieces && last.operation !== next.operation;
      const isNumberEnd = DIGIT.test(last.text) !== DIGIT.test(next.text);
      return (isPieceEnd || isNumberEnd) && Math.abs(at - next.left) <= RUN_OVER;
    }),
  );
}

function distance(value: number, from: number, to: number): number {
  return Math.max(from - value, value - to, 0);
}

function cellOf(word: Word, { xs, ys, cells }: Lattice): LatticeCell | null {
  const y = middleOf(word);
  let best: LatticeCell | null = null;
  let [bestDistance, bestOverlap] = [Infinity, -Infinity];
  for (const cell of cells) {
    const away = distance(y, ys[cell.row] ?? 0, ys[cell.row + cell.rowSpan] ?? 0);
    const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.columnSpan] ?? 0];
    const overlap = Math.min(word.right, right) - Math.max(word.left, left);
    if (away < bestDistance || (away === bestDistance && overlap > bestOverlap)) {
      [best, bestDistance, bestOverlap] = [cell, away, overlap];
    }
  }
  return best;
}

/** The cells of a lattice with the words that stand in them; a word across a border is in the cell with most of it. */
export function fillLattice(
  lattice: Lattice,
  words: readonly Word[],
  verticals: readonly Ruling[],
): readonly FilledCell[] {
  const contents = new Map<LatticeCell, Word[]>();
  for (const word of words.flatMap((whole) => splitAtBorders(whole, verticals))) {
    const cell = cellOf(word, lattice);
    if (cell !== null) contents.set(cell, [...(contents.get(cell) ?? []), word]);
  }
  return lattice.cells.map((cell) => ({ ...cell, words: contents.get(cell) ?? [] }));
}
