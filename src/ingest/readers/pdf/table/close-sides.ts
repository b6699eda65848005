import type { Ruling } from "../page/ruling.js";
import type { RuledArea } from "./ruled-areas.js";

/** Lines that reach this far beyond the last border across them, in points, show a side that is not drawn. */
const OPEN = 10;

interface Extent {
  readonly from: number;
  readonly to: number;
}

function extentOf(rulings: readonly Ruling[]): Extent {
  return { from: Math.min(...rulings.map(({ from }) => from)), to: Math.max(...rulings.map(({ to }) => to)) };
}

function placesOf(rulings: readonly Ruling[]): Extent {
  return { from: Math.min(...rulings.map(({ at }) => at)), to: Math.max(...rulings.map(({ at }) => at)) };
}

function missing(axis: Ruling["axis"], drawn: Extent, reach: Extent, along: Extent): readonly Ruling[] {
  return [
    ...(reach.from < drawn.from - OPEN ? [{ axis, at: reach.from, ...along }] : []),
    ...(reach.to > drawn.to + OPEN ? [{ axis, at: reach.to, ...along }] : []),
  ];
}

/** An area with the outer borders that are not drawn: many tables are open at the left and right, or at a page break. */
export function closeSides({ horizontals, verticals }: RuledArea): RuledArea {
  const wide = extentOf(horizontals);
  const tall = extentOf(verticals);
  const columns = placesOf(verticals);
  const rows = placesOf(horizontals);
  const width = { from: Math.min(wide.from, columns.from), to: Math.max(wide.to, columns.to) };
  const height = { from: Math.min(tall.from, rows.from), to: Math.max(tall.to, rows.to) };
  return {
    horizontals: [...horizontals, ...missing("horizontal", rows, tall, width)],
    verticals: [...verticals, ...missing("vertical", columns, wide, height)],
  };
}
