const PUBLIC_PARENTS: Readonly<Record<string, readonly string[]>> = {
  "overseas-travel": ["total"],
  vehicles: ["total"],
  reception: ["total"],
  "vehicle-purchase": ["vehicles", "total"],
  "vehicle-operation": ["vehicles", "total"],
};

/** Keys of the lines above a line, nearest first (domain.md, Levels and parents): prefixes of a code, then 合计. */
export function keysAbove(key: string): readonly string[] {
  if (!/^\d+$/u.test(key)) return PUBLIC_PARENTS[key] ?? [];
  return [key.slice(0, 5), key.slice(0, 3)].filter((one) => one.length < key.length).concat("total");
}
