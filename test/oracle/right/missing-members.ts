import { goesInto } from "./detail.js";
import type { Known } from "./known.js";
import type { Side } from "./side.js";

/** A member that leaves a side unknown. */
export interface MissingMember {
  readonly side: "CURRENT" | "BASE";
  readonly year: number;
  readonly departmentName: string;
  readonly key: string | null;
  readonly absence: string;
}

/** Why one account alone prints no line: undefined for several codes or departments, of which it is open which are named. */
function unprintedOf(
  graph: Known["graph"],
  side: Side,
  printed: Iterable<string> | undefined,
  year: number,
): [string | null, string][] | undefined {
  if (side.departments.length > 1) return undefined;
  const keys = printed === undefined ? [] : [...printed];
  if (keys.length === 0) return [[null, "TABLE_NOT_PUBLISHED"]];
  const [meaning, another] = side.group.meanings;
  const key = meaning?.split("@")[0];
  if (meaning === undefined || key === undefined || another !== undefined) return undefined;
  // What stands above a slug is not told here.
  if (!/^\d+$/u.test(key)) return undefined;
  // A code that stands for another thing that year is no member.
  if (graph.meaning(key, year) !== meaning || goesInto(keys, key)) return [];
  return [[key, "DETAIL_NOT_PUBLISHED"]];
}

/** The members that leave one side unknown, in the order of its departments and lines; undefined where domain.md leaves it open. */
export function missingOf(
  { facts, graph }: Known,
  side: Side,
  what: { readonly table: string; readonly side: "CURRENT" | "BASE"; readonly year: number },
): MissingMember[] | undefined {
  const { year } = what;
  const member = (departmentName: string, key: string | null, absence: string): MissingMember => ({
    side: what.side,
    year,
    departmentName,
    key,
    absence,
  });
  const found: MissingMember[] = [];
  // A department that was not there yet, or no more, has no account.
  if (side.departments.length === 0 && side.group.departments.size > 1) return undefined;
  for (const department of side.departments.length === 0 ? side.group.departments : side.departments) {
    const account = facts.account(department, year);
    const table = account?.tables.get(what.table);
    const lines = side.lines.filter((line) => line.department === department);
    if (account === undefined) {
      found.push(member(department, null, "ACCOUNT_NOT_LOADED"));
      continue;
    }
    // Whether a withheld table is named by itself or by its lines.
    if (table?.isWithheld === true) return undefined;
    if (lines.length === 0) {
      const own = unprintedOf(graph, side, table?.rows.keys(), year);
      if (own === undefined) return undefined;
      found.push(...own.map(([key, absence]) => member(department, key, absence)));
    }
    for (const { key, cell } of lines) {
      // A column that no line of a group has: which of them are named is open.
      if (cell === undefined && graph.names(key)) return undefined;
      if (cell === undefined) found.push(member(department, key, "COLUMN_NOT_PUBLISHED"));
      if (cell?.kind === "withheld") found.push(member(department, key, "CELL_WITHHELD"));
    }
  }
  // In which order departments that are compared as one are named is open.
  return found.length > 1 && side.departments.length > 1 ? undefined : found;
}

/** What is known of a change when its missing members are asked for. */
interface Unknown {
  readonly table: string;
  readonly current: Side;
  readonly base: Side;
  readonly years: { readonly current: number; readonly base: number };
  /** Whether the base is known, from its year or by what the narrative gives. */
  readonly hasBase: boolean;
}

/** The members that leave a change unknown: of the current side, and of the base where nothing else gives it. */
export function missingMembers(known: Known, unknown: Unknown): MissingMember[] | undefined {
  const { table, current, base, years, hasBase } = unknown;
  const now = current.amount === null ? missingOf(known, current, { table, side: "CURRENT", year: years.current }) : [];
  const before = hasBase ? [] : missingOf(known, base, { table, side: "BASE", year: years.base });
  return now === undefined || before === undefined ? undefined : [...now, ...before];
}
