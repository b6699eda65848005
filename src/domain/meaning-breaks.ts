interface Named {
  readonly code: string;
}

/** An edge between codes, whatever becomes of them; from no old code where what it leads to is said to be new. */
interface Leading {
  readonly year: number;
  readonly firstYear: number;
  readonly old: readonly Named[];
  readonly new: readonly Named[];
}

type Event = Pick<Leading, "year" | "firstYear"> & { readonly what: "ends" | "goes on here" | "is new" };

function eventOf(edge: Leading, code: string): Event | null {
  const { year, firstYear } = edge;
  const isOld = edge.old.some((one) => one.code === code);
  const isNew = edge.new.some((one) => one.code === code);
  if (isNew && edge.old.length === 0) return { year, firstYear, what: "is new" };
  if (isOld === isNew) return null;
  return { year, firstYear, what: isOld ? "ends" : "goes on here" };
}

/**
 * The first years in which a code stands for another thing than before, ascending: where an edge says that it is new, and
 * where an edge leads to it after another one has led away from it, in the same year too (01 becomes 09 and 05 becomes 01).
 * An edge that leads to a code that is in use joins what that stands for (domain rule "Classification").
 * @param edges those that name the code
 */
export function meaningBreaks(edges: readonly Leading[], code: string): number[] {
  const order = { ends: 0, "is new": 1, "goes on here": 2 } as const;
  const events = edges
    .map((edge) => eventOf(edge, code))
    .filter((event) => event !== null)
    .sort((a, b) => a.year - b.year || order[a.what] - order[b.what]);
  let isInUse = true;
  const breaks = new Set<number>();
  for (const { firstYear, what } of events) {
    if (what === "is new" || (what === "goes on here" && !isInUse)) breaks.add(firstYear);
    isInUse = what !== "ends";
  }
  return [...breaks].sort((a, b) => a - b);
}
