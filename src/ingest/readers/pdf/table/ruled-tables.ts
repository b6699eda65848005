import type { Ruling } from "../page/ruling.js";
import type { UprightPage } from "../page/upright-page.js";
import { middleOf, type Word } from "../page/words.js";
import { alignBorders } from "./align-borders.js";
import { closeSides } from "./close-sides.js";
import { fillLattice } from "./fill-lattice.js";
import { latticeOf } from "./lattice.js";
import { mergeRulings } from "./merge-rulings.js";
import type { PageTable } from "./page-table.js";
import { splitRows } from "./split-rows.js";
import { ruledAreas, type RuledArea } from "./ruled-areas.js";

/** Columns narrower and rows lower than these, in points, hold no character. */
const NARROWEST = 9;
const LOWEST = 5;

/** More cells than this on one page are no table but a drawing or a map. */
const MOST_CELLS = 20_000;

/** Tables with borders on a page, and the words that stand in none of them. */
export interface RuledTables {
  readonly tables: readonly PageTable[];
  readonly words: readonly Word[];
}

function squared(area: RuledArea): RuledArea {
  const { horizontals, verticals } = closeSides(area);
  return { horizontals: alignBorders(horizontals, LOWEST), verticals: alignBorders(verticals, NARROWEST) };
}

function countPlaces(rulings: readonly Ruling[]): number {
  return new Set(rulings.map(({ at }) => at)).size;
}

function isInside(word: Word, xs: readonly number[], ys: readonly number[]): boolean {
  const [x, y] = [(word.left + word.right) / 2, middleOf(word)];
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

/**
 * The tables of a page whose cells are bordered. A frame around text or a picture (one column, or one cell) is no
 * table: its words are left with the others.
 */
export function ruledTables(page: UprightPage, words: readonly Word[]): RuledTables {
  const borders = (axis: Ruling["axis"]): readonly Ruling[] => mergeRulings(page.rulings, axis);
  const tables: PageTable[] = [];
  let rest = words;
  for (const area of ruledAreas(borders("horizontal"), borders("vertical")).map(squared)) {
    if (countPlaces(area.horizontals) * countPlaces(area.verticals) > MOST_CELLS) continue;
    const lattice = latticeOf(area);
    const { xs, ys } = lattice;
    if (xs.length < 3 || ys.length < 2) continue;
    const inside = rest.filter((word) => isInside(word, xs, ys));
    if (inside.length === 0) continue;
    rest = rest.filter((word) => !inside.includes(word));
    const { rows, cells } = splitRows(ys.length - 1, fillLattice(lattice, inside, area.verticals));
    tables.push({ page: page.number, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, rows, cells });
  }
  return { tables, words: rest };
}
