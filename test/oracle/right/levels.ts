const LENGTHS = { CLASS: 3, GROUP: 5, ITEM: 7 } as const;
const PUBLIC_GROUPS = ["vehicle-purchase", "vehicle-operation"];

/** The level of a line (domain.md, Levels and parents): by the length of its code, or that of its slug. */
export function levelOf(key: string): string {
  if (/^\d+$/u.test(key)) return Object.entries(LENGTHS).find(([, length]) => length === key.length)?.[0] ?? "ITEM";
  if (key === "total" || key.endsWith("-total") || /\.(total|current-year)$/u.test(key)) return "TOTAL";
  return PUBLIC_GROUPS.includes(key) ? "GROUP" : "CLASS";
}
