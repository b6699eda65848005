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
    // Whether a withheld table is named by itself or by its lines, and where one account lacks the table or the row.
    if (table?.isWithheld === true || lines.length === 0) return undefined;
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
