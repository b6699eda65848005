import { codeOf } from "../continuity.js";
import {
  EdgeKind,
  isFollowed,
  isStated,
  type Continuity,
  type Crosswalk,
  type IndexedEdge,
  type Meaning,
} from "../crosswalk.js";

/** What is asked of the codes of one side. */
export interface SideCodes {
  readonly crosswalk: Crosswalk;
  readonly continuity: Continuity;
  readonly year: number;
  /** True where an account of the side has a figure under the code. */
  readonly isPresent: (code: string) => boolean;
}

/** Edges that lead from codes to others. */
export function leadsOn({ edge }: IndexedEdge): boolean {
  return edge.kind !== EdgeKind.NEW && edge.kind !== EdgeKind.ABOLISHED && edge.kind !== EdgeKind.RENAME;
}

/** True where an edge has taken place: within its window, and where accounts go on with old codes, they themselves say. */
export function hasTakenPlace({ edge, old, new: later }: IndexedEdge, { year, isPresent }: SideCodes): boolean {
  if (year < edge.firstYear) return false;
  if ([...later.keys()].some((code) => !old.has(code) && isPresent(code))) return true;
  if ([...old.keys()].some((code) => !later.has(code) && isPresent(code))) return false;
  return year >= edge.lastYear;
}

/** True where a code stands for its meaning in the year: not before the edge that it came with, nor after the one that it left with. */
function isValid(meaning: Meaning, code: string, of: SideCodes): boolean {
  const edges = of.crosswalk
    .edgesOf(meaning)
    .filter((one) => leadsOn(one) && !isStated(one.edge) && isFollowed(one.edge, of.continuity))
    .sort((a, b) => a.edge.year - b.edge.year);
  const last = edges.filter((one) => hasTakenPlace(one, of)).at(-1);
  if (last !== undefined) return last.new.get(code) === meaning;
  const [first] = edges;
  return first === undefined || first.old.get(code) === meaning;
}

/**
 * The codes of a group that are its members in a year: those that are valid then by the edges that are followed, and
 * those under which an account has a figure all the same. A code that is used again is never one of them. In the order of
 * the codes, whatever years are looked at.
 */
export function codesOfSide(meanings: ReadonlySet<Meaning>, of: SideCodes): string[] {
  const codes = [...meanings].filter((meaning) => {
    const code = codeOf(meaning);
    const [family] = meaning.split("/");
    if ((family !== "FUNCTIONAL" && family !== "ECONOMIC") || of.crosswalk.meaning(family, code, of.year) !== meaning)
      return false;
    return of.isPresent(code) || isValid(meaning, code, of);
  });
  return [...new Set(codes.map(codeOf))].sort();
}
