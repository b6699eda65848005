import { isDetailed } from "../../domain/change/detail.js";
import { lineChange } from "../../domain/change/line-change.js";
import { lineKey, observedOf, priorFigure, type AccountFacts, type PriorYear } from "../../domain/facts.js";
import { spanOf, type Amount, type Observed } from "../../domain/figure.js";
import { amountOf } from "../../domain/figure.js";
import type { AccountTable } from "../../domain/line.js";

/** The two accounts of a change. */
export interface TwoYears {
  readonly account: AccountFacts;
  readonly prior: PriorYear;
}

/** What two years say of a line: its amount in each. */
interface Pair {
  readonly current: Amount;
  readonly base: Amount;
}

const NOTHING = amountOf(0n, 2, "YUAN");

function keysOf({ lines }: Pick<PriorYear, "lines">, table: AccountTable): ReadonlySet<string> {
  return new Set([...lines.values()].filter((line) => line.table === table).map(({ key }) => key));
}

/** An amount, or nothing where the table goes into that detail without the row; null where it is not known. */
function known(observed: Observed, year: Pick<PriorYear, "lines">, table: AccountTable, key: string): Amount | null {
  if (observed.kind === "amount") return observed;
  const isPrinted = year.lines.has(lineKey(table, key));
  return observed.absence === "NOT_PUBLISHED" && !isPrinted && isDetailed(keysOf(year, table), table, key)
    ? NOTHING
    : null;
}

function pairOf({ account, prior }: TwoYears, table: AccountTable, key: string): Pair | null {
  const current = observedOf(account.lines.get(lineKey(table, key)), "TOTAL", "FINAL");
  const published = priorFigure(prior, table, key, "TOTAL");
  const mentions = account.statements
    .filter((one) => one.table === table && one.key === key && one.measure === "TOTAL" && one.basis === "PRIOR_YEAR")
    .map(({ mention }) => mention);
  const { base } = lineChange(current, published, mentions).resolved;
  const now = known(current, account, table, key);
  const before = known(base, prior, table, key);
  return now === null || before === null ? null : { current: now, base: before };
}

/** In half-fen: what a change amounts to, and how far the true one may be from it. */
function changeOf({ current, base }: Pair): { readonly moved: bigint; readonly span: bigint } {
  return { moved: 2n * (current.fen - base.fen), span: spanOf(current) + spanOf(base) };
}

/**
 * True where figures bear out that money went from some lines of a table to others: each of them lost, or gained, more than
 * rounding could show, and together they gained what they lost, within the rounding of what is printed.
 */
export function sumsBearOut(
  years: TwoYears,
  table: AccountTable,
  from: readonly string[],
  to: readonly string[],
): boolean {
  let left = 0n;
  let span = 0n;
  const sides = [...from.map((key) => ({ key, sign: -1n })), ...to.map((key) => ({ key, sign: 1n }))];
  for (const { key, sign } of sides) {
    const pair = pairOf(years, table, key);
    if (pair === null) return false;
    const change = changeOf(pair);
    if (sign * change.moved <= change.span) return false;
    left += change.moved;
    span += change.span;
  }
  return (left < 0n ? -left : left) <= span;
}
