import { Rational } from "../exact/rational.js";
import type { Known } from "./known.js";
import type { Account, Row } from "./facts.js";
import { defaultChange } from "./line-value.js";
import { keysAbove } from "./nesting.js";

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
      parts.push({
        current: own[0],
        base: own[1],
        isCrossed: all[0].length + all[1].length > own[0].length + own[1].length,
      });
    }
  }
  return parts;
}

/** The sum of rows: null where one is withheld or none has a figure, undefined where there is no row. */
function sumOf(rows: readonly Row[]): Rational | null | undefined {
  if (rows.length === 0) return undefined;
  const cells = rows.map((row) => row.cells.get("TOTAL/FINAL"));
  const amounts = cells.flatMap((cell) => (cell?.kind === "amount" ? [cell.printed.value] : []));
  if (cells.some((cell) => cell === undefined || cell.kind === "withheld") || amounts.length === 0) return null;
  return amounts.reduce((total, one) => total.plus(one), Rational.ZERO);
}

const keysOf = (rows: readonly Row[]): string =>
  rows
    .map(({ key }) => key)
    .sort()
    .join("+");

function driverOf({ current, base, isCrossed }: Part): RightDriver | "unknown" | "silent" {
  const [now, before] = [sumOf(current), sumOf(base)];
  if (now == null && before == null) return "silent";
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

/**
 * Whether an account prints a line above these and none below that one: then nothing says that they are not there
 * (a table that is published in that detail), and domain.md leaves it open whether each branch counts.
 */
function isCoarse(account: Account | undefined, table: string, rows: readonly Row[], others: readonly Row[]): boolean {
  const printed = account?.tables.get(table)?.rows;
  return rows.some(({ key }) =>
    keysAbove(key).some(
      (above) => above !== "total" && printed?.has(above) && !others.some((one) => one.key.startsWith(above)),
    ),
  );
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
  const parts = partsOf(known, [account.year - 1, account.year], rows);
  // Of a line that the account before does not print, a sentence may give the base all the same.
  const isNarrated = ({ current, base }: Part): boolean =>
    base.length === 0 && current.some(({ key }) => account.mentions.has(`${table}/${key}/TOTAL`));
  const isOpen = parts.some(({ current, base }) =>
    current.length === 0
      ? isCoarse(account, table, base, rows[1])
      : base.length === 0 && isCoarse(before, table, current, rows[0]),
  );
  if (isOpen || parts.some(isNarrated)) return undefined;
  const made = parts.map(driverOf);
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
