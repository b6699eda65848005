import type { ChangeAsked, Known } from "./known.js";
import type { Side } from "./side.js";

interface Compared {
  readonly current: Side;
  readonly base: Side;
  readonly departments: ReadonlySet<string>;
  /** False where the base is what the account itself says of the year before: that is of its own scope. */
  readonly isPublished: boolean;
}

const SCOPE_REASONS = ["口径变化"];

function differ(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].sort().join("|") !== [...b].sort().join("|");
}

function departmentDiffers(
  { facts }: Known,
  { column }: ChangeAsked,
  department: string,
  years: readonly [number, number],
): boolean {
  const [before, after] = years.map((year) => facts.account(department, year));
  if (before === undefined || after === undefined) return false;
  const [old, fresh] = [before.tables.get(column.table)?.scope, after.tables.get(column.table)?.scope];
  return differ(before.units, after.units) || (old !== undefined && fresh !== undefined && old !== fresh);
}

function saysScope(
  { facts, graph }: Known,
  { column }: ChangeAsked,
  year: number,
  meanings: ReadonlySet<string>,
  departments: ReadonlySet<string>,
): boolean {
  if (column.stage !== "FINAL") return false;
  for (const department of departments) {
    const account = facts.account(department, year);
    for (const [place, mentions] of account?.mentions ?? []) {
      const [table, key = "", measure] = place.split("/");
      if (table !== column.table || measure !== column.measure || !meanings.has(graph.meaning(key, year))) continue;
      if (
        mentions.some(
          ({ basis, reason }) => basis === "PRIOR_YEAR" && SCOPE_REASONS.some((one) => reason?.includes(one) === true),
        )
      ) {
        return true;
      }
    }
  }
  return false;
}

/**
 * Whether nothing is known to differ in scope between two years, or in any step between them (domain.md). Undefined
 * where domain.md leaves it open: a reason said of one line of a group, and a base that a new department states itself.
 */
export function isLikeForLike(
  known: Known,
  asked: ChangeAsked,
  { current, base, departments, isPublished }: Compared,
): boolean | undefined {
  const [from, to] = [Math.min(asked.base, asked.current), Math.max(asked.base, asked.current)];
  const meanings = known.graph.closure(asked.group.meanings, [from, to], asked.continuity).meanings;
  for (let year = from + 1; year <= to; year += 1) {
    if (!saysScope(known, asked, year, meanings, departments)) continue;
    return current.lines.length > 1 || base.lines.length > 1 ? undefined : false;
  }
  // What the account says of the year before itself may be of its own scope: then only sameness is certain.
  const unlike = isPublished ? false : undefined;
  if (current.blank > 0) return false;
  if (base.blank > 0) return unlike;
  const between = known.graph.successions(departments, [from, to]);
  const isPartial = ({ kind, old, new: fresh }: (typeof between)[number]): boolean =>
    kind === "TRANSFER" || ![...old, ...fresh].every(({ name }) => departments.has(name));
  if (between.some(isPartial)) return unlike;
  for (const department of departments) {
    const loaded = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      (year) => known.facts.account(department, year) !== undefined,
    );
    for (const [index, year] of loaded.entries()) {
      const next = loaded[index + 1];
      if (next !== undefined && departmentDiffers(known, asked, department, [year, next])) return unlike;
    }
    if (departmentDiffers(known, asked, department, [from, to])) return unlike;
  }
  return true;
}
