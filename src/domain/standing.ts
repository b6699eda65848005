import { changeBetween, Comparability, type ComputedChange } from "./change.js";
import { isAbsent, sumOf, type Amount, type Observed } from "./figure.js";
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

/** Why a department has no rank. */
export const UnrankedReason = {
  /** There is no value, as its comparability says. */
  NO_VALUE: "NO_VALUE",
  /** The change is that of several lines that are compared as one, and of none of them. */
  COMPARED_AS_GROUP: "COMPARED_AS_GROUP",
} as const;
export type UnrankedReason = (typeof UnrankedReason)[keyof typeof UnrankedReason];

/** Two figures of which one is a part of the other. */
export interface PartOfWhole {
  readonly part: Observed;
  readonly whole: Observed;
}

/** What one year of a range tells of a line, or of the lines that it stands under. */
export interface YearFigures {
  readonly amount: Observed;
  /** The amounts and the budgets of the same lines. */
  readonly execution: PartOfWhole;
  /** The total of the table, by which a share is taken. */
  readonly whole: Observed;
  /** Nothing is published under the codes of the line, and only edges that are not followed lead to what is. */
  readonly isReclassified: boolean;
}

/** The change by which a department is ranked; of a group it is nobody's own. */
export interface RankedChange extends Pick<ComputedChange, "amountFen" | "rateBaseFen" | "comparability"> {
  readonly isOfGroup: boolean;
}

/** The exact value by which a department is ranked: fen, or percent; or why there is none. */
export type Standing =
  | { readonly kind: "value"; readonly value: Fraction }
  | { readonly kind: "unknown"; readonly comparability: Comparability; readonly reason: UnrankedReason };

/** What a sum over years is of: where a year is missing and another withheld, the one that stands first among the verdicts says why. */
type Role = "current" | "base";

/** The sum over the years, or what is absent in one of them: a part is never ranked as the whole. */
function sumObserved(parts: readonly Observed[], role: Role): Observed {
  const amounts: Amount[] = [];
  const lacking: Observed[] = [];
  for (const part of parts) {
    if (part.kind === "amount") amounts.push(part);
    else lacking.push(part);
  }
  const first = lacking.find((one) => isAbsent(one, "WITHHELD") === (role === "base"));
  return first ?? lacking[0] ?? sumOf(amounts);
}

function unknown(comparability: Comparability, reason: UnrankedReason = UnrankedReason.NO_VALUE): Standing {
  return { kind: "unknown", comparability, reason };
}

function ofFen(fen: bigint | null, comparability: Comparability): Standing {
  return fen === null ? unknown(comparability) : { kind: "value", value: fraction(fen, 1n) };
}

function percentOf(part: bigint | null, whole: bigint | null, comparability: Comparability): Standing {
  if (part === null || whole === null) return unknown(comparability);
  return { kind: "value", value: fraction(100n * part, whole) };
}

/** part / whole, both over all the years; what a change to `part` from `whole` has no rate for has no percentage either. */
function proportion(parts: readonly PartOfWhole[]): Standing {
  const part = sumObserved(
    parts.map((one) => one.part),
    "current",
  );
  const whole = sumObserved(
    parts.map((one) => one.whole),
    "base",
  );
  const { rateBaseFen, comparability } = changeBetween(part, whole);
  return percentOf(part.kind === "amount" ? part.fen : null, rateBaseFen, comparability);
}

/** True where departments are ranked by a change. */
export function isOfChange(by: RankedBy): by is "CHANGE_AMOUNT" | "CHANGE_RATE" {
  return by === RankedBy.CHANGE_AMOUNT || by === RankedBy.CHANGE_RATE;
}

/** By a change: that of several lines which are compared as one is none of a department's own (domain rule "Groups"). */
function ofChange(by: "CHANGE_AMOUNT" | "CHANGE_RATE", change: RankedChange): Standing {
  const { amountFen, rateBaseFen, comparability } = change;
  if (change.isOfGroup && amountFen !== null) return unknown(comparability, UnrankedReason.COMPARED_AS_GROUP);
  return by === "CHANGE_AMOUNT" ? ofFen(amountFen, comparability) : percentOf(amountFen, rateBaseFen, comparability);
}

/**
 * The value of a line over the years of a range, all of them given in order: the sum of its amounts, its change, or the
 * sum of its amounts in percent of the sums of its budgets or totals. Unknown where a year that it needs is not known.
 * @param change from the first year to the last; of a single year against the year before it
 */
export function standingOf(by: RankedBy, years: readonly YearFigures[], change: () => RankedChange): Standing {
  if (years.length === 0) return unknown(Comparability.CURRENT_MISSING);
  const lacking = years.filter((year) => year.amount.kind === "absent");
  if (!isOfChange(by) && lacking.length > 0 && lacking.every((year) => year.isReclassified)) {
    return unknown(Comparability.RECLASSIFIED);
  }
  const amount = sumObserved(
    years.map((year) => year.amount),
    "current",
  );
  switch (by) {
    case RankedBy.AMOUNT:
      return ofFen(amount.kind === "amount" ? amount.fen : null, changeBetween(amount, amount).comparability);
    case RankedBy.CHANGE_AMOUNT:
    case RankedBy.CHANGE_RATE:
      return ofChange(by, change());
    case RankedBy.COMPLETION_RATE:
      return proportion(years.map((year) => year.execution));
    case RankedBy.SHARE:
      return proportion(years.map((year) => ({ part: year.amount, whole: year.whole })));
  }
}
