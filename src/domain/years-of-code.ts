import { codeOf } from "./continuity.js";
import { isFollowed, isStated, type Continuity, type Crosswalk, type IndexedEdge, type Meaning } from "./crosswalk.js";

/** Years from one to another, inclusive; infinite where nothing bounds them. */
export interface YearRange {
  readonly fromYear: number;
  readonly toYear: number;
}

/** Edges that lead from codes to codes, as the years run; a stated one ends no code. */
function leadingEdges(crosswalk: Crosswalk, continuity: Continuity, meaning: Meaning): IndexedEdge[] {
  return crosswalk
    .edgesOf(meaning)
    .filter(
      ({ edge, old, new: later }) => old.size > 0 && later.size > 0 && !isStated(edge) && isFollowed(edge, continuity),
    )
    .sort((a, b) => a.edge.year - b.edge.year);
}

/** Whether a code stands for its meaning in a year, of which edges that had taken place by then the last one says it. */
function stands(
  edges: readonly IndexedEdge[],
  meaning: Meaning,
  hasTakenPlace: (edge: IndexedEdge) => boolean,
): boolean {
  const code = codeOf(meaning);
  const last = edges.filter(hasTakenPlace).at(-1);
  if (last !== undefined) return last.new.get(code) === meaning;
  const [first] = edges;
  return first === undefined || first.old.get(code) === meaning;
}

/** Within the window of an edge both its old codes and its new ones may stand. */
function mayStand(edges: readonly IndexedEdge[], meaning: Meaning, year: number): boolean {
  return (
    stands(edges, meaning, ({ edge }) => year >= edge.lastYear) ||
    stands(edges, meaning, ({ edge }) => year >= edge.firstYear)
  );
}

/**
 * The years over which a code has to be followed so that it is known what it stands for in the years asked for: those
 * years, and where the edges that are followed say that it stands in none of them, as far as the last one before them in
 * which it does, else the first one after them.
 */
export function yearsToFollow(
  crosswalk: Crosswalk,
  continuity: Continuity,
  meaning: Meaning,
  asked: YearRange,
): YearRange {
  const edges = leadingEdges(crosswalk, continuity, meaning);
  const { fromYear, toYear } = asked;
  const turns = edges.flatMap(({ edge }) => [edge.firstYear - 1, edge.firstYear, edge.lastYear - 1, edge.lastYear]);
  const known = [fromYear, toYear, ...turns].filter((year) => mayStand(edges, meaning, year));
  if (known.length === 0 || known.some((year) => year >= fromYear && year <= toYear)) return asked;
  const before = known.filter((year) => year < fromYear);
  return before.length > 0 ? { fromYear: Math.max(...before), toYear } : { fromYear, toYear: Math.min(...known) };
}

/**
 * The codes under which the last edges between meanings of one series leave it, ascending: the same for every range of
 * years over which the series is the same, whatever accounts print. Of a series that is one meaning it is its code.
 */
export function newestCodes(crosswalk: Crosswalk, continuity: Continuity, series: ReadonlySet<Meaning>): string[] {
  const isInside = ({ old, new: later }: IndexedEdge): boolean =>
    [...old.values(), ...later.values()].every((one) => series.has(one));
  const isNewest = (meaning: Meaning): boolean =>
    stands(leadingEdges(crosswalk, continuity, meaning).filter(isInside), meaning, () => true);
  const newest = [...series].filter(isNewest);
  return [...new Set((newest.length > 0 ? newest : [...series]).map(codeOf))].sort();
}
