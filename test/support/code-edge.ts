/** An edge between functional codes as crosswalk files write it: seen in documents, and certain, where nothing else is said. */
export function codeEdge(
  kind: "RECODE" | "SPLIT" | "MERGE" | "NEW",
  year: number,
  old: readonly string[],
  later: readonly string[],
  evidence: "SOURCED" | "PROVISIONAL" = "SOURCED",
): unknown {
  const named = (codes: readonly string[]): unknown => codes.map((code) => ({ code, name: `项${code}` }));
  const id = `${kind.toLowerCase()}-${[...old, ...later].join("-")}-${String(year)}`;
  return { id, family: "FUNCTIONAL", kind, evidence, year, old: named(old), new: named(later) };
}
