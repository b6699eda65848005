import type { CrosswalkEdge } from "../../src/domain/crosswalk.js";

/** An edge between functional codes that is sourced and certain, where nothing else is said. */
export function edge(
  kind: CrosswalkEdge["kind"],
  year: number,
  old: readonly string[],
  later: readonly string[],
  rest: Partial<CrosswalkEdge> = {},
): CrosswalkEdge {
  const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: `科目${code}` }));
  return {
    id: `${kind}-${old.join("-")}-${later.join("-")}-${String(year)}`.toLowerCase(),
    family: "FUNCTIONAL",
    kind,
    evidence: "SOURCED",
    year,
    firstYear: year,
    lastYear: year,
    old: named(old),
    new: named(later),
    note: null,
    ...rest,
  };
}
