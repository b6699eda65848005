import { codeOf } from "../continuity.js";
import { isFollowed, isStated, type CrosswalkEdge, type Meaning } from "../crosswalk.js";
import { hasTakenPlace, leadsOn, type SideCodes } from "./codes-of-side.js";

/** Which way edges are walked: to what things became, or back to what they were. */
type Way = "onwards" | "back";

/** What a reason says of one year supplies that year, or the one before it, and no other. */
function isNear(edge: CrosswalkEdge, year: number, way: Way): boolean {
  return !isStated(edge) || year === (way === "onwards" ? edge.year : edge.year - 1);
}

/** Every meaning that some lead to in a year, with the edges on the way to it; none for those at which the walk starts. */
function walk(
  start: ReadonlySet<Meaning>,
  of: SideCodes,
  way: Way,
  mayFollow: (edge: CrosswalkEdge) => boolean,
): Map<Meaning, readonly CrosswalkEdge[]> {
  const found = new Map<Meaning, readonly CrosswalkEdge[]>([...start].map((meaning) => [meaning, []]));
  // A map visits what is added while it is being walked.
  for (const [meaning, path] of found) {
    for (const indexed of of.crosswalk.edgesOf(meaning)) {
      if (!leadsOn(indexed) || !mayFollow(indexed.edge)) continue;
      if (!isNear(indexed.edge, of.year, way) || hasTakenPlace(indexed, of) !== (way === "onwards")) continue;
      const [from, to] = way === "onwards" ? [indexed.old, indexed.new] : [indexed.new, indexed.old];
      if (from.get(codeOf(meaning)) !== meaning) continue;
      for (const other of to.values()) if (!found.has(other)) found.set(other, [...path, indexed.edge]);
    }
  }
  return found;
}

function edgesOfWay(meanings: ReadonlySet<Meaning>, of: SideCodes, way: Way): CrosswalkEdge[] {
  const mayFollow = (edge: CrosswalkEdge): boolean => isFollowed(edge, of.continuity);
  const own = new Set(walk(meanings, of, way, mayFollow).keys());
  const all = walk(own, of, way, () => true);
  return [...all].flatMap(([meaning, path]) => {
    const code = codeOf(meaning);
    const [family] = meaning.split("/");
    if (family !== "FUNCTIONAL" && family !== "ECONOMIC") return [];
    const isValid = of.crosswalk.meaning(family, code, of.year) === meaning;
    return isValid && of.isPresent(code) ? path.filter((edge) => !mayFollow(edge)) : [];
  });
}

/**
 * The edges that are not followed and would supply a side that publishes none of its codes: over those that have taken
 * place by its year to what the codes became, or over those still to come back to what they were. None where nothing
 * is published there either. As the years run.
 */
export function edgesOfSupply(meanings: ReadonlySet<Meaning>, of: SideCodes): CrosswalkEdge[] {
  const found = new Set([...edgesOfWay(meanings, of, "onwards"), ...edgesOfWay(meanings, of, "back")]);
  return [...found].sort((a, b) => a.year - b.year);
}
