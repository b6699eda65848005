import type { Ruling } from "../page/ruling.js";

/** Lines of one axis that lie closer than this, in points, are one line: double lines, outlines of thin boxes. */
const SAME_LINE = 2.5;
/** Pieces of a line with a gap up to this belong together: dashes, corners left out. */
const GAP = 4;
/** What is shorter, once pieces are joined, is no border. */
const SHORTEST = 7;

interface Span {
  readonly from: number;
  readonly to: number;
}

function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + GAP)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

function bundles(rulings: readonly Ruling[]): readonly (readonly [Ruling, ...Ruling[]])[] {
  const sorted = [...rulings].sort((one, other) => one.at - other.at);
  const found: [Ruling, ...Ruling[]][] = [];
  for (const ruling of sorted) {
    const bundle = found.at(-1);
    if (bundle && ruling.at - bundle[0].at <= SAME_LINE) bundle.push(ruling);
    else found.push([ruling]);
  }
  return found;
}

function middle(rulings: readonly [Ruling, ...Ruling[]]): number {
  const total = rulings.reduce((sum, { from, to }) => sum + to - from, 0);
  return total === 0 ? rulings[0].at : rulings.reduce((sum, { at, from, to }) => sum + at * (to - from), 0) / total;
}

/** The borders that the drawn lines of one axis make: pieces joined, double lines taken as one, specks left out. */
export function mergeRulings(rulings: readonly Ruling[], axis: Ruling["axis"]): readonly Ruling[] {
  return bundles(rulings.filter((ruling) => ruling.axis === axis)).flatMap((bundle) => {
    const at = middle(bundle);
    return joinSpans(bundle)
      .filter(({ from, to }) => to - from >= SHORTEST)
      .map(({ from, to }) => ({ axis, at, from, to }));
  });
}
