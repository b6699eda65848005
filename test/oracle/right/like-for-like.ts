import type { ChangeAsked, Known } from "./known.js";
import { sideOf, type Side } from "./side.js";

interface Compared {
  readonly current: Side;
  readonly base: Side;
  readonly departments: ReadonlySet<string>;
  /** False where the base is what the account itself says of the year before: that is of its own scope. */
  readonly isPublished: boolean;
}

const SCOPE_REASONS = ["口径变化"];

function differ(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].sort().join("|") !== [...b].sort().join("|");
}

/** What all members of a year say together; undefined where one has no account, or does not say it. */
function union(of: readonly (readonly string[] | undefined)[]): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const one of of) {
    if (one === undefined) return undefined;
    for (const name of one) found.add(name);
  }
  return of.length === 0 ? undefined : found;
}

/** Whether the units or the money that the table covers are known to differ between two years. */
function scopeDiffers(
  { facts, graph }: Known,
  { column }: ChangeAsked,
  departments: ReadonlySet<string>,
  years: readonly [number, number],
): boolean {
  const accounts = years.map((year) =>
    [...departments]
      .filter((one) => graph.isAlive(one, year) || facts.account(one, year) !== undefined)
      .map((one) => facts.account(one, year)),
  );
  const [oldUnits, newUnits] = accounts.map((all) => union(all.map((one) => one?.units)));
  const [oldScope, newScope] = accounts.map((all) =>
    union(
      all.map((one) => {
        const scope = one?.tables.get(column.table)?.scope;
        return scope === undefined ? undefined : [scope];
      }),
    ),
  );
  return differ(oldUnits, newUnits) || differ(oldScope, newScope);
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
 * where domain.md leaves it open: a base that the account states itself. A reason said of one line holds for its group.
 */
export function isLikeForLike(
  known: Known,
  asked: ChangeAsked,
  { current, base, departments, isPublished }: Compared,
): boolean | undefined {
  const [from, to] = [Math.min(asked.base, asked.current), Math.max(asked.base, asked.current)];
  const meanings = known.graph.closure(asked.group.meanings, [from, to], asked.continuity).meanings;
  for (let year = from + 1; year <= to; year += 1) {
    if (saysScope(known, asked, year, meanings, departments)) return false;
    // A blank member that a sum of a year between leaves out makes a step to it unlike, and so the whole.
    const group = { departments, meanings };
    const side = year < to ? sideOf(known.facts, known.graph, { group, column: asked.column, year }) : null;
    if (side !== null && side.amount !== null && side.blank > 0) return false;
  }
  // What the account says of the year before itself may be of its own scope: then only sameness is certain.
  const unlike = isPublished ? false : undefined;
  if (current.blank > 0) return false;
  if (base.blank > 0) return unlike;
  const between = known.graph.successions(departments, [from, to]);
  const isPartial = ({ kind, old, new: fresh }: (typeof between)[number]): boolean =>
    kind === "TRANSFER" || ![...old, ...fresh].every(({ name }) => departments.has(name));
  if (between.some(isPartial)) return unlike;
  const steps = Array.from({ length: to - from }, (_, index) => from + index);
  const spans = [...steps.map((year) => [year, year + 1] as const), [from, to] as const];
  return spans.some((years) => scopeDiffers(known, asked, departments, years)) ? unlike : true;
}
