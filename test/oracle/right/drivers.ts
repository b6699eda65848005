import { Rational } from "../exact/rational.js";
import type { Known } from "./known.js";
import type { Account } from "./facts.js";
import type { Cell, Row } from "./printed-table.js";
import { defaultChange } from "./line-value.js";
import { goesInto } from "./detail.js";
import { priorStated } from "./stated-base.js";

/** One line or group below a total, and what it adds to the change of the total. */
export interface RightDriver {
  readonly kind: string;
  readonly key: string;
  readonly amount: Rational;
  readonly current: Rational | null;
  readonly base: Rational | null;
}

export interface RightDrivers {
  readonly drivers: readonly RightDriver[];
  readonly residual: Rational;
  /** Undefined where a group of several lines is among them: how many it counts as is left open. */
  readonly unknownLines: number | undefined;
  readonly hasUnknown: boolean;
  readonly change: Rational;
  readonly rate: Rational | null;
  readonly base: Rational;
}

interface Part {
  readonly current: readonly Row[];
  readonly base: readonly Row[];
  readonly isCrossed: boolean;
}

const LENGTHS: Readonly<Record<string, number>> = { CLASS: 3, GROUP: 5, ITEM: 7 };

function rowsAt(account: Account | undefined, table: string, level: string): Row[] {
  return [...(account?.tables.get(table)?.rows.values() ?? [])].filter(
    ({ key }) => /^\d+$/u.test(key) && key.length === LENGTHS[level],
  );
}

const finalOf = (row: Row): Cell | undefined => row.cells.get("TOTAL/FINAL");
const saysSomething = (row: Row): boolean => (finalOf(row)?.kind ?? "blank") !== "blank";

/** The lines of two accounts, joined over the edges that are followed; a part of a followed group is never apart from it. */
function partsOf(
  { graph }: Known,
  years: readonly [number, number],
  rows: readonly [readonly Row[], readonly Row[]],
): Part[] {
  const [[from, to], [base, current]] = [years, rows];
  const parts: Part[] = [];
  const done = new Set<Row>();
  for (const [list, year] of [
    [current, to],
    [base, from],
  ] as const) {
    for (const row of list) {
      if (done.has(row)) continue;
      const start = new Set([graph.meaning(row.key, year)]);
      const followed = graph.closure(start, [from, to], "SOURCED").meanings;
      const whole = graph.closure(start, [from, to], "PROVISIONAL").meanings;
      const within = (meanings: ReadonlySet<string>): readonly [Row[], Row[]] => [
        current.filter(({ key }) => meanings.has(graph.meaning(key, to))),
        base.filter(({ key }) => meanings.has(graph.meaning(key, from))),
      ];
      const [own, all] = [within(followed), within(whole)];
      for (const one of [...own[0], ...own[1]]) done.add(one);
      // A blank cell supplies nothing, whatever its code.
      const supplied = (rows: readonly Row[]): number => rows.filter(saysSomething).length;
      const [moreNow, moreBefore] = [supplied(all[0]) > supplied(own[0]), supplied(all[1]) > supplied(own[1])];
      // Of what one year alone prints, more of that same year is no other side: it came, or went, whichever edge is followed.
      const isCrossed = (moreNow && own[1].length > 0) || (moreBefore && own[0].length > 0);
      parts.push({ current: own[0], base: own[1], isCrossed });
    }
  }
  return parts;
}

/** The sum of rows: null where one is withheld or none has a figure. */
function sumOf(rows: readonly Row[]): Rational | null {
  const cells = rows.map(finalOf);
  const amounts = cells.flatMap((cell) => (cell?.kind === "amount" ? [cell.printed.value] : []));
  if (cells.some((cell) => cell === undefined || cell.kind === "withheld") || amounts.length === 0) return null;
  return amounts.reduce((total, one) => total.plus(one), Rational.ZERO);
}

/** The lines whose figures a part sums: a blank one is not among them, beside others. */
function keysOf(rows: readonly Row[]): string {
  const figured = rows.filter(saysSomething);
  return (figured.length > 0 ? figured : rows)
    .map(({ key }) => key)
    .sort()
    .join("+");
}

/** The two accounts of a change, and the table that is looked at. */
interface Accounts {
  readonly account: Account;
  readonly before: Account | undefined;
  readonly table: string;
}

/** What one account says of a part: undefined where it prints none of it and goes into that detail. */
function sideOf(
  account: Account | undefined,
  table: string,
  rows: readonly Row[],
  others: readonly Row[],
): Rational | null | undefined {
  if (rows.length > 0) return sumOf(rows);
  const printed = [...(account?.tables.get(table)?.rows.keys() ?? [])];
  return others.every(({ key }) => goesInto(printed, key)) ? undefined : null;
}

/** What the narrative says of the base of the one line that a part is. */
function statedOf({ account, table }: Accounts, { current }: Part, now: Rational | null | undefined): Rational | null {
  const [row, another] = current;
  if (row === undefined || another !== undefined || now == null) return null;
  const said = (account.mentions.get(`${table}/${row.key}/TOTAL`) ?? []).filter(({ basis }) => basis === "PRIOR_YEAR");
  return priorStated(now, said)?.amount ?? null;
}

/** What an edge that is not followed joins with more is no continuation: it came, and it went, under one code too. */
function comingAndGoing(part: Part): readonly Part[] {
  const { current, base, isCrossed } = part;
  if (!isCrossed || current.length === 0 || base.length === 0) return [part];
  return [
    { current, base: [], isCrossed },
    { current: [], base, isCrossed },
  ];
}

function driverOf(of: Accounts, part: Part): RightDriver | "unknown" | "silent" {
  const { current, base, isCrossed } = part;
  const now = sideOf(of.account, of.table, current, base);
  const printed = sideOf(of.before, of.table, base, current);
  // A sentence gives a base that the account before does not tell; where that says that there was none, there was none.
  const before = printed === null && !isCrossed ? statedOf(of, part, now) : printed;
  if (![...current, ...base].some(saysSomething)) return "silent";
  if (now === null || before === null) return "unknown";
  const amount = (now ?? Rational.ZERO).minus(before ?? Rational.ZERO);
  const kind =
    before === undefined
      ? isCrossed
        ? "RECLASSIFIED_IN"
        : "NEW"
      : now === undefined
        ? isCrossed
          ? "RECLASSIFIED_OUT"
          : "ENDED"
        : "CONTINUING";
  return { kind, key: keysOf(current.length > 0 ? current : base), amount, current: now ?? null, base: before ?? null };
}

/** The drivers of 合计 at one level; null where there is no change to explain, undefined where domain.md leaves them open. */
export function rightDrivers(
  known: Known,
  account: Account,
  table: string,
  level: string,
): RightDrivers | null | undefined {
  const row = account.tables.get(table)?.rows.get("total");
  if (row === undefined) return undefined;
  const change = defaultChange(known, { account, table, row });
  if (change.isOpen) return undefined;
  if (change.amount === null || change.baseAmount === null) return null;
  if (change.baseSource !== "PUBLISHED") return undefined;
  const before = known.facts.account(account.department, account.year - 1);
  const rows = [rowsAt(before, table, level), rowsAt(account, table, level)] as const;
  if (rows[0].length === 0 || rows[1].length === 0) return undefined;
  const parts = partsOf(known, [account.year - 1, account.year], rows).flatMap(comingAndGoing);
  const made = parts.map((part) => driverOf({ account, before, table }, part));
  const unknown = parts.filter((_, index) => made[index] === "unknown");
  const drivers = made.flatMap((one) => (typeof one === "string" ? [] : [one]));
  const explained = drivers.reduce((total, { amount }) => total.plus(amount), Rational.ZERO);
  return {
    drivers,
    residual: change.amount.minus(explained),
    unknownLines: unknown.some(({ current, base }) => current.length > 1 || base.length > 1)
      ? undefined
      : unknown.length,
    hasUnknown: unknown.length > 0,
    change: change.amount,
    rate: change.rate,
    base: change.baseAmount,
  };
}
