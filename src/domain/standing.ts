import { changeBetween, Comparability, type ComputedChange } from "./change.js";
import { sumOf, type Amount, type Observed } from "./figure.js";
import { fraction, type Fraction } from "./interval.js";

/** By what departments are ranked. */
export const RankedBy = {
  AMOUNT: "AMOUNT",
  CHANGE_AMOUNT: "CHANGE_AMOUNT",
  CHANGE_RATE: "CHANGE_RATE",
  COMPLETION_RATE: "COMPLETION_RATE",
  SHARE: "SHARE",
} as const;
export type RankedBy = (typeof RankedBy)[keyof typeof RankedBy];

/** What one year of a range tells of a line. */
export interface YearFigures {
  readonly amount: Observed;
  readonly budget: Observed;
  /** The total of the table, by which a share is taken. */
  readonly whole: Observed;
  /** The change against the year before, as it is served for the line. */
  readonly change: Pick<ComputedChange, "amountFen" | "rateBaseFen" | "comparability">;
}

/** The exact value by which a department is ranked: fen, or percent; or why there is none. */
export type Standing =
  | { readonly kind: "value"; readonly value: Fraction }
  | { readonly kind: "unknown"; readonly comparability: Comparability };

/** The sum over the years, or what is absent in one of them, withheld before all else: a part is never ranked as the whole. */
function sumObserved(parts: readonly Observed[]): Observed {
  const amounts: Amount[] = [];
  let missing: Observed | null = null;
  for (const part of parts) {
    if (part.kind === "amount") amounts.push(part);
    else if (missing === null || part.absence === "WITHHELD") missing = part;
  }
  return missing ?? sumOf(amounts);
}

function unknown(comparability: Comparability): Standing {
  return { kind: "unknown", comparability };
}

function ofFen(fen: bigint | null, comparability: Comparability): Standing {
  return fen === null ? unknown(comparability) : { kind: "value", value: fraction(fen, 1n) };
}

function percentOf(part: bigint | null, whole: bigint | null, comparability: Comparability): Standing {
  if (part === null || whole === null) return unknown(comparability);
  return { kind: "value", value: fraction(100n * part, whole) };
}

/** part / whole, both over all the years; what a change to `part` from `whole` has no rate for has no percentage either. */
function proportion(part: Observed, whole: Observed): Standing {
  const { rateBaseFen, comparability } = changeBetween(part, whole);
  return percentOf(part.kind === "amount" ? part.fen : null, rateBaseFen, comparability);
}

/** From the first year to the last; of one year, against the year before it. */
function changeOver(years: readonly YearFigures[], first: YearFigures, last: YearFigures): ComputedChange {
  if (years.length > 1) return changeBetween(last.amount, first.amount);
  return { ...last.change, direction: null };
}

/**
 * The value of a line over the years of a range, all of them given in order: the sum of its amounts, its change from the
 * first year to the last (of a single year: against the year before), or the sum of its amounts in percent of the sums
 * of its budgets or totals. Unknown where a year that it needs is not known.
 */
export function standingOf(by: RankedBy, years: readonly YearFigures[]): Standing {
  const first = years[0];
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return unknown(Comparability.CURRENT_MISSING);
  const amount = sumObserved(years.map((year) => year.amount));
  const change = changeOver(years, first, last);
  switch (by) {
    case RankedBy.AMOUNT:
      return ofFen(amount.kind === "amount" ? amount.fen : null, changeBetween(amount, amount).comparability);
    case RankedBy.CHANGE_AMOUNT:
      return ofFen(change.amountFen, change.comparability);
    case RankedBy.CHANGE_RATE:
      return percentOf(change.amountFen, change.rateBaseFen, change.comparability);
    case RankedBy.COMPLETION_RATE:
      return proportion(amount, sumObserved(years.map((year) => year.budget)));
    case RankedBy.SHARE:
      return proportion(amount, sumObserved(years.map((year) => year.whole)));
  }
}
